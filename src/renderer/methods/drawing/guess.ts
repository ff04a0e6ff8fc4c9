import type { DrawingOf } from '@shared/domain/method/drawings'
import type { Data } from '../record/record-keeper'
import { itemsOf, textOf } from './values'

export type Remark = { at: number; text: string; writer: string | null; guess: string | null }

/**
 * Filled items in an order that says nothing about who wrote first, and stays the same for a record as long as its texts
 * do. `at`: place in the record.
 */
export function shuffledRemarks({ of, item, writer, guess }: DrawingOf<'guess'>, data: Data, seed: string): Remark[] {
  return itemsOf(data, of)
    .map((it, at) => ({
      at,
      text: textOf(it[item]),
      writer: typeof it[writer] === 'string' ? it[writer] : null,
      guess: typeof it[guess] === 'string' ? it[guess] : null,
    }))
    .filter(({ text }) => text !== '')
    .map((it) => ({ it, order: hash(`${seed} ${it.text}`) }))
    .sort((a, b) => a.order - b.order)
    .map(({ it }) => it)
}

/** FNV-1a: spreads texts evenly; nothing is kept secret by it. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0
  return sum
}

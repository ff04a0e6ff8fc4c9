import { z } from 'zod'
import type { FigureTable } from '@shared/contract/insights'
import type { FiguresJob } from '@shared/contract/transfer'
import { isTelling } from '@shared/domain/telling-figure'
import text from '../../../resources/figures/review.json?raw'
import { findType } from '../methods/library'
import { countEntries, countKept, spanOfEntries, sumWords } from '../store/figures'
import { openVault } from '../vault/session'
import { compute } from './figures'
import { observe } from './observe'
import { readPath } from './paths'
import { pieces, within } from './turns'
import { viewOf, type View } from './view'

const place = { kind: z.string(), path: z.string() }
const review = z
  .strictObject({
    figures: z.array(z.string()),
    steps: z.array(z.strictObject({ ...place, states: z.array(z.string()) })),
    sentences: z.array(z.strictObject(place)),
  })
  .parse(JSON.parse(text))

const yearOf = (year: number): { from: string; to: string } => ({ from: `${year}-01-01`, to: `${year}-12-31` })

export type Said = { id: string; text: string; day: string }

/** Texts at these places in a year, newest first. */
async function saidAt(
  places: { kind: string; path: string; states?: string[] }[],
  year: number,
  view: View,
): Promise<Said[]> {
  const { db } = openVault()
  const said: Said[] = []
  for (const { kind, path, states } of places) {
    for await (const some of observe(db, kind, {}, yearOf(year), null, view))
      for (const it of some) {
        const [value] = readPath(it, path)
        if (typeof value !== 'string' || value.trim() === '') continue
        if (states && !states.includes(it.state ?? '')) continue
        said.push({ id: it.id, text: value.trim().slice(0, 600), day: it.day })
      }
  }
  return said.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}

/** Sentences of the user's own that may go along into the next year. */
export async function takeAlong(year: number, withPrivate: boolean): Promise<Said[]> {
  return (await saidAt(review.sentences, year, viewOf(openVault().db, withPrivate))).slice(0, 60)
}

export type Review = { year: number; language: FiguresJob['language']; sentences: string[]; private: boolean }

export async function reviewOf({ year, language, sentences, private: withPrivate }: Review): Promise<FiguresJob> {
  const { db } = openVault()
  const period = yearOf(year)
  const view = viewOf(db, withPrivate)
  const figures: FigureTable[] = []
  for (const id of review.figures) figures.push((await compute(id, period, { private: withPrivate })).table)
  const steps = await saidAt(review.steps, year, view)
  let [entries, days, words] = [0, 0, 0]
  for await (const span of pieces(within(spanOfEntries(db, view.side), period))) {
    for (const [, times] of countEntries(db, 'day', span, view.side)) {
      entries += times
      days++
    }
    words += sumWords(db, span)
  }
  let records = 0
  for (const { kind, kept } of countKept(db, period))
    if (view.isWhole || findType(db, kind).type.private === undefined) records += kept
    else for await (const some of observe(db, kind, {}, period, null, view)) records += some.length
  const numbers: FiguresJob['numbers'] = [
    { of: 'entries', value: entries },
    { of: 'words', value: words },
    { of: 'days', value: days },
    { of: 'records', value: records },
    { of: 'steps', value: steps.length },
  ]
  return { language, title: '', period, year, numbers, figures: figures.filter(isTelling), steps: steps.slice(0, 40).toReversed(), sentences } // prettier-ignore
}

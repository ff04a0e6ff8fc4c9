import type { BesideRecord } from '@shared/contract/methods'
import type { DrawingOf } from '@shared/domain/method/drawings'
import type { Data } from '../record/record-keeper'
import { itemsOf, textOf } from './values'

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])

/** What each of the people has, in their order; then who has something without being among them. */
export function shareOut(
  { all, of, person, text }: DrawingOf<'people'>,
  data: Data,
): { id: string; texts: string[] }[] {
  const items = itemsOf(data, of).flatMap((item) =>
    typeof item[person] === 'string' ? [{ id: item[person], text: textOf(item[text]) }] : [],
  )
  const ids = [...new Set([...idsOf(data[all]), ...items.map(({ id }) => id)])]
  return ids.map((id) => ({ id, texts: items.filter((it) => it.id === id && it.text !== '').map((it) => it.text) }))
}

export type Turn = { id: string; times: number; last: string | null; isNext: boolean }

/** How often each had a turn. Next is who had the fewest; of several the first in the order of the rota. */
export function turnsOf({ people, who }: DrawingOf<'turns'>, data: Data, records: readonly BesideRecord[]): Turn[] {
  const kept = records.filter(({ status }) => status === 'kept')
  const turns = idsOf(data[people]).map((id) => {
    const theirs = kept.filter((record) => record.data[who] === id)
    return { id, times: theirs.length, last: theirs.map(({ day }) => day).sort().at(-1) ?? null } // oxfmt-ignore
  })
  const fewest = Math.min(...turns.map(({ times }) => times))
  const next = turns.find(({ times }) => times === fewest)
  return turns.map((turn) => ({ ...turn, isNext: turn === next }))
}

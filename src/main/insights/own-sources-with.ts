import type Database from 'better-sqlite3'
import type { Period } from '@shared/contract/insights'
import { listFeelingPaths } from '../store/figures'
import { listFeelingsOf } from '../store/named'
import type { Observation, Observations } from './observe'
import { feltAs, naming, observeFeelingsIn } from './own-sources'
import { Pace } from './turns'
import type { View } from './view'
import { entriesWith, type With } from './with'

/* Entries and feelings with some people, one by one: counts are kept for everybody together. */

/** Entries that mention them. */
export async function* observeEntriesWith(
  db: Database.Database,
  period: Period,
  { side }: View,
  whom: With,
): Observations & AsyncGenerator<Observation[]> {
  const found = await entriesWith(db, whom, period, side)
  yield* inPieces(found, (some) => some.map(({ id, day }) => ({ id, day, state: null, values: {}, times: 1 })))
}

/** Feelings of entries that mention them and of records that are with them, oldest first. */
export async function* observeFeelingsWith(
  db: Database.Database,
  period: Period,
  view: View,
  whom: With,
): Observations & AsyncGenerator<Observation[]> {
  const nameOf = naming(db)
  const all: Observation[] = []
  const entries = await entriesWith(db, whom, period, view.side)
  const byNumber = new Map(entries.map((entry) => [entry.n, entry]))
  const feelings = inPieces(entries, (some) => listFeelingsOf(db, some.map(({ n }) => n))) // oxfmt-ignore
  for await (const some of feelings)
    for (const { n, ...felt } of some) {
      const { id, day } = byNumber.get(n) ?? { id: '', day: '' }
      all.push(feltAs({ ...felt, id, time: day, times: 1 }, nameOf(felt.wordId)))
    }
  for (const kind of new Set(listFeelingPaths(db).map((path) => path.kind)))
    for await (const some of observeFeelingsIn(db, kind, period, view, nameOf)) all.push(...some)
  yield* inPieces(all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)), (some) => some) // oxfmt-ignore
}

async function* inPieces<Given, Made>(all: Given[], make: (some: Given[]) => Made[]): AsyncGenerator<Made[]> {
  const pace = new Pace(200, 2000)
  for (let at = 0; at < all.length;) {
    pace.begin()
    const some = all.slice(at, at + pace.size)
    at += some.length
    yield make(some)
    await pace.rest()
  }
}

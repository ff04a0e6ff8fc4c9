import type Database from 'better-sqlite3'
import { z } from 'zod'
import type { FigureTable } from '@shared/contract/insights'
import type { FiguresJob } from '@shared/contract/transfer'
import { isTelling } from '@shared/domain/telling-figure'
import text from '../../../resources/figures/review.json?raw'
import { findType } from '../methods/library'
import { countEntries, spanOfEntries, sumWords, type Span } from '../store/figures'
import { sumWordsOf } from '../store/named'
import { openVault } from '../vault/session'
import { compute } from './figures'
import { observe } from './observe'
import { readPath } from './paths'
import { pieces, within } from './turns'
import { viewOf, type Looking, type View } from './view'
import { entriesWith } from './with'
import { keptIn } from './methods-in'

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
export async function takeAlong(year: number, looking: Looking): Promise<Said[]> {
  return (await saidAt(review.sentences, year, await viewOf(openVault().db, looking))).slice(0, 60)
}

export type Review = Looking & { year: number; language: FiguresJob['language']; sentences: string[] }

export async function reviewOf({ year, language, sentences, ...looking }: Review): Promise<FiguresJob> {
  const { db } = openVault()
  const period = yearOf(year)
  const view = await viewOf(db, looking)
  const figures: FigureTable[] = []
  for (const id of review.figures) figures.push((await compute(id, period, { view })).table)
  const steps = await saidAt(review.steps, year, view)
  const { entries, days, words } = await writtenIn(db, period, view)
  let records = 0
  for (const { kind, kept } of keptIn(db, period, view))
    if (view.isWhole || findType(db, kind).type.private === undefined) records += kept
    else for await (const some of observe(db, kind, {}, period, null, view)) records += some.length
  const numbers: FiguresJob['numbers'] = [
    { of: 'entries', value: entries },
    { of: 'words', value: words },
    { of: 'days', value: days },
    { of: 'records', value: records },
    { of: 'steps', value: steps.length },
  ]
  return { language, title: '', with: view.whom?.names[language] ?? null, period, year, numbers, figures: figures.filter(isTelling), steps: steps.slice(0, 40).toReversed(), sentences } // oxfmt-ignore
}

/** How much was written. */
async function writtenIn(db: Database.Database, period: Span, { whom, side }: View) {
  let [entries, days, words] = [0, 0, 0]
  if (whom) {
    const found = await entriesWith(db, whom, period, side)
    const numbers = found.map(({ n }) => n)
    return { entries: found.length, days: new Set(found.map(({ day }) => day)).size, words: sumWordsOf(db, numbers) }
  }
  for await (const span of pieces(within(spanOfEntries(db, side), period))) {
    for (const [, times] of countEntries(db, 'day', span, side)) {
      entries += times
      days++
    }
    words += sumWords(db, span, side)
  }
  return { entries, days, words }
}

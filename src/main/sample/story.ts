import type { NewNotebook } from '../store/notebooks'
import type { PersonFields } from '../store/people'

/**
 * The invented year as it stands in `resources/sample`: texts in both languages, people and records by a name of their
 * own, days counted back from the day on which the sample is made.
 */
export type Words = { en: string; nl: string }

/** A value of a field, before language, people and days are filled in (`values.ts`). */
export type Told = unknown

export type ToldPerson = Pick<PersonFields, 'relation'> & { key: string; pseudonym: Words; note: Words }

export type ToldEntry = {
  ago: number
  time: string
  /** A notebook's key; without one, the log that every vault begins with. */
  notebook?: string
  title: Words
  body: Words
  mood?: number
  emotions?: string[]
  favourite?: boolean
}

export type ToldNotebook = Pick<NewNotebook, 'kind' | 'colour'> & { key: string; title: Words }

/** Something done to a record: its values and state, or the answer to a question of its method. */
export type ToldStep = { values?: Record<string, Told>; state?: string; accept?: { rule: string; answer?: string } }

export type ToldRecord = ToldStep & {
  key?: string
  kind: string
  /** The record it was started from, such as the engagement or session of a client, by its key. */
  source?: string
  ago: number
  time?: string
  /** Stays a draft. */
  draft?: true
  /** Days after the first one. */
  then?: (ToldStep & { after: number; time?: string })[]
}

/** Many small records of a kind, one every so many days. Days in its values count from the day of each. */
export type ToldSeries = ToldStep & {
  kind: string
  from: number
  to: number
  every: number
  /** How many of them were written, 0 to 1. */
  chance?: number
  time: string
}

/**
 * What usually becomes of records that another one made, such as a look back: on the day it is due, or so many days
 * later, one of these.
 */
export type ToldSequel = { kind: string; after: number | 'due'; chance: number; steps: ToldStep[] }

export type Story = {
  people: ToldPerson[]
  notebooks: ToldNotebook[]
  entries: ToldEntry[]
  records: ToldRecord[]
  series: ToldSeries[]
  sequels: ToldSequel[]
  /** Methods whose rhythm was switched on, and how many days ago. */
  rhythms: { method: string; ago: number }[]
}

const files = import.meta.glob<Partial<Story>>('../../../resources/sample/*.json', { import: 'default' })

/** Read with the first call: nothing else needs it. */
export async function readStory(): Promise<Story> {
  const parts = await Promise.all(Object.values(files).map((read) => read()))
  const all = <Part>(take: (part: Partial<Story>) => Part[] | undefined) => parts.flatMap((part) => take(part) ?? [])
  return {
    people: all(({ people }) => people),
    notebooks: all(({ notebooks }) => notebooks),
    entries: all(({ entries }) => entries),
    records: all(({ records }) => records),
    series: all(({ series }) => series),
    sequels: all(({ sequels }) => sequels),
    rhythms: all(({ rhythms }) => rhythms),
  }
}

import { Records } from '../pages/record'
import type { Call } from './calls'
import { sharedApp } from './shared-app'
import type { Language } from './words'

type Data = Record<string, unknown>
/** The day of a record: so many days ago, or on a day; today when left out. */
type When = { daysAgo?: number; on?: string; time?: string }

/** `2026-11-22`, so many days from today; before today when negative. */
export function dayFromNow(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  return day.toLocaleDateString('sv-SE')
}

/** What a user kept before a test begins, made through the calls of the page itself. */
export class Earlier {
  constructor(private readonly call: Call) {}

  /** The id of a new person. */
  async person(pseudonym: string, relation = 'other'): Promise<string> {
    const { id } = await this.call((client, given) => client.people.create(given as never), { pseudonym, relation })
    return id
  }

  /** The id of a record that was kept, in `state` when given; throws when the method refuses it. */
  async keep(kind: string, values: Data, { state = null, ...when }: When & { state?: string | null } = {}) {
    const { id, revision, data, at, zone } = await this.draft(kind, values, when)
    const { refused, findings } = await this.call((client, given) => client.methods.records.save(given), {
      id,
      revision,
      data,
      at,
      zone,
      state,
      keep: true,
    })
    if (refused) throw new Error(`${kind} was refused: ${JSON.stringify(findings)}`)
    return id
  }

  /** Ids of what rules of a record made, in the order of their making. */
  async made(id: string): Promise<string[]> {
    const { made } = await this.call((client, given) => client.methods.records.get(given), { id })
    return made.map((it) => it.id)
  }

  /** Takes up what a rule offers; the ids of what it made. */
  async accept(id: string, rule: string): Promise<string[]> {
    const { made } = await this.call((client, given) => client.methods.records.accept(given), { id, rule })
    return made
  }

  /** A record that was begun. */
  async draft(kind: string, values: Data, { daysAgo, on, time = '12:00' }: When = {}) {
    const day = on ?? (daysAgo === undefined ? null : dayFromNow(-daysAgo))
    const at = day === null ? Date.now() : new Date(`${day}T${time}`).getTime()
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const { record } = await this.call((client, given) => client.methods.records.start(given), {
      kind,
      at,
      zone,
      values,
    })
    return record
  }

  /** Changes values of a kept record, and its state when given. */
  async write(id: string, values: Data, state: string | null = null) {
    const { record } = await this.call((client, given) => client.methods.records.get(given), { id })
    const { revision, data, at, zone } = record
    const { refused, findings } = await this.call((client, given) => client.methods.records.save(given), {
      id,
      revision,
      data: { ...data, ...values },
      at,
      zone,
      state,
      keep: true,
    })
    if (refused) throw new Error(`${record.kind} was refused: ${JSON.stringify(findings)}`)
  }
}

/**
 * A `test` for examples on one app: each may have an `earlier` block above it that makes what is given; all blocks of
 * the file run once, before its first test. Both sides of the wall are shown.
 */
export function examples(language: Language) {
  const works: ((earlier: Earlier) => Promise<unknown>)[] = []
  const test = sharedApp({
    settings: { language },
    records: async (call) => {
      // many examples have a client in them, and are told on the side of the user's own
      await call((client) => client.walls.show({ side: 'both' }))
      const earlier = new Earlier(call)
      for (const work of works) await work(earlier)
    },
  }).extend<{ records: Records }>({ records: ({ shell }, use) => use(new Records(shell)) })
  return { test, earlier: (work: (earlier: Earlier) => Promise<unknown>) => void works.push(work) }
}

import type { Call } from './calls'

/** A pulse of last month and one of now, a counterforce that was last heard long ago, a decision that sleeps. */
export function makeSelf(call: Call) {
  return call(async (client) => {
    const zone = 'Europe/Amsterdam'
    const keep = async (kind: string, values: Record<string, unknown>, state: string | null = null, daysAgo = 0) => {
      const at = Date.now() - daysAgo * 86_400_000
      const { record } = await client.methods.records.start({ kind, at, zone, values })
      const { id, revision, data } = record
      await client.methods.records.save({ id, revision, data, at, zone, state, keep: true })
    }
    const council = await client.people.create({
      pseudonym: 'Works council',
      relation: 'other',
      realName: '',
      note: '',
    })
    const day = new Date(Date.now() - 95 * 86_400_000).toISOString().slice(0, 10)
    await keep('executive-loneliness.pulse', { level: 4 }, null, 31)
    await keep('executive-loneliness.pulse', { level: 6 })
    await keep('counterpower-map.counterforce', { who: council.id, kind: 'works-council', strength: 2, welcome: 3, lastContradiction: { date: day, text: '-' } }) // oxfmt-ignore
    await keep('doubt-courage.decision', { question: 'Close the site in Zwolle?', myFirstStand: '-', certaintyBefore: 80 }, 'holding') // oxfmt-ignore
  })
}

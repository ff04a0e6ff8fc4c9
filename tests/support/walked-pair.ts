import type { Call } from './calls'
import { makePair, type PairWords } from './pairs'

/** Slips on the first four walks, and the minutes until the roles were back. */
const slips = [6, 4, 2, 1]

/** The pair of `makePair` after four of five walks, a week apart and each with its talk; the fifth began half an hour ago. */
export async function makeWalkedPair(call: Call, words: PairWords) {
  const { trajectory, walks } = await makePair(call, words)
  await call(
    async (client, given) => {
      const zone = 'Europe/Amsterdam'
      const minute = 60_000
      type Values = Record<string, unknown>
      const write = async (id: string, values: Values, at: number, state: string | null) => {
        const { record } = await client.methods.records.get({ id })
        const { revision, data } = record
        const saved = await client.methods.records.save({ id, revision, data: { ...data, ...values }, at, zone, state, keep: true }) // oxfmt-ignore
        if (saved.refused) throw new Error(JSON.stringify(saved.findings))
      }
      const start = async (kind: string, at: number, values: Values) =>
        (await client.methods.records.start({ kind, at, zone, values })).record.id
      const keep = async (kind: string, at: number, values: Values, state: string | null = null) => {
        const id = await start(kind, at, values)
        await write(id, {}, at, null)
        if (state) await write(id, {}, at, state)
      }
      const local = (at: number) => new Date(at).toLocaleString('sv-SE').slice(0, 16).replace(' ', 'T')
      for (let no = 0; no < 5; no++) {
        const at = Date.now() - (no < 4 ? (4 - no) * 7 * 24 * 60 : 30) * minute
        const state = no < 4 ? 'done' : 'planned'
        const startAt = local(at)
        const values = { trajectory: given.trajectory, routeName: given.names[no], place: given.names[no], meetingPoint: 'P', startAt, durationMin: 90, distanceKm: no + 4 } // oxfmt-ignore
        const made = given.walks[no]
        const walk = made ?? (await start('mentoring-walk.walk', at, values))
        await write(walk, values, at, made ? state : null)
        if (no === 4) break
        if (!made) await write(walk, {}, at, state)
        const count = given.slips[no] ?? 0
        for (let slip = 1; slip <= count; slip++)
          await keep(
            'role-reversal-slip.slip',
            at + slip * minute,
            { session: walk, who: slip % 2 ? 'mentee-took-lead' : 'mentor-let-go', noticedBy: 'mentor', named: true, returnedAfterMin: count, minute: slip }, // oxfmt-ignore
            'returned',
          )
        await keep('reverse-mentoring.talk', at + 120 * minute, { trajectory: given.trajectory, walk, level: 'relation', mentorLearned: `Learned ${no + 1}` }) // oxfmt-ignore
      }
    },
    { trajectory, walks, slips, names: [...words.walks, 'Elfenbaan', 'Lage Vuursche'] },
  )
}

import type { Call } from './calls'

export const secret = 'SECRET-MARK'

/** A client over six sessions, one of them with the sponsor, one cancelled and one moved; and a group of six beside it. */
export function makeStory(call: Call) {
  return call(async (client, mark) => {
    const zone = 'Europe/Amsterdam'
    type Values = Record<string, unknown>
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const keep = async (kind: string, values: Values, state: string | null = null, days = 0) => {
      const at = Date.now() + days * 86_400_000
      const { record } = await client.methods.records.start({ kind, at, zone, values })
      const { id, revision, data } = record
      const saved = await client.methods.records.save({ id, revision, data, at, zone, state, keep: true })
      if (saved.refused) throw new Error(JSON.stringify(saved.findings))
      return id
    }
    const person = async (pseudonym: string, relation: 'client' | 'team' | 'other') =>
      (await client.people.create({ pseudonym, relation })).id
    const noor = await person('Noor V.', 'client')
    const engagement = await keep('coaching-phase.engagement', { title: 'Noor V.', kind: 'executive-coaching', client: noor, sponsor: await person('Harm B.', 'other'), plannedSessions: 6, sessionMinutes: 60, paid: 'paid', form: 'individual' }, 'active') // oxfmt-ignore
    const session = (days: number, kind: string, values: Values = {}, state = 'reviewed') =>
        keep('coaching-phase.session', { engagement, kind, topic: kind, startAt: `${day(days)}T10:00`, durationMin: 60, setting: 'in-person', ...values }, state, days) // oxfmt-ignore
    const held = [
      await session(-70, 'intake'),
      await session(-56, 'coaching'),
      await session(-42, 'coaching'),
      await session(-28, 'three-way', { topic: 'Halfway, with Harm', notes: `Noor went quiet ${mark}`, observations: `Harm interrupts ${mark}`, hypotheses: `Fear of him ${mark}`, sharedSummary: 'All three want fewer evening meetings.' }), // oxfmt-ignore
      await session(-14, 'coaching'),
      await session(-1, 'coaching'),
    ]
    await session(-35, 'coaching', { cancelledBy: 'client' }, 'cancelled')
    await session(-21, 'coaching', {}, 'moved')
    await keep('counterpower-map.shadow-signal', { engagement, kind: 'cancelled', note: `Avoids ${mark}` })
    const scales = { 'Home by seven': [3, 4, 5, 6, 6.5, 7], 'Checking everything': [8, 7, 6, 5, 4.5, 4] }
    for (const [title, values] of Object.entries(scales)) {
      const scale = await keep('scaling-questions.scale', { title, lowLabel: 'never', highLabel: 'always', step: 'half', engagement, owner: noor }) // oxfmt-ignore
      for (const [at, value] of values.entries())
          await keep('scaling-questions.measurement', { scale, value, whatMakesItThisMuch: '-', session: held[at] }, null, -70 + at * 14) // oxfmt-ignore
    }
    const team = await keep('coaching-phase.engagement', { title: 'Team Veiligheid', kind: 'team-coaching', client: await person('Team Veiligheid', 'team'), form: 'group', groupSize: 6, paid: 'pro-bono', sessionMinutes: 120 }, 'active') // oxfmt-ignore
    await keep('coaching-phase.session', { engagement: team, kind: 'team', topic: 'Who decides', startAt: `${day(-3)}T13:00`, durationMin: 120, form: 'group', groupSize: 6, paid: 'pro-bono', setting: 'walking' }, 'held', -3) // oxfmt-ignore
  }, secret)
}

import type { Call } from './calls'

export type LogWords = { clients: [string, string, string]; group: string; supervision: string; training: string }

export const logWords: Record<'en' | 'nl', LogWords> = {
  en: { clients: ['Nadia', 'Ruben T.', 'Team Harbour'], group: 'Four new directors', supervision: 'Supervision with Els', training: 'Working with systems, day one' },
  nl: { clients: ['Nadia', 'Ruben T.', 'Team Haven'], group: 'Vier nieuwe directeuren', supervision: 'Supervisie bij Els', training: 'Systemisch werken, dag één' },
} // oxfmt-ignore

/**
 * Three clients with sessions of this year: held, one by its planned length, one cancelled, one moved, one still planned;
 * supervision and training beside them. All on days before today.
 */
export function makeLog(call: Call, words: LogWords) {
  return call(async (client, says) => {
    const zone = 'Europe/Amsterdam'
    const year = new Date().getFullYear()
    type Values = Record<string, unknown>
    const keep = async (kind: string, values: Values, states: string[] = [], sourceId?: string) => {
      const { record } = await client.methods.records.start({ kind, at: Date.now(), zone, values, ...(sourceId && { sourceId }) }) // oxfmt-ignore
      for (const state of [null, ...states]) {
        const { data, revision } = (await client.methods.records.get({ id: record.id })).record
        const saved = await client.methods.records.save({ id: record.id, revision, data: { ...data, ...values }, at: record.at, zone, state, keep: true }) // oxfmt-ignore
        if (saved.refused) throw new Error(JSON.stringify(saved.findings))
      }
      return record.id
    }
    const engage = async (name: string, values: Values) => {
      const { id } = await client.people.create({ pseudonym: name, realName: `REAL ${name}`, contact: `${name.slice(0, 2)}@example.org`, relation: 'client' }) // oxfmt-ignore
      return keep('coaching-phase.engagement', { title: name, kind: 'executive-coaching', client: id, ...values }, ['active']) // oxfmt-ignore
    }
    const session = (engagement: string, day: string, values: Values, states: string[]) =>
      keep('coaching-phase.session', { engagement, kind: 'coaching', startAt: `${year}-${day}T10:00`, ...values }, states, engagement) // oxfmt-ignore
    const [one, two, team] = says.clients
    const nadia = await engage(one, { paid: 'paid', form: 'individual', plannedSessions: 8, sessionMinutes: 75, consentToName: true, consentOn: `${year}-01-05` }) // oxfmt-ignore
    const ruben = await engage(two, { paid: 'pro-bono', form: 'individual' })
    const harbour = await engage(team, { kind: 'team-coaching', paid: 'paid', form: 'team', groupSize: 9 })
    await session(nadia, '01-06', { durationMin: 75, heldMin: 80, setting: 'in-person' }, ['held'])
    await session(nadia, '01-07', { durationMin: 75, setting: 'online' }, ['held'])
    await session(nadia, '01-08', { durationMin: 75, cancelledBy: 'client' }, ['cancelled'])
    const old = await session(nadia, '01-09', { durationMin: 75 }, ['moved'])
    await session(nadia, '01-10', { durationMin: 75, heldMin: 70, movedFrom: old, setting: 'walking' }, ['held', 'reviewed']) // oxfmt-ignore
    await session(nadia, '01-11', { durationMin: 75 }, [])
    await session(ruben, '01-06', { durationMin: 60, heldMin: 60, setting: 'online' }, ['held'])
    await session(harbour, '01-07', { kind: 'team', durationMin: 180, heldMin: 170, setting: 'in-person' }, ['held'])
    await keep('coaching-phase.hours', { what: says.supervision, date: `${year}-01-08`, minutes: 90, kind: 'supervision', form: 'individual' }) // oxfmt-ignore
    await keep('coaching-phase.hours', { what: says.training, date: `${year}-01-09`, minutes: 420, kind: 'training', form: 'group' }) // oxfmt-ignore
    return { nadia }
  }, words)
}

import type { Call } from './calls'

export type SessionWords = {
  client: string
  sponsor: string
  question: string
  step: string
  scale: [string, string, string]
  makes: string
  agreements: [string, string]
  theme: string
}

export const sessionWords: Record<'en' | 'nl', SessionWords> = {
  en: {
    client: 'Samira T.',
    sponsor: 'Harm B.',
    question: 'How do I lead a board that was there before me?',
    step: 'Lunch with Wim, no agenda',
    scale: ['Saying no upwards', 'I always give in', 'I say it calmly'],
    makes: 'I said it once, by phone.',
    agreements: ['What is said here stays here, also towards HR', 'Samira sends two lines the evening before'],
    theme: 'Saying no upwards',
  },
  nl: {
    client: 'Samira T.',
    sponsor: 'Harm B.',
    question: 'Hoe leid ik een raad van bestuur die er al was?',
    step: 'Lunch met Wim, zonder agenda',
    scale: ['Nee zeggen naar boven', 'ik geef altijd toe', 'ik zeg het rustig'],
    makes: 'Ik zei het één keer, aan de telefoon.',
    agreements: ['Wat hier gezegd wordt, blijft hier, ook richting HR', 'Samira stuurt de avond ervoor twee regels'],
    theme: 'Nee zeggen naar boven',
  },
}

/** A client with a critical friend contract after two sessions, the third today; the ids. */
export function makeSessions(call: Call, words: SessionWords) {
  return call(async (client, says) => {
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
    const person = async (pseudonym: string) => (await client.people.create({ pseudonym, relation: 'client' })).id
    const samira = await person(says.client)
    const engagement = await keep(
      'coaching-phase.engagement',
      {
        title: says.client,
        kind: 'executive-coaching',
        client: samira,
        sponsor: await person(says.sponsor),
        question: says.question,
        plannedSessions: 8,
        sessionMinutes: 75,
        paid: 'paid',
        form: 'individual',
      },
      'active',
    )
    const session = (days: number, values: Values = {}, state: string | null = null) =>
      keep('coaching-phase.session', { engagement, kind: 'coaching', topic: says.theme, startAt: `${day(days)}T13:30`, durationMin: 75, setting: 'in-person', ...values }, state) // oxfmt-ignore
    const before = [await session(-28, { kind: 'intake' }, 'held'), await session(-14, {}, 'held')]
    const [title, lowLabel, highLabel] = says.scale
    const scale = await keep('scaling-questions.scale', { title, lowLabel, highLabel, step: 'half', goodEnough: 7, engagement, owner: samira }) // oxfmt-ignore
    for (const [at, value] of [3, 5.5].entries())
      await keep('scaling-questions.measurement', { scale, value, whatMakesItThisMuch: says.makes, signOfPlusOne: says.makes, session: before[at] }, null, -28 + at * 14) // oxfmt-ignore
    await keep('smartie-actions.action', { text: says.step, owner: 'person', ownerPerson: samira, criteria: ['specific', 'measurable', 'own-control'], dueDate: day(2), source: before[1] }, 'open') // oxfmt-ignore
    for (const text of says.agreements) await keep('coaching-phase.agreement', { text, engagement })
    await keep('critical-friend.contract', { engagement, permissionHardQuestions: true, clientAgrees: true, friendAgrees: true }, 'agreed') // oxfmt-ignore
    return { engagement, session: await session(0), before }
  }, words)
}

import type { Call } from './calls'

export type PracticeWords = {
  name: string
  question: string
  sponsor: string
  aims: string[]
  confidentiality: [string, string]
  cancelling: string
  fee: string
  records: string
  scales: [[string, string, string], [string, string, string]]
  makes: string
  actions: [string, string]
  agreements: [string, string]
  topics: string[]
  others: string[]
  closed: string
}

export const practiceWords: Record<'en' | 'nl', PracticeWords> = {
  en: {
    name: 'Daniël R.',
    question: 'Lead the merger of two departments without losing my own people.',
    sponsor: 'Marleen V.',
    aims: ['Say no upwards without a knot in the stomach', 'Two departments, one table'],
    confidentiality: ['What is said here stays here, also towards HR.', 'Unless somebody is in danger.'],
    cancelling: 'Up to 24 hours before, free of charge.',
    fee: 'Quote 2026-14',
    records: 'Preparation and a short note of each session, read by nobody else.',
    scales: [
      ['Saying no upwards', 'I always give in', 'I say it calmly'],
      ['Hours of sleep that rest', 'not at all', 'as in summer'],
    ],
    makes: 'I said it once, by phone.',
    actions: ['Tell Wim by Friday that the date moves to March', 'Lunch with Wim, no agenda'],
    agreements: ['What is said here stays here, also towards HR', 'Daniël sends two lines the evening before'],
    topics: ['Two departments', 'The knot', 'Wim', 'Saying no upwards', 'Saying no upwards'],
    others: ['Aylin K.', 'Petra M.'],
    closed: 'Jeroen W.',
  },
  nl: {
    name: 'Daniël R.',
    question: 'De fusie van twee afdelingen leiden zonder mijn eigen mensen kwijt te raken.',
    sponsor: 'Marleen V.',
    aims: ['Nee zeggen naar boven zonder knoop in mijn maag', 'Twee afdelingen, één tafel'],
    confidentiality: ['Wat hier gezegd wordt, blijft hier, ook richting HR.', 'Tenzij iemand gevaar loopt.'],
    cancelling: 'Tot 24 uur van tevoren zonder kosten.',
    fee: 'Offerte 2026-14',
    records: 'Voorbereiding en een korte notitie van elke sessie, die niemand anders leest.',
    scales: [
      ['Nee zeggen naar boven', 'ik geef altijd toe', 'ik zeg het rustig'],
      ['Uren slaap waarvan je uitrust', 'helemaal niet', 'zoals in de zomer'],
    ],
    makes: 'Ik zei het één keer, aan de telefoon.',
    actions: ['Wim vóór vrijdag zeggen dat de datum naar maart gaat', 'Lunch met Wim, zonder agenda'],
    agreements: ['Wat hier gezegd wordt, blijft hier, ook richting HR', 'Daniël stuurt de avond ervoor twee regels'],
    topics: ['Twee afdelingen', 'De knoop', 'Wim', 'Nee zeggen naar boven', 'Nee zeggen naar boven'],
    others: ['Aylin K.', 'Petra M.'],
    closed: 'Jeroen W.',
  },
}

/** A client after four sessions with the fifth today, two others, and one who is done; the ids of the first. */
export function makePractice(call: Call, words: PracticeWords) {
  return call(async (client, says) => {
    const zone = 'Europe/Amsterdam'
    const dayMs = 86_400_000
    type Values = Record<string, unknown>
    const day = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
    const bring = async (id: string, state: string | null) => {
      const { record } = await client.methods.records.get({ id })
      const { revision, data, at } = record
      const saved = await client.methods.records.save({ id, revision, data, at, zone, state, keep: true })
      if (saved.refused) throw new Error(JSON.stringify(saved.findings))
    }
    const keep = async (kind: string, values: Values, state: string | null = null, days = 0) => {
      const at = Date.now() + Math.min(0, days) * dayMs
      const { record } = await client.methods.records.start({ kind, at, zone, values })
      await bring(record.id, null)
      if (state) await bring(record.id, state)
      return record.id
    }
    const person = async (pseudonym: string, relation: 'client' | 'manager') =>
      (await client.people.create({ pseudonym, relation })).id
    const engage = async (name: string, values: Values, state: string) =>
      keep(
        'coaching-phase.engagement',
        { title: name, kind: 'executive-coaching', client: await person(name, 'client'), start: day(-90), ...values },
        state,
      )
    const [confidentiality, confidentialityLimits] = says.confidentiality
    const engagement = await engage(
      says.name,
      {
        question: says.question,
        sponsor: await person(says.sponsor, 'manager'),
        threeCorner: { reportedBy: 'together', agreedByAll: true, agreedOn: day(-88) },
        aims: says.aims,
        plannedSessions: 8,
        sessionMinutes: 75,
        confidentiality,
        confidentialityLimits,
        cancelling: says.cancelling,
        feeReference: says.fee,
        recordsKept: says.records,
      },
      'active',
    )
    const sessions: string[] = []
    for (const [no, topic] of says.topics.entries()) {
      const values = { engagement, kind: no === 0 ? 'intake' : 'coaching', topic, startAt: `${day((no - 4) * 14)}T13:30`, durationMin: 75 } // oxfmt-ignore
      sessions.push(await keep('coaching-phase.session', values, no < 4 ? 'held' : null))
    }
    const figures = [
      [3, 4, 4, 5.5],
      [6, 5.5, 5, 4],
    ]
    for (const [which, [title, lowLabel, highLabel]] of says.scales.entries()) {
      const scale = await keep('scaling-questions.scale', { title, lowLabel, highLabel, step: 'half', goodEnough: 7, engagement }) // oxfmt-ignore
      for (const [no, value] of (figures[which] ?? []).entries())
        await keep('scaling-questions.measurement', { scale, value, whatMakesItThisMuch: says.makes, session: sessions[no] }, null, (no - 4) * 14) // oxfmt-ignore
    }
    const [open, done] = says.actions
    const six = ['specific', 'measurable', 'acceptable', 'realistic', 'inspiring', 'own-control']
    await keep('smartie-actions.action', { text: open, owner: 'self', criteria: six.filter((it) => it !== 'inspiring'), dueDate: day(5), source: engagement }, 'open') // oxfmt-ignore
    await keep('smartie-actions.action', { text: done, owner: 'self', criteria: six, dueDate: day(-3), source: engagement }, 'done') // oxfmt-ignore
    for (const text of says.agreements) await keep('coaching-phase.agreement', { text, engagement })
    for (const [no, name] of says.others.entries()) {
      const other = await engage(name, {}, 'active')
      await keep('coaching-phase.session', { engagement: other, kind: 'coaching', startAt: `${day(2 + no * 9)}T16:00`, durationMin: 60 }) // oxfmt-ignore
    }
    const gone = await engage(says.closed, { end: day(-150), start: day(-400) }, 'closing')
    await keep('coaching-phase.session', { engagement: gone, kind: 'coaching', startAt: `${day(-160)}T10:00`, durationMin: 60 }, 'held') // oxfmt-ignore
    await bring(gone, 'closed')
    return { engagement, sessions, gone }
  }, words)
}

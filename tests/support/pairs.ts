import type { Call } from './calls'

export type PairWords = {
  mentor: string
  mentee: string
  question: string
  beneath: string
  place: string
  /** Speaking freely, number of sessions, roles that flip, and one that the mentee has yet to confirm. */
  agreements: [string, string, string, string]
  /** Ends of the line of the first difference. */
  ends: [string, string]
  walks: [string, string, string]
  picture: [string, string]
}

export const pairWords: Record<'en' | 'nl', PairWords> = {
  en: {
    mentor: 'Yusuf',
    mentee: 'Ingrid',
    question: 'What do I not hear any more from the board?',
    beneath: 'Whom do I still let in?',
    place: 'The woods around Doorn',
    agreements: [
      'What is said on the path stays there',
      'Five walks before February',
      'A hand on the rucksack brings the roles back',
      'Phones in the rucksack',
    ],
    ends: ['boardroom', 'night shift'],
    walks: ['Panbos, Zeist', 'Leersumse Plassen', 'Kaapse Bossen, Doorn'],
    picture: ['they only want to be heard', 'they see what we miss'],
  },
  nl: {
    mentor: 'Yusuf',
    mentee: 'Ingrid',
    question: 'Wat hoor ik vanuit de directie niet meer?',
    beneath: 'Wie laat ik nog binnen?',
    place: 'De bossen rond Doorn',
    agreements: [
      'Wat op het pad gezegd wordt, blijft daar',
      'Vijf wandelingen voor februari',
      'Een hand op de rugzak brengt de rollen terug',
      'Telefoons in de rugzak',
    ],
    ends: ['directiekamer', 'nachtdienst'],
    walks: ['Panbos, Zeist', 'Leersumse Plassen', 'Kaapse Bossen, Doorn'],
    picture: ['die willen vooral gehoord worden', 'die zien wat wij missen'],
  },
}

/** A pair at work, two walks behind them and one ahead; their ids. */
export function makePair(call: Call, words: PairWords, variant: 'walks' | 'weekly' = 'walks') {
  return call(
    async (client, given) => {
      const { words: says, variant: how } = given
      const zone = 'Europe/Amsterdam'
      type Values = Record<string, unknown>
      const change = async (id: string, values: Values, state: string | null) => {
        const { record } = await client.methods.records.get({ id })
        const { revision, data, at } = record
        const saved = await client.methods.records.save({ id, revision, data: { ...data, ...values }, at, zone, state, keep: true }) // oxfmt-ignore
        if (saved.refused) throw new Error(JSON.stringify(saved.findings))
        return id
      }
      const keep = async (kind: string, values: Values, state: string | null = null) => {
        const { record } = await client.methods.records.start({ kind, at: Date.now(), zone, values })
        await change(record.id, {}, null)
        return state ? change(record.id, {}, state) : record.id
      }
      const moment = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T09:00`
      const person = async (pseudonym: string) => {
        const known = await client.people.list({ text: pseudonym })
        return (known.find((it) => it.pseudonym === pseudonym) ?? (await client.people.create({ pseudonym }))).id
      }
      const mentor = await person(says.mentor)
      const mentee = await person(says.mentee)
      const [low, high] = says.ends
      const characteristics = [
        { dimension: 'seniority', differs: true, low, high, menteeAt: 1, mentorAt: 9 },
        { dimension: 'generation', differs: true, low: '1970', high: '2000', menteeAt: 1, mentorAt: 8 },
        { dimension: 'culture', differs: true },
      ]
      const match = await keep('mentor-match.match', { mentor, mentee, click: 8, characteristics }, 'accepted')
      const categories = ['speak-freely', 'number-of-sessions', 'role-reversal', 'other']
      const agreements = []
      for (const [no, text] of says.agreements.entries()) {
        const confirmedBy = no === 3 ? [mentor] : [mentor, mentee]
        agreements.push(await keep('coaching-phase.agreement', { text, category: categories[no], confirmedBy }))
      }
      const [pictureLow, pictureHigh] = says.picture
      const trajectory = await keep('reverse-mentoring.trajectory', {
        mentor,
        mentee,
        ownRole: 'mentee',
        variant: how,
        question: says.question,
        questionBeneath: says.beneath,
        match,
        place: says.place,
        agreements,
        permissionHardQuestions: { asked: true, granted: true },
        pictureLow,
        pictureHigh,
      })
      await change(trajectory, { steps: { 'open-up': { status: 'done' } } }, 'working')
      const walks = []
      for (const [no, place] of says.walks.entries()) {
        const values = { trajectory, routeName: place, place, meetingPoint: 'P', startAt: moment(no * 28 - 50), durationMin: 95 - no * 5, distanceKm: 6.1 + no * 0.7 } // oxfmt-ignore
        if (how === 'walks') walks.push(await keep('mentoring-walk.walk', values, no < 2 ? 'done' : null))
        else await keep('reverse-mentoring.weekly', { trajectory, learnerProgress: place, technology: 'Git' })
      }
      await keep('reverse-mentoring.picture', { trajectory, at: 'start', value: 3 })
      await keep('reverse-mentoring.picture', { trajectory, at: 'along', value: 6 })
      return { trajectory, match, agreements, walks, mentor, mentee }
    },
    { words, variant },
  )
}

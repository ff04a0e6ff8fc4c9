import type { Call } from './calls'
import type { Language } from './words'

/** Words of one language by the other; `at` chooses. */
const text = {
  client: { en: 'Ties V.', nl: 'Ties V.' },
  team: { en: 'Team Lockside', nl: 'Team Sluiszicht' },
  engagement: { en: 'Leading the merger', nl: 'De fusie leiden' },
  situation: { en: 'The merger of two departments', nl: 'De fusie van twee afdelingen' },
  facts: {
    en: ['Two departments become one in March', 'Nobody asked the shifts', 'My calendar is full until Christmas'],
    nl: ['Twee afdelingen worden er in maart één', 'De ploegen zijn niet gevraagd', 'Mijn agenda is vol tot kerst'],
  },
  goals: { en: ['Everybody knows who decides'], nl: ['Iedereen weet wie beslist'] },
  risks: {
    en: ['The works council says no', 'I lose my own people'],
    nl: ['De ondernemingsraad zegt nee', 'Ik raak mijn eigen mensen kwijt'],
  },
  need: { en: 'Decide closer to the work', nl: 'Dichter bij het werk beslissen' },
  near: {
    en: ['Fewer escalations', 'Faster decisions on the floor'],
    nl: ['Minder escalaties', 'Snellere besluiten op de vloer'],
  },
  far: { en: ['Trust in the board'], nl: ['Vertrouwen in het bestuur'] },
  behaviour: {
    en: ['Asks for three own solutions', 'Says what is not known'],
    nl: ['Vraagt om drie eigen oplossingen', 'Zegt wat niet bekend is'],
  },
  indicators: {
    en: ['waits before answering', 'notes hold names of others'],
    nl: ['wacht met antwoorden', 'in het verslag staan namen van anderen'],
  },
  programme: { en: 'Leading in the work', nl: 'Leiden in het werk' },
  challenge: { en: 'Less told, more asked', nl: 'Minder zeggen, meer vragen' },
  module: { en: 'Asking before telling', nl: 'Eerst vragen, dan zeggen' },
  skill: { en: 'Paraphrase before answering', nl: 'Samenvatten voor je antwoordt' },
  step: { en: 'Listen to the end', nl: 'Luister tot het eind' },
  activity: { en: 'Workshop asking questions', nl: 'Werkplaats vragen stellen' },
  change: { en: 'A return day after six weeks', nl: 'Een terugkomdag na zes weken' },
  worry: { en: 'We hear it last', nl: 'Wij horen het als laatste' },
  wish: { en: 'a place where you may doubt out loud', nl: 'een plek waar je hardop mag twijfelen' },
  strength: { en: 'We know the installation', nl: 'We kennen de installatie' },
  agreement: { en: 'We say it the same day', nl: 'We zeggen het dezelfde dag' },
  goal: { en: 'Whoever sees something says it', nl: 'Wie iets ziet, zegt het' },
  areas: { en: ['The handover', 'The morning round'], nl: ['De overdracht', 'De ochtendronde'] },
  remarks: {
    en: ['You remember what people told you', 'You stay calm when it gets loud', 'You ask before you judge'],
    nl: ['Je weet nog wat mensen je vertelden', 'Je blijft rustig als het luid wordt', 'Je vraagt voor je oordeelt'],
  },
  rota: { en: 'Morning round', nl: 'Ochtendronde' },
  success: { en: 'The handover took five minutes', nl: 'De overdracht duurde vijf minuten' },
  caseQuestion: {
    en: 'How do I say no upwards without losing the relation?',
    nl: 'Hoe zeg ik nee naar boven zonder de relatie te verliezen?',
  },
  caseText: {
    en: 'Jip asked for the third time. Johanna Verbrugge sent it to all, with 06-12345678 below.',
    nl: 'Jip vroeg het voor de derde keer. Johanna Verbrugge stuurde het aan iedereen, met 06-12345678 eronder.',
  },
} satisfies Record<string, Record<Language, string | string[]>>

export const modelWords = (language: Language) =>
  Object.fromEntries(Object.entries(text).map(([key, words]) => [key, words[language]])) as {
    [K in keyof typeof text]: (typeof text)[K][Language]
  }
type Words = ReturnType<typeof modelWords>

/** A client with a model of each kind at work; ids by model. Jip is Johanna Verbrugge by her real name. */
export function makeModels(call: Call, words: Words) {
  return call(async (client, says) => {
    const zone = 'Europe/Amsterdam'
    type Values = Record<string, unknown>
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const start = async (kind: string, values: Values, sourceId: string | null, at = Date.now()) =>
      (await client.methods.records.start({ kind, at, zone, values, sourceId })).record.id
    const change = async (id: string, values: Values, state: string | null = null) => {
      const { record } = await client.methods.records.get({ id })
      const saved = await client.methods.records.save({ id, revision: record.revision, data: { ...record.data, ...values }, at: record.at, zone, state, keep: true }) // oxfmt-ignore
      if (saved.refused) throw new Error(JSON.stringify(saved.findings))
      return id
    }
    const keep = async (kind: string, values: Values, sourceId: string | null, state: string | null = null) => {
      const id = await start(kind, values, sourceId)
      await change(id, {})
      return state ? change(id, {}, state) : id
    }
    const person = async (pseudonym: string, relation: 'client' | 'team' | 'peer', realName = '') =>
      (await client.people.create({ pseudonym, relation, realName })).id
    const who = await person(says.client, 'client')
    const team = await person(says.team, 'team')
    const jip = await person('Jip', 'peer', 'Johanna Verbrugge')
    const wende = await person('Wende', 'peer')
    const siebe = await person('Siebe', 'peer')
    const engagement = await keep('coaching-phase.engagement', { title: says.engagement, kind: 'executive-coaching', client: who }, null) // oxfmt-ignore
    const [fact, asked, full] = says.facts
    const [council, people] = says.risks
    const overview = await keep(
      'situation-overview.overview',
      {
        title: says.situation,
        facts: [
          { text: fact, influence: 'outside' },
          { text: asked, influence: 'shared' },
          { text: full, influence: 'mine' },
        ],
        goals: [{ text: says.goals[0], influence: 'shared' }],
        risks: [{ text: council, influence: 'outside' }, { text: people }],
      },
      engagement,
    )
    const kinds = ['analytical', 'emotional', 'creative', 'practical']
    for (const [no, wanted] of ['emotional', 'emotional', 'practical', 'analytical'].entries())
      await keep('support-kinds.moment', { direction: 'offered', with: who, wanted, given: kinds[no % 2 === 0 ? kinds.indexOf(wanted) : 3], askedFirst: no !== 1 }, engagement) // oxfmt-ignore
    const moment = await start('support-kinds.moment', { direction: 'offered', with: who, wanted: 'emotional', given: 'emotional', askedFirst: true }, engagement) // oxfmt-ignore
    const map = await start(
      'impact-map.map',
      {
        need: says.need,
        operationalGoals: says.near,
        strategicGoals: says.far,
        behaviours: [
          {
            text: says.behaviour[0],
            indicators: says.indicators,
            operationalGoal: says.near[0],
            strategicGoal: says.far[0],
          },
          { text: says.behaviour[1] },
        ],
      },
      engagement,
    )
    const programme = await keep('development-programme.programme', { name: says.programme, client: who, challenges: [says.challenge], modules: [says.module] }, engagement) // oxfmt-ignore
    const { made } = await client.methods.records.get({ id: programme })
    const module = made[0]?.id ?? ''
    await change(module, {
      elements: {
        'pop-360': { status: 'reflected', date: day(-40) },
        'kick-off': { status: 'held', date: day(-30) },
        'inspiration-day': { status: 'planned', date: day(9) },
      },
    })
    const needs = { problem: says.situation, causedBySkill: 'yes' }
    const steps = [1, 2, 3].map((no) => ({ what: `${says.step} ${no}`, how: says.step, why: says.step }))
    const plan = await keep('skill-practice-plan.plan', { skill: says.skill, needs, steps, startDay: day(-14) }, engagement) // oxfmt-ignore
    const occasions = (await client.methods.records.get({ id: plan })).made.map(({ id }) => id)
    const inOrder = []
    for (const id of occasions) inOrder.push((await client.methods.records.get({ id })).record)
    inOrder.sort((a, b) => String(a.data['at']).localeCompare(String(b.data['at'])))
    const [first, second, third] = inOrder
    if (!first || !second || !third) throw new Error('the plan made no occasions')
    await change(first.id, { kind: 'physical', situation: says.situation, executedAsModel: 2 }, 'done')
    await change(second.id, { at: day(-10), situation: says.situation, executedAsModel: 4 }, 'done')
    await change(third.id, { situation: says.situation, executedAsModel: 4 }, 'done')
    await keep('cyclic-evaluation.cycle', { activity: says.activity, heldOn: day(-120), theme: 4.5, setup: 3.6, fit: 2.8, decision: 'improve', changes: [says.change] }, engagement, 'decided') // oxfmt-ignore
    const cycle = await keep('cyclic-evaluation.cycle', { activity: says.activity, heldOn: day(-5), theme: 4.4, setup: 3.9, fit: 3.7, decision: 'continue' }, engagement, 'decided') // oxfmt-ignore
    const ratings = ['speaking-up', 'joy', 'room'].map((aspect, no) => ({
      aspect,
      before: 4 + no,
      after: [7, 6, 5][no],
    }))
    const track = await keep(
      'team-solution-track.track',
      {
        team,
        members: [jip, wende, siebe],
        start: day(-60),
        worries: [says.worry],
        wishSentence: says.wish,
        strengths: [says.strength],
        agreements: [says.agreement],
        goal: says.goal,
        subGoals: [says.goal],
        areaLeaders: [
          { person: jip, area: says.areas[0] },
          { person: wende, area: says.areas[1] },
        ],
        ratings,
      },
      engagement,
    )
    const authors = [jip, undefined, wende]
    const sheet = await keep('strength-sheet.sheet', { about: who, remarks: says.remarks.map((it, no) => ({ text: it, ...(authors[no] && { author: authors[no] }) })) }, engagement) // oxfmt-ignore
    await change(sheet, {}, 'posted')
    const rota = await keep('strength-sheet.rota', { name: says.rota, tellers: [jip, wende, siebe] }, engagement)
    await keep('strength-sheet.success-round', { rota, teller: jip, success: says.success }, rota)
    const peer = await keep('peer-consultation.session', { caseOwner: who, members: [jip, wende, siebe, who], caseQuestion: says.caseQuestion, caseText: says.caseText }, engagement) // oxfmt-ignore
    return { engagement, overview, moment, map, programme, module, plan, cycle, track, sheet, rota, peer }
  }, words)
}

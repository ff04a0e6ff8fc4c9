import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { sharedOf, sheetOf } from './papers'
import { addQuestions } from './questions'
import { sharedText } from './shared-text'

let bench: MethodBench
let engagement: string
beforeEach(async () => {
  bench = await MethodBench.open('2026-11-22')
  const client = bench.person('Samira T.', 'client')
  const sponsor = bench.person('Harm B.', 'manager')
  engagement = bench.keep('coaching-phase.engagement', { title: 'Samira T.', kind: 'executive-coaching', client, sponsor }, 'active').record.id // oxfmt-ignore
})
afterEach(() => bench.close())

/** In every field that stays with the coach. */
const secret = 'SECRET-MARK'
const privately = {
  hypotheses: `hypothesis ${secret}`,
  preparation: `preparation ${secret}`,
  notes: `notes ${secret}`,
  observations: `observation ${secret}`,
  forSupervision: true,
  supervisionNote: `supervision ${secret}`,
}

/** A session with something in every field around it; `purpose` and summary are the controls. */
function fullSession(kind: 'coaching' | 'three-way') {
  const before = bench.keep('coaching-phase.session', { engagement, kind: 'coaching', startAt: '2026-11-08T10:00', ...privately }, 'held').record.id // oxfmt-ignore
  const action = (text: string, source: string) =>
    bench.keep('smartie-actions.action', { text, owner: 'self', criteria: ['specific', 'measurable', 'own-control'], source, dueDate: '2026-11-27' }, 'open').record.id // oxfmt-ignore
  action('Open step', before)
  const id = bench.keep('coaching-phase.session', {
    engagement, kind, startAt: '2026-11-22T10:00', purpose: 'Purpose control', nextStep: `next ${secret}`, ...privately, sharedSummary: 'Summary control',
  }, 'held').record.id // oxfmt-ignore
  addQuestions(
    id,
    [{ text: `Question ${secret}`, part: 'open', focus: 'neutral', level: null, prompt: null }],
    bench.now,
  )
  bench.keep('strength-ears.opening', { quoteOrParaphrase: `opening ${secret}`, kind: 'exception', session: id })
  bench.keep('counterpower-map.shadow-signal', { engagement, kind: 'misled', note: `signal ${secret}` })
  const scale = bench.keep('scaling-questions.scale', { title: `scale ${secret}`, lowLabel: 'a', highLabel: 'b', engagement }).record.id // oxfmt-ignore
  bench.keep('scaling-questions.measurement', { scale, value: 4, whatMakesItThisMuch: 'x', signOfPlusOne: 'y', session: id }) // oxfmt-ignore
  const marked = action('Marked action', id)
  action(`Unmarked action ${secret}`, id)
  const agreement = (text: string) => bench.keep('coaching-phase.agreement', { text, engagement }).record.id
  agreement(`Unmarked agreement ${secret}`)
  bench.write(id, { sharedItems: [marked, agreement('Marked agreement')] })
  return id
}

test('what is shared is the summary with what was marked to go along, and no other word of the session', () => {
  const id = fullSession('coaching')
  const shared = sharedOf(id)
  expect(shared).toEqual({
    client: 'Samira T.',
    sponsor: '',
    no: 2,
    kind: 'coaching',
    startAt: '2026-11-22T10:00',
    text: 'Summary control',
    actions: [{ text: 'Marked action', dueDate: '2026-11-27' }],
    agreements: ['Marked agreement'],
  })
  for (const language of ['en', 'nl'] as const) {
    const text = sharedText(shared, language)
    expect(text).not.toContain(secret)
    expect(text).not.toContain('Purpose control')
    expect(text).toContain('Summary control')
    expect(text).toContain('- Marked agreement')
  }
  expect(sharedText(shared, 'nl')).toContain('Actie')
  expect(JSON.stringify(bench.open(id))).toContain(secret) // the mark is there to be found
})

test('an action of another client does not go along, whatever the list says', () => {
  const id = fullSession('coaching')
  const other = bench.keep('coaching-phase.engagement', { title: 'Other', kind: 'self-coaching' }).record.id
  const foreign = bench.keep('smartie-actions.action', { text: 'Foreign action', owner: 'self', criteria: ['specific', 'measurable', 'own-control'], source: other }, 'open').record.id // oxfmt-ignore
  const foreignAgreement = bench.keep('coaching-phase.agreement', { text: 'Foreign agreement', engagement: other }).record.id // oxfmt-ignore
  bench.write(id, { sharedItems: [foreign, foreignAgreement] })
  expect(sharedOf(id)).toMatchObject({ actions: [], agreements: [] })
})

test('of a three-way talk the sponsor is named, and the same summary leaves', () => {
  const shared = sharedOf(fullSession('three-way'))
  expect(shared).toMatchObject({ client: 'Samira T.', sponsor: 'Harm B.', text: 'Summary control' })
  expect(JSON.stringify(shared)).not.toContain(secret)
})

test('the sheet has private parts only when asked, and never those that come after the session', () => {
  const id = fullSession('coaching')
  const open = sheetOf(id, false)
  expect(open).toMatchObject({ purpose: 'Purpose control', private: null, openSteps: ['Open step'] })
  for (const word of ['hypothesis', 'preparation', 'notes', 'observation', 'supervision', 'signal'])
    expect(JSON.stringify(open)).not.toContain(`${word} ${secret}`)
  expect(JSON.stringify(open)).toContain(`Question ${secret}`)
  const asked = sheetOf(id, true)
  expect(asked.private).toEqual({ hypotheses: `hypothesis ${secret}`, preparation: `preparation ${secret}` })
  for (const word of ['notes', 'observation', 'supervision', 'signal'])
    expect(JSON.stringify(asked)).not.toContain(`${word} ${secret}`)
})

test('the sheet of a three-way talk has nothing private and nothing of other sessions, asked or not', () => {
  expect(sheetOf(fullSession('three-way'), true)).toMatchObject({ private: null, openSteps: [], scales: [] })
})

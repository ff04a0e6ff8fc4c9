import { afterEach, beforeEach, expect, test } from 'vitest'
import { questionDepths, questionFocuses, sessionParts } from '@shared/contract/coaching/sessions'
import shipped from '../../../../resources/coaching/bank.json'
import { MethodBench } from '../../../../tests/support/methods'
import { allMethods } from '../../methods/library'
import { setChoice } from '../../store/method-choices'
import { openVault, save } from '../../vault/session'
import { questionBank } from './bank'
import { addQuestions } from './questions'

let bench: MethodBench
beforeEach(async () => void (bench = await MethodBench.open('2026-11-22')))
afterEach(() => bench.close())

test('every shipped question says what it looks at, at which level and in which part; nothing else is in the list', () => {
  const prompts = allMethods(openVault().db).flatMap((method) => method.prompts.map(({ id }) => id))
  expect(Object.keys(shipped).toSorted()).toEqual(prompts.toSorted())
  for (const { focus, level, part } of Object.values(shipped)) {
    expect(questionFocuses).toContain(focus)
    expect(questionDepths).toContain(level)
    expect(sessionParts).toContain(part)
  }
})

test('the bank holds the questions of methods that are switched on, in both languages', () => {
  const of = (method: string) => questionBank().filter(({ prompt }) => prompt?.startsWith(`${method}-`))
  expect(of('scaling-questions')).toHaveLength(5)
  expect(of('scaling-questions')[1]).toMatchObject({ focus: 'solution', part: 'explore', own: false, method: { en: 'Scaling questions', nl: 'Schaalvragen' } }) // oxfmt-ignore
  save((db) => setChoice(db, 'scaling-questions', { questions: false }, '2026-11-22'))
  expect(of('scaling-questions')).toHaveLength(0)
  expect(of('exception-finding')).toHaveLength(4)
})

test('questions typed before come back once, counted, and without the names of people', () => {
  const client = bench.person('Daniël R.', 'client')
  bench.person('Marleen Visser')
  bench.person('Team Veiligheid')
  const engagement = bench.keep('coaching-phase.engagement', { title: 'Daniël R.', kind: 'executive-coaching', client }, 'active').record.id // oxfmt-ignore
  const ask = (text: string, prompt: string | null = null) => {
    const session = bench.keep('coaching-phase.session', { engagement, kind: 'coaching', startAt: '2026-11-22T10:00' }).record.id // oxfmt-ignore
    addQuestions(session, [{ text, part: 'explore', focus: 'solution', level: null, prompt }], bench.now)
  }
  ask('What would Marleen Visser notice first, Daniël?')
  ask('What does the Team need?')
  ask('What does the Team need?')
  ask('What puts you at this number?', 'scaling-questions-2')
  const bank = questionBank()
  expect(bank.filter(({ prompt }) => prompt === null).map(({ text, times, focus }) => [text.en, times, focus])).toEqual(
    expect.arrayContaining([
      ['What would … notice first, …?', 1, 'solution'],
      ['What does the Team need?', 2, 'solution'],
    ]),
  )
  expect(bank.filter(({ prompt }) => prompt === null)).toHaveLength(2)
  expect(bank.find(({ prompt }) => prompt === 'scaling-questions-2')?.times).toBe(1)
})

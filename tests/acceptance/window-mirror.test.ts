import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('window-mirror 1: what went well without anybody named asks who made it possible', () => {
  const { refused, findings, record } = bench.keep('window-mirror.look', { event: 'The audit', result: 'went-well' })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['window.missing'])
  expect(findings[0]?.say.en).toContain('Who made this possible?')
  expect(findings[0]?.say.nl).toContain('Wie maakte dit mogelijk?')
  expect(record).toMatchObject({ status: 'draft', data: { event: 'The audit' } })
  expect(bench.write(record.id, { window: [{ person: bench.person('J.') }] }).record).toMatchObject({ status: 'kept', state: 'speak' }) // oxfmt-ignore
})

test('window-mirror 2: credit not spoken after two days offers to tell it or to say it was told', () => {
  const window = [{ person: bench.person('J.'), contribution: 'Found the error' }]
  const { record } = bench.keep('window-mirror.look', { event: 'The audit', result: 'went-well', window })
  expect(record.dueOn).toBe('2026-03-04')
  expect(bench.open(record.id).findings).toEqual([])
  bench.goTo('2026-03-04')
  const { findings } = bench.open(record.id)
  expect(rulesIn(findings)).toEqual(['speak-credit'])
  expect(findings[0]?.say.en).toContain('The credit for J. has not been spoken yet')
  expect(findings[0]?.answers.map(({ label }) => label.nl)).toEqual(['Ik vertel het morgen', 'Verteld'])
  bench.accept(record.id, 'speak-credit', 'tell')
  expect(bench.open(record.id).record.dueOn).toBe('2026-03-05')
  bench.goTo('2026-03-05')
  expect(rulesIn(bench.open(record.id).findings)).toEqual(['speak-credit'])
  bench.accept(record.id, 'speak-credit', 'told')
  expect(bench.open(record.id).record).toMatchObject({ state: 'done', dueOn: null, data: { creditSpoken: true } })
})

test('window-mirror rule: what went wrong asks for the mirror', () => {
  const { findings } = bench.keep('window-mirror.look', { event: 'The late report', result: 'went-wrong' })
  expect(rulesIn(findings)).toEqual(['mirror.missing'])
  expect(findings[0]?.say.en).toContain('your own part')
})

test('window-mirror figures: credit that was spoken, who was not named, themes', async () => {
  const [heron, wren] = [bench.person('Heron'), bench.person('Wren')]
  for (const creditSpoken of [true, true, false, true, false])
    bench.keep('window-mirror.look', {
      event: 'The audit',
      result: 'mixed',
      involved: [heron, wren],
      window: [{ person: heron }],
      creditSpoken,
      mirror: 'I hurried',
      mirrorThemes: ['Haste'],
    })
  const spoken = await bench.figure('window-mirror', 'spoken')
  expect(spoken.rows.map(({ values }) => values)).toEqual([[60]])
  const unnamed = await bench.figure('window-mirror', 'never-credited')
  expect(unnamed.rows.map(({ label, values }) => [label.en, ...values])).toEqual([['Wren', 5]])
  const themes = await bench.figure('window-mirror', 'mirror-themes')
  expect(themes.sentence?.en).toContain('Most often in the mirror: Haste (5 times)')
})

test('window-mirror rule: who was involved and is not in the window yet is named', () => {
  const [heron, wren] = [bench.person('Heron'), bench.person('Wren')]
  const { findings } = bench.keep('window-mirror.look', {
    event: 'The audit',
    result: 'went-well',
    involved: [heron, wren],
    window: [{ person: heron }],
  })
  expect(rulesIn(findings)).toEqual(['others-too'])
  expect(findings[0]?.say.en).toContain('not in the window yet: Wren')
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const seen = {
  situation: 'I present my plan',
  agendaItem: 'Plan in the board',
  outerStimuli: 'Two people lean back',
  innerSignals: ['tense-muscles'],
  predicted: 'They will attack my plan',
  happened: 'They asked two questions',
}

test('prediction-error 1: a stick asks for a new expectation, which is offered at the next such item', () => {
  const { findings, record } = bench.keep('prediction-error.check', { ...seen, verdict: 'stick' })
  expect(rulesIn(findings)).toEqual(['expect-anew'])
  expect(findings[0]).toMatchObject({ field: 'newPrediction', prompts: ['prediction-error-5'] })
  expect(findings[0]?.say.nl).toContain('Wat wil je de volgende keer verwachten?')
  expect(record.state).toBe('compared')
  const renewed = bench.write(record.id, { newPrediction: 'They want to understand it' })
  expect(renewed.record.state).toBe('new-prediction')
  bench.goTo('2026-02-09')
  const next = bench.start('prediction-error.check', { agendaItem: 'plan in the board' })
  const offered = bench.type(next.record.id, {}).findings
  expect(rulesIn(offered)).toEqual(['expectation-kept'])
  expect(offered[0]?.say.en).toContain('They want to understand it')
  bench.accept(next.record.id, 'expectation-kept')
  expect(bench.open(next.record.id).record.data).toMatchObject({ predicted: 'They want to understand it' })
  const other = bench.start('prediction-error.check', { agendaItem: 'Staff meeting' })
  expect(bench.type(other.record.id, {}).findings).toEqual([])
})

test('prediction-error 2: a snake is respected, nothing is corrected', () => {
  const { findings, record, view } = bench.keep('prediction-error.check', { ...seen, verdict: 'snake' })
  expect(record.status).toBe('kept')
  expect(rulesIn(findings)).toEqual(['alarm-respected'])
  expect(findings[0]?.say.en).toContain('The alarm was right and there is nothing to correct')
  expect(view.hidden).toContain('newPrediction')
})

test('prediction-error figure: the share of sticks', async () => {
  for (const verdict of ['stick', 'stick', 'stick', 'snake', 'unclear'])
    bench.keep('prediction-error.check', { ...seen, verdict })
  const { rows, sentence } = await bench.figure('prediction-error', 'false-alarms')
  expect(rows.map(({ values }) => values)).toEqual([[60]])
  expect(sentence?.en).toContain('Of 5 alarms 60% were sticks')
  expect((await bench.figure('prediction-error', 'signals')).sentence?.en).toContain(
    '“Tense muscles” came first most often: 5 of 5',
  )
})

test('prediction-error: a new expectation asks to go through the moment once', () => {
  const { record, findings } = bench.keep('prediction-error.check', {
    ...seen,
    verdict: 'stick',
    newPrediction: 'They want to understand',
  })
  expect(record.state).toBe('new-prediction')
  expect(rulesIn(findings)).toEqual(['rehearse'])
  expect(findings[0]?.say.en).toContain('They want to understand')
  expect(bench.write(record.id, {}, 'rehearsed').findings).toEqual([])
})

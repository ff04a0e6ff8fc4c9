import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const scores = { activity: 'Day of the long lines', theme: 4.5, setup: 4, fit: 2.8 }

test('cyclic-evaluation 1: fit at 2.8 and going on asks what will change for it', () => {
  const { findings, record } = bench.keep('cyclic-evaluation.cycle', { ...scores, decision: 'continue' })
  expect(record).toMatchObject({ status: 'kept', state: 'decided', data: { round: 1 } })
  expect(rulesIn(findings)).toEqual(['change-fit'])
  expect(findings[0]).toMatchObject({ kind: 'ask', field: 'changes' })
  expect(findings[0]?.say.en).toContain('the fit with what people need stands at 2.8. What will you change for it?')
  expect(findings[0]?.say.nl).toContain('staat op 2,8')
  expect(bench.write(record.id, { changes: ['A return day'] }).findings).toEqual([])
})

test('cyclic-evaluation 2: in round 2 the changes promised after round 1 are listed for ticking', () => {
  bench.keep('cyclic-evaluation.cycle', {
    ...scores,
    decision: 'improve',
    changes: ['A return day', 'E-learning before'],
  })
  bench.goTo('2026-03-12')
  const { record } = bench.start('cyclic-evaluation.cycle', { activity: 'day of the long lines' })
  const opened = bench.open(record.id).findings
  expect(rulesIn(opened)).toEqual(['tick-promises'])
  expect(opened[0]?.say.en).toContain('After round 1 these changes were promised: A return day and E-learning before.')
  bench.accept(record.id, 'tick-promises')
  const { data } = bench.open(record.id).record
  expect(data).toMatchObject({ round: 2, promised: [{ text: 'A return day', done: false }, { text: 'E-learning before', done: false }] }) // oxfmt-ignore
  const other = bench.start('cyclic-evaluation.cycle', { activity: 'Another day' })
  expect(other.view.derived.round).toBe(1)
  expect(bench.open(other.record.id).findings).toEqual([])
})

test('cyclic-evaluation: asked within seven days; two open questions at most', () => {
  const { record } = bench.keep('cyclic-evaluation.cycle', { activity: 'Day' })
  expect(record).toMatchObject({ state: 'held', dueOn: '2026-01-19' })
  expect(rulesIn(bench.write(record.id, { openQuestions: ['a', 'b', 'c'] }).findings)).toEqual(['openQuestions.many'])
})

test('cyclic-evaluation figure: three scores by round with the changes', async () => {
  for (const [day, fit, changes] of [['2026-01-12', 2.8, ['a', 'b']], ['2026-02-12', 4, []]] as const) {
    bench.goTo(day)
    bench.keep('cyclic-evaluation.cycle', { ...scores, fit, changes: [...changes], decision: 'improve' })
  } // oxfmt-ignore
  const { rows, sentence } = await bench.figure('cyclic-evaluation', 'scores')
  expect(rows.map(({ key, values }) => [key, ...values])).toEqual([['1', 4.5, 4, 2.8, 2], ['2', 4.5, 4, 4, 0]]) // oxfmt-ignore
  expect(sentence?.en).toContain('the fit went from 2.8 to 4, with 2 changes promised')
})

test('cyclic-evaluation: each low score asks for its own change, only when one goes on', () => {
  const low = { activity: 'Day', theme: 2, setup: 2.5, fit: 2.9 }
  const { findings, record } = bench.keep('cyclic-evaluation.cycle', { ...low, decision: 'continue' })
  expect(rulesIn(findings)).toEqual(['change-theme', 'change-setup', 'change-fit'])
  expect(bench.write(record.id, { decision: 'stop' }).findings).toEqual([])
  const early = bench.keep('cyclic-evaluation.cycle', { activity: 'Evening' }, 'decided')
  expect(rulesIn(early.findings)).toEqual(['theme.missing', 'setup.missing', 'fit.missing', 'decision.missing'])
})

test('cyclic-evaluation: kept without a look, round 2 still lists what was promised', () => {
  bench.keep('cyclic-evaluation.cycle', { ...scores, decision: 'improve', changes: ['A return day'] })
  bench.goTo('2026-03-12')
  const { findings, record } = bench.keep('cyclic-evaluation.cycle', { activity: scores.activity })
  expect(rulesIn(findings)).toEqual(['list-promises'])
  expect(record.data.promised).toEqual([{ text: 'A return day', done: false }])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
let owner: string
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
  owner = bench.person('Wren')
})
afterEach(() => bench.close())

const frame = (values = {}) => ({
  topic: 'The new intake',
  owner,
  lines: ['Nobody waits longer than a week'],
  freeChoice: ['Who does what'],
  ...values,
})

test('freedom-within-lines 1: a frame without free choice asks what the owner decides alone', () => {
  const { refused, findings, record } = bench.keep('freedom-within-lines.frame', frame({ freeChoice: [] }))
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['freeChoice.missing'])
  expect(findings[0]?.say.en).toContain('What does the owner decide alone?')
  expect(record).toMatchObject({ status: 'draft', data: { topic: 'The new intake' } })
  expect(bench.write(record.id, { freeChoice: ['Who does what'] }).refused).toBe(false)
})

test('freedom-within-lines 2: three take-overs in two weeks ask which line was unclear', () => {
  const takeOvers = ['2026-02-10', '2026-02-20', '2026-02-25'].map((on) => ({ on, what: 'A call to a family' }))
  const { record, findings } = bench.keep('freedom-within-lines.frame', frame({ takeOvers }), 'running')
  expect(findings).toEqual([])
  expect(record.data.tookOver).toBe(3)
  bench.write(record.id, { takeOvers: [...takeOvers, { on: '2026-03-01', what: 'The roster' }] })
  const asked = bench.open(record.id).findings
  expect(rulesIn(asked)).toEqual(['unclear-line'])
  expect(asked[0]?.say.en).toBe('You took over 3 times in two weeks. Which line was unclear?')
})

test('freedom-within-lines rule: a check moment is due, and the frame widens', () => {
  const { record } = bench.keep(
    'freedom-within-lines.frame',
    frame({ checkMoments: [{ on: '2026-04-01' }] }),
    'running',
  )
  expect(record.dueOn).toBe('2026-04-01')
  bench.goTo('2026-04-01')
  const { findings } = bench.open(record.id)
  expect(rulesIn(findings)).toEqual(['check-now'])
  expect(findings[0]?.answers.map(({ id }) => id)).toEqual(['stays', 'widens', 'narrows'])
  bench.accept(record.id, 'check-now', 'widens')
  expect(bench.open(record.id).record.state).toBe('widened')
})

test('freedom-within-lines rule: one to five lines stand', () => {
  const { findings } = bench.keep('freedom-within-lines.frame', frame({ lines: ['1', '2', '3', '4', '5', '6'] }))
  expect(rulesIn(findings)).toEqual(['lines.many'])
})

test('freedom-within-lines figures: what was taken over, and what became of the frames', async () => {
  for (const [topic, count] of [
    ['Intake', 3],
    ['Roster', 1],
    ['Budget', 0],
  ] as const)
    bench.keep('freedom-within-lines.frame', {
      ...frame({ topic }),
      takeOvers: Array.from({ length: count }, () => ({ on: '2026-02-01' })),
      checkMoments: [{ on: '2026-01-05', result: 'widened' }, { on: '2026-02-05', result: topic === 'Intake' ? 'kept' : 'widened' }], // oxfmt-ignore
    })
  const taken = await bench.figure('freedom-within-lines', 'take-overs')
  expect(taken.rows.map(({ label, values }) => [label.en, ...values])).toContainEqual(['Intake', 3])
  expect(taken.sentence?.en).toContain('Most often taken over: Intake (3 times)')
  const widened = await bench.figure('freedom-within-lines', 'widened')
  expect(widened.rows.filter(({ n }) => n > 0).map(({ label, values }) => [label.nl, ...values])).toEqual([
    ['Werd verruimd', 5],
    ['Bleef zoals het was', 1],
  ])
})

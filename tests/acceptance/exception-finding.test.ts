import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-04-07')
})
afterEach(() => bench.close())

const kind = 'exception-finding.moment'

test('exception-finding 1: what was done differently is counted over time', async () => {
  const values = { problemLabel: 'Nobody speaks up', howMuchLess: 4, repeatable: 'yes' }
  const whatIDidDifferently = ['I opened with a question']
  const { refused, record, findings } = bench.keep(kind, { ...values, whatIDidDifferently })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['repeat-it'])
  expect(bench.accept(record.id, 'repeat-it')[0]?.record.data.text).toBe('I opened with a question')
  expect(record).toMatchObject({ state: 'explored', data: { when: '2026-04-07T12:00' } })
  bench.goTo('2026-04-14')
  bench.keep(kind, { ...values, whatIDidDifferently: ['I sat at the side', 'I opened with a question'] })
  const { rows } = await bench.figure('exception-finding', 'ingredients')
  expect(rows.map(({ label, values: [count] }) => [label.en, count])).toEqual([
    ['I opened with a question', 2],
    ['I sat at the side', 1],
  ])
  const days = await bench.figure('exception-finding', 'calendar')
  expect(days.rows.filter(({ n }) => n > 0).map(({ key }) => key)).toEqual(['2026-04-07', '2026-04-14'])
})

test('exception-finding 2: after chance the app asks the next day whether it happened again', () => {
  const { record, findings } = bench.keep(kind, {
    problemLabel: 'Nobody speaks up',
    whatIDidDifferently: ['Nothing that I know of'],
    repeatable: 'chance',
  })
  expect(rulesIn(findings)).toEqual(['predict'])
  expect(findings[0]?.say.en).toContain('You will be asked tomorrow')
  expect(record.dueOn).toBe('2026-04-08')
  expect(bench.open(record.id).findings).toEqual([])
  bench.goTo('2026-04-08')
  const { findings: asked, view } = bench.open(record.id)
  expect(rulesIn(asked)).toEqual(['happened-again'])
  expect(view.hidden).not.toContain('happenedAgain')
  const answered = bench.write(record.id, { happenedAgain: true, nextPredicted: 'Thursday' })
  expect(answered.record).toMatchObject({ dueOn: null, state: 'repeated' })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-05-07')
})
afterEach(() => bench.close())

function sessionWith(client: string): string {
  const engagement = bench.keep('coaching-phase.engagement', { title: 'Coaching', kind: 'executive-coaching', client })
  const values = { engagement: engagement.record.id, kind: 'coaching', startAt: '2026-05-07T10:00', durationMin: 60 }
  return bench.keep('coaching-phase.session', values).record.id
}

test('question-balance 1: six solution questions of ten are kept as 60%, with the change in mood', () => {
  const session = sessionWith(bench.person('Vos', 'client'))
  for (let no = 0; no < 12; no++) {
    const focus = no < 6 ? 'solution' : 'problem'
    bench.keep('question-balance.question', { session, text: `Question ${no}`, focus, turned: 'x', asked: no < 10 })
  }
  const mood = { positiveBefore: 3, positiveAfter: 7, negativeBefore: 6, negativeAfter: 4 }
  const { record, findings } = bench.keep('question-balance.mood', { session, ...mood })
  expect(record.data).toMatchObject({ asked: 10, solutionShare: 60, positiveChange: 4, negativeChange: -2 })
  expect(rulesIn(findings)).toEqual(['mix'])
  expect(findings[0]?.say.en).toBe('60% solution questions, of 10 asked.')
  expect(findings[0]?.say.nl).toContain('60% oplossingsvragen')
})

test('question-balance 2: a problem question may be turned round, the original stays', () => {
  const session = sessionWith(bench.person('Vos', 'client'))
  const text = 'Why does this keep going wrong?'
  const { record } = bench.start('question-balance.question', { session, text })
  const { findings, view } = bench.type(record.id, { focus: 'problem' })
  expect(rulesIn(findings)).toEqual(['turn-round'])
  expect(findings[0]).toMatchObject({ field: 'turned', prompts: ['question-balance-1'] })
  expect(view.hidden).not.toContain('turned')
  expect(bench.type(record.id, { focus: 'solution' }).view.hidden).toContain('turned')
  const kept = bench.write(record.id, { focus: 'problem', turned: 'When does it go right?' })
  expect(kept.record).toMatchObject({ status: 'kept', data: { text, turned: 'When does it go right?' } })
})

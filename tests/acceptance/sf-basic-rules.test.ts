import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-05-04')
})
afterEach(() => bench.close())

const kind = 'sf-basic-rules.check'

test('sf-basic-rules 1: what does not work asks for one different thing before the check is complete', () => {
  const subject = 'Weekly status meeting'
  const { refused, findings, record } = bench.keep(kind, { subject, verdict: 'not-working' })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['differentThing.missing'])
  expect(findings[0]?.say.en).toContain('Name one concrete thing that would be truly different')
  expect(findings[0]?.say.nl).toContain('één concreet ding dat echt anders')
  expect(record.status).toBe('draft')
  expect(record.data).toMatchObject({ subject, verdict: 'not-working', response: 'stop-and-do-different' })
  const kept = bench.write(record.id, { differentThing: 'Stand up, one question each' })
  expect(kept.refused).toBe(false)
  expect(kept.record).toMatchObject({ status: 'kept', state: 'responded' })
})

test('sf-basic-rules 2: what works is listed under do more', async () => {
  for (const day of ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22']) {
    bench.goTo(day)
    const { record } = bench.keep(kind, { subject: 'Friday one-to-ones', verdict: 'works' })
    expect(record.data.response).toBe('do-more')
  }
  bench.keep(kind, { subject: 'The office plants', verdict: 'not-broken' })
  const { rows } = await bench.figure('sf-basic-rules', 'do-more')
  expect(rows.map(({ label, values }) => [label.en, ...values])).toEqual([['Friday one-to-ones', 4]])
  const months = await bench.figure('sf-basic-rules', 'verdicts')
  expect(months.rows.map(({ key, n }) => [key, n])).toEqual([['2026-05-01', 5]])
  expect(months.sentence?.nl).toContain('Je keek naar 5 dingen')
})

test('sf-basic-rules: the third time without a different thing raises a question, a week later a look back', () => {
  const values = { subject: 'Steering group', verdict: 'not-working', differentThing: 'Send a film' }
  expect(rulesIn(bench.keep(kind, values).findings)).toEqual([])
  bench.goTo('2026-05-11')
  expect(rulesIn(bench.keep(kind, values).findings)).toEqual([])
  bench.goTo('2026-05-18')
  const third = bench.keep(kind, values)
  expect(rulesIn(third.findings)).toEqual(['third-time'])
  expect(third.findings[0]?.say.en).toContain('does not work for the 3rd time')
  expect(third.findings[0]?.say.nl).toContain('de 3e keer')
  expect(third.made.map((it) => [it.kind, it.dueOn?.slice(0, 10)])).toEqual([['follow-up.follow-up', '2026-05-25']])
  bench.goTo('2026-05-25')
  expect(rulesIn(bench.open(third.record.id).findings)).toEqual(['look-back'])
})

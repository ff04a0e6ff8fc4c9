import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-02-02')
})
afterEach(() => bench.close())

const kind = 'desired-outcome.outcome'

test('desired-outcome 1: a title that says what should go gets a hint that may be passed by', () => {
  const { record } = bench.start(kind)
  const { findings } = bench.type(record.id, { title: 'No more late-night mail' })
  expect(rulesIn(findings)).toEqual(['in-its-place'])
  expect(findings[0]).toMatchObject({ kind: 'hint', field: 'title', prompts: ['desired-outcome-2'] })
  expect(findings[0]?.say.nl).toBe('Wat wil je ervoor in de plaats?')
  expect(rulesIn(bench.type(record.id, { title: 'Geen overwerk' }).findings)).toEqual(['in-its-place'])
  expect(bench.type(record.id, { title: 'Evenings of my own' }).findings).toEqual([])
  const kept = bench.write(record.id, { title: 'No more late-night mail', description: 'Quiet evenings' })
  expect(kept.refused).toBe(false)
  expect(kept.record).toMatchObject({ status: 'kept', data: { direction: 'away' } })
})

test('desired-outcome 2: two of four signs are seen, and the next step is asked for', () => {
  const signsOfProgress = ['Mail closes at six', 'I read again', 'The team calls less', 'I sleep through'].map(
    (sign) => ({ sign }),
  )
  const { record } = bench.keep(
    kind,
    { title: 'Calm evenings', description: 'At home by seven', signsOfProgress },
    'active',
  )
  expect(record).toMatchObject({ status: 'kept', state: 'active' })
  const ticked = signsOfProgress.map((it, no) => ({ ...it, seen: no < 2 }))
  const { findings } = bench.write(record.id, { signsOfProgress: ticked })
  expect(rulesIn(findings)).toEqual(['progress', 'next-step'])
  expect(findings[0]?.say.en).toBe('2 of 4 signs seen.')
  expect(findings[1]?.say.nl).toContain('Wat is de volgende kleine stap?')
  const [step] = bench.accept(record.id, 'next-step')
  expect(step?.record).toMatchObject({ kind: 'baby-steps.step', status: 'draft', data: { outcome: record.id } })
})

test('desired-outcome: without a sign it does not become active; a why is offered as a where-to', () => {
  const { refused, findings, record } = bench.keep(
    kind,
    { title: 'Why do they stay silent', description: 'x' },
    'active',
  )
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['needs-sign'])
  expect(record).toMatchObject({ status: 'draft', state: 'draft', data: { description: 'x' } })
  expect(rulesIn(bench.type(record.id, {}).findings)).toEqual(['why-title'])
  expect(rulesIn(bench.type(record.id, { title: 'Waarom zwijgen ze' }).findings)).toEqual(['why-title'])
  const elsewhere = bench.type(record.id, { title: 'Open talk', description: 'Why x', awayFrom: 'Waarom y' })
  expect(rulesIn(elsewhere.findings)).toEqual(['why-description', 'why-away'])
  expect(elsewhere.findings[0]).toMatchObject({ prompts: ['desired-outcome-6', 'desired-outcome-1'] })
})

test('desired-outcome: at most seven signs, and once all are seen it asks whether you are there', () => {
  const signs = (count: number) => Array.from({ length: count }, (_, no) => ({ sign: `sign ${no}`, seen: true }))
  const values = { title: 'Calm', description: 'Quiet' }
  const many = bench.keep(kind, { ...values, signsOfProgress: signs(8) }, 'active')
  expect(rulesIn(many.findings)).toEqual(['signsOfProgress.many'])
  const all = bench.write(many.record.id, { signsOfProgress: signs(7) }, 'active')
  expect(rulesIn(all.findings)).toEqual(['progress', 'all-seen'])
  expect(all.findings[1]?.say.nl).toContain('Alle 7 tekenen zijn gezien')
})

test('desired-outcome figure: signs ticked by outcome', async () => {
  for (const seen of [1, 0, 0, 2, 0])
    bench.keep(kind, {
      title: `Outcome ${seen}`,
      description: 'x',
      signsOfProgress: [0, 1].map((no) => ({ sign: `sign ${no}`, seen: no < seen })),
    })
  const { rows, sentence } = await bench.figure('desired-outcome', 'signs')
  expect(rows.map(({ values }) => values)).toEqual([[1, 2], [0, 2], [0, 2], [2, 2], [0, 2]]) // oxfmt-ignore
  expect(sentence?.en).toContain('Over 5 outcomes 3 of 10 signs were seen, most of them in: Outcome 2.')
})

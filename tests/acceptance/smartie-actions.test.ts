import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('smartie-actions 1: with specific and measurable unticked, two rewriting questions appear', () => {
  const { record, refused } = bench.keep('smartie-actions.action', {
    text: 'be more visible',
    criteria: ['acceptable', 'realistic', 'inspiring', 'own-control'],
  })
  expect(refused).toBe(false)
  const { findings } = bench.open(record.id)
  expect(rulesIn(findings)).toEqual(['rewrite-specific', 'rewrite-measurable'])
  expect(findings[0]?.say.en).toContain('What exactly will you do')
  expect(findings[1]?.say.nl).toContain('Waaraan is te zien dat het gedaan is')
  expect(findings[1]?.prompts).toEqual(['smartie-actions-2'])
  bench.write(record.id, {
    text: 'Walk through the ward on Tuesday at nine',
    criteria: ['specific', 'measurable', 'acceptable', 'realistic', 'inspiring', 'own-control'],
  })
  expect(bench.open(record.id).findings).toEqual([])
  expect(bench.open(record.id).record.state).toBe('checked')
})

test('smartie-actions 2: the day before it is due, done, change and release are offered', () => {
  const { record } = bench.keep('smartie-actions.action', {
    text: 'Call the chair',
    criteria: ['specific', 'measurable', 'own-control'],
    dueDate: '2026-03-10',
  })
  expect(record.dueOn).toBe('2026-03-09')
  expect(rulesIn(bench.open(record.id).findings)).not.toContain('due-near')
  bench.goTo('2026-03-09')
  const asked = bench.open(record.id).findings.find(({ rule }) => rule === 'due-near')
  expect(asked?.say.en).toContain('Is it done, does it change, or do you let it go?')
  expect(asked?.answers.map(({ id }) => id)).toEqual(['done', 'change', 'release'])
  bench.accept(record.id, 'due-near', 'done')
  expect(bench.open(record.id).record).toMatchObject({ state: 'done', dueOn: null })
})

test('smartie-actions rule: done is allowed with unticked criteria, and what is not in own hands asks for the key', () => {
  const { findings, refused, record } = bench.keep('smartie-actions.action', { text: 'A second signature', criteria: ['specific'] }) // oxfmt-ignore
  expect(refused).toBe(false)
  expect(findings.find(({ rule }) => rule === 'who-holds-the-key')?.say.en).toContain('Who holds the key')
  expect(bench.write(record.id, { keyHolder: 'The bank' }, 'done').record).toMatchObject({
    status: 'kept',
    state: 'done',
  })
})

test('smartie-actions figure: how often done, by number of criteria met', async () => {
  const six = ['specific', 'measurable', 'acceptable', 'realistic', 'inspiring', 'own-control']
  for (const [criteria, state] of [
    [six, 'done'],
    [six, 'done'],
    [six.slice(0, 2), 'released'],
    [six.slice(0, 2), 'done'],
    [six.slice(0, 2), 'open'],
  ] as const)
    bench.keep('smartie-actions.action', { text: 'Something', criteria }, state)
  const { rows, sentence } = await bench.figure('smartie-actions', 'completion')
  expect(rows.map(({ label, values }) => [label.en, ...values])).toEqual([
    ['6', 100, 2],
    ['2', 33, 3],
  ])
  expect(sentence?.en).toContain('that met 6 of the six were done most often (100%)')
})

test('smartie-actions rule: each criterion that is not met yet has its own question', () => {
  const { record } = bench.keep('smartie-actions.action', {
    text: 'Ask for help',
    criteria: ['specific', 'measurable'],
  })
  const said = bench.open(record.id).findings
  expect(rulesIn(said)).toEqual(['make-acceptable', 'make-realistic', 'make-inspiring'])
  expect(said.map(({ kind }) => kind)).toEqual(['hint', 'hint', 'hint'])
  expect(said[1]?.say.nl).toContain('kleinere versie')
})

test('smartie-actions rule: what is done asks what helped, and is held on to', () => {
  const { findings, record } = bench.keep('smartie-actions.action', { text: 'Ask for help' }, 'done')
  expect(rulesIn(findings)).toContain('hold-on')
  expect(bench.write(record.id, { whatHelped: 'A date' }).record.state).toBe('reinforced')
  expect(bench.open(record.id).made.map(({ kind }) => kind)).toEqual(['follow-up.follow-up'])
})

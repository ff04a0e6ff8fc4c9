import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const programme = () =>
  bench.keep('development-programme.programme', {
    name: 'Leading in the city',
    client: bench.person('Director North', 'manager'),
    challenges: ['Housing'],
    modules: ['Direction', 'Cooperation'],
  })
const held = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, { status: 'held' }]))
const six = [
  'pop-360',
  'kick-off',
  'inspiration-day',
  'individual-coaching',
  'peer-consultation',
  'individual-reflection',
]

test('development-programme: keeping a programme makes its modules, in order', () => {
  const { record, made } = programme()
  expect(record.state).toBe('design')
  expect(made.map(({ title, state }) => [title, state])).toEqual([
    ['Direction', 'planned'],
    ['Cooperation', 'planned'],
  ])
})

test('development-programme 1: a talk before the feedback round closes asks to swap', () => {
  const module = programme().made[0]?.id ?? ''
  const days = { feedbackClosesOn: '2026-03-20', talkOn: '2026-03-10' }
  const { findings } = bench.type(module, days)
  expect(rulesIn(findings)).toEqual(['feedback-first'])
  expect(findings[0]?.say.en).toContain('before the feedback round closes')
  expect(findings[0]?.say.nl).toContain('Wissel je de twee dagen om?')
  expect(findings[0]?.sets).toBe(true)
  expect(rulesIn(bench.write(module, days).findings)).toContain('feedback-first')
  bench.accept(module, 'feedback-first')
  expect(bench.open(module).record.data).toMatchObject({ feedbackClosesOn: '2026-03-10', talkOn: '2026-03-20' })
  expect(bench.type(module, {}).findings).toEqual([])
})

test('development-programme 2: at the kick-out the missing element is named, and one may go on', () => {
  const module = programme().made[0]?.id ?? ''
  const elements = held(...six.filter((key) => key !== 'peer-consultation'))
  const { refused, findings, record } = bench.write(
    module,
    { elements, behaviourWanted: ['Names what is at stake'] },
    'kick-out',
  )
  expect(rulesIn(findings)).toEqual(['still-open'])
  expect(findings[0]?.say.en).toBe(
    'Not held yet: Peer consultation. You may go on to the closing session all the same.',
  )
  expect(findings[0]?.say.nl).toContain('Nog niet gehouden: Intervisie.')
  expect(refused).toBe(false)
  expect(record).toMatchObject({ status: 'kept', state: 'kick-out' })
  expect(bench.write(module, { elements: held(...six) }, 'kick-out').findings).toEqual([])
})

test('development-programme: harvest and how it continues belong to the end, then the next module is named', () => {
  const module = programme().made[0]?.id ?? ''
  const behaviourWanted = ['Names what is at stake']
  const early = bench.write(module, { behaviourWanted, elements: held(...six, 'kick-out') }, 'harvested')
  expect(early.refused).toBe(true)
  expect(rulesIn(early.findings)).toEqual(['harvest.missing', 'continues.missing'])
  const { findings } = bench.write(module, { harvest: 'We ask sooner', continues: 'Monthly lunch' }, 'harvested')
  expect(rulesIn(findings)).toEqual(['next-module'])
  expect(findings[0]?.say.en).toContain('Cooperation')
})

test('development-programme figures: elements held, and five conditions', async () => {
  const { record, made } = programme()
  bench.write(made[0]?.id ?? '', { behaviourWanted: ['Asks'], elements: held('pop-360', 'kick-off') })
  const progress = await bench.figure('development-programme', 'progress')
  expect(progress.rows.map(({ label, values }) => [label.en, ...values])).toEqual([
    ['Direction', 2],
    ['Cooperation', 0],
  ])
  for (let no = 0; no < 5; no++)
    bench.keep('development-programme.conditions', {
      programme: record.id,
      owningClient: 2,
      steering: 3,
      room: 4,
      safety: 5,
      experts: 3,
    })
  expect((await bench.figure('development-programme', 'conditions')).sentence?.en).toContain(
    'Most present is “A safe setting” (5), least “A client who owns it” (2)',
  )
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const members = () => ['Anke', 'Bo', 'Cas'].map((name) => bench.person(name, 'peer'))

test('peer-consultation 1: Anke owned the last two cases, so another owner is proposed', () => {
  const [anke = '', bo = '', cas = ''] = members()
  const all = [anke, bo, cas]
  for (const day of ['2026-01-12', '2026-02-12']) {
    bench.goTo(day)
    expect(bench.keep('peer-consultation.session', { caseOwner: anke, members: all }, 'held').refused).toBe(false)
  }
  bench.goTo('2026-03-12')
  const { record } = bench.start('peer-consultation.session', { caseOwner: anke, members: all })
  const { findings } = bench.type(record.id, {})
  expect(rulesIn(findings)).toEqual(['someone-else'])
  expect(findings[0]?.say.en).toBe(
    'Anke brought the last two cases as well. Would another of Anke, Bo, Cas like to bring one?',
  )
  bench.accept(record.id, 'someone-else')
  expect(bench.open(record.id).record.data.caseOwner).toBe(bo)
  expect(rulesIn(bench.type(record.id, {}).findings)).toEqual([])
})

test('peer-consultation 2: advice in round 2 moves to round 4, with a note', () => {
  const [anke = '', ...others] = members()
  const { findings, record } = bench.keep('peer-consultation.session', {
    caseOwner: anke,
    members: [anke, ...others],
    clarifying: ['What did he say then?', 'You should talk to his manager', 'Ik zou het zwart op wit zetten'],
    perspectives: ['I see two people waiting for each other'],
  })
  expect(rulesIn(findings)).toEqual(['move-advice'])
  expect(findings[0]?.say.en).toContain('advice in round 2 now stands in round 4')
  expect(record.data).toMatchObject({
    clarifying: ['What did he say then?'],
    perspectives: [
      'I see two people waiting for each other',
      'You should talk to his manager',
      'Ik zou het zwart op wit zetten',
    ],
  })
})

test('peer-consultation: three to eight people; the step is asked after at the next session', () => {
  const [anke = '', bo = '', cas = ''] = members()
  expect(rulesIn(bench.keep('peer-consultation.session', { caseOwner: anke, members: [anke, bo] }).findings)).toEqual([
    'members.few',
  ])
  const first = bench.keep(
    'peer-consultation.session',
    { caseOwner: anke, members: [anke, bo, cas], harvest: 'I wait too long', nextStep: 'Call him' },
    'held',
  )
  expect(first.record.state).toBe('harvested')
  expect(bench.all('follow-up.follow-up').map(({ record }) => record.data.dueAt)).toEqual(['2026-01-26'])
  bench.goTo('2026-02-12')
  const { findings } = bench.keep('peer-consultation.session', { caseOwner: bo, members: [anke, bo, cas] })
  expect(rulesIn(findings)).toEqual(['last-step'])
  expect(findings[0]?.say.en).toContain('this step was chosen: Call him')
})

test('peer-consultation figures: from harvest to step, and whose turn', async () => {
  const [anke = '', bo = '', cas = ''] = members()
  const add = (caseOwner: string, more: object) =>
    bench.keep('peer-consultation.session', { caseOwner, members: [anke, bo, cas], ...more }, 'held')
  add(anke, { harvest: 'a', nextStep: 'b', stepCheck: 'c' })
  add(anke, { harvest: 'a', nextStep: 'b' })
  add(bo, { harvest: 'a', nextStep: 'b' })
  add(anke, { harvest: 'a' })
  add(cas, {})
  const harvest = await bench.figure('peer-consultation', 'harvest')
  expect(harvest.rows.map(({ key, values }) => [key, ...values])).toEqual([['caseOwner', 5], ['harvest', 4], ['nextStep', 3], ['stepCheck', 1]]) // oxfmt-ignore
  expect(harvest.sentence?.en).toContain('Of 5 sessions 1 led to a step that was looked at again')
  expect((await bench.figure('peer-consultation', 'owners')).sentence?.en).toContain('Anke brought 3 of 5 cases')
})

test('peer-consultation: advice is pointed out while it is typed; a good question is not', () => {
  const { record } = bench.start('peer-consultation.session')
  expect(rulesIn(bench.type(record.id, { clarifying: ['I would call him'] }).findings)).toEqual(['advice-here'])
  expect(
    bench.type(record.id, { clarifying: ['What would happen if he knew?', 'Wat zei hij toen?'] }).findings,
  ).toEqual([])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-03')
})
afterEach(() => bench.close())

const kind = 'team-solution-track.track'

function track(membersCount: number, leadersCount: number) {
  const members = Array.from({ length: membersCount }, (_, no) => bench.person(`Member ${no + 1}`))
  const areaLeaders = members.slice(0, leadersCount).map((person, no) => ({ person, area: `Area ${no + 1}` }))
  return bench.keep(kind, {
    team: bench.person('Branch South', 'team'),
    members,
    start: '2026-03-03',
    worries: ['Nobody asks us anything', 'Targets change each week'],
    wishSentence: 'A place where you can say what you see',
    strengths: ['Customers come back'],
    agreements: ['A quarter of an hour each morning'],
    goal: 'Customers notice that we enjoy our work',
    subGoals: ['Everybody leads something'],
    areaLeaders,
  }).record
}

test('team-solution-track 1: the track does not start while one member has no area, who is named', () => {
  const { id, state } = track(9, 8)
  expect(state).toBe('strategy')
  const { refused, findings } = bench.write(id, {}, 'running')
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['area-for-each'])
  expect(findings[0]?.say.en).toContain('Still without an area: Member 9.')
  expect(findings[0]?.say.nl).toContain('Nog zonder gebied: Member 9.')
})

test('team-solution-track 2: three months after the start the review is proposed beside the first worries', () => {
  const { id } = track(2, 2)
  expect(bench.write(id, {}, 'running').record).toMatchObject({ state: 'running', dueOn: '2026-06-03' })
  expect(bench.open(id).findings).toEqual([])
  bench.goTo('2026-06-03')
  const { findings, record } = bench.open(id)
  expect(rulesIn(findings)).toEqual(['review'])
  expect(findings[0]?.say.en).toContain('3 June 2026')
  expect(findings[0]?.say.nl).toContain('3 juni 2026')
  expect(record.data.worriesNow).toEqual([{ worry: 'Nobody asks us anything' }, { worry: 'Targets change each week' }])
  const [session] = bench.accept(id, 'review')
  expect(session?.record).toMatchObject({
    kind: 'coaching-phase.session',
    data: { kind: 'team', startAt: '2026-06-03T10:00' },
  })
})

test('team-solution-track: figures in the goal get a hint; the order of the steps holds', () => {
  const { record } = bench.start(kind, { team: bench.person('Branch South', 'team') })
  expect(bench.type(record.id, {}).view.closed.map(({ field }) => field)).toEqual(['wishSentence'])
  expect(rulesIn(bench.type(record.id, { goal: 'Grow by 10%' }).findings)).toEqual(['goal-with-figures'])
  expect(bench.type(record.id, { goal: 'Customers notice it' }).findings).toEqual([])
  const early = bench.write(record.id, {}, 'running')
  expect(rulesIn(early.findings)).toContain('worries-first')
  expect(rulesIn(early.findings)).toContain('members-known')
  expect(rulesIn(early.findings)).toContain('goal.missing')
})

test('team-solution-track figure: before and after in five aspects', async () => {
  const { id } = track(2, 2)
  const ratings = (bench.open(id).record.data.ratings as { aspect: string }[]).map((it) => ({
    ...it,
    before: 4,
    after: 7,
  }))
  bench.write(id, { ratings })
  const { rows, sentence } = await bench.figure('team-solution-track', 'before-after')
  expect(rows.map(({ key, values }) => [key, ...values])).toContainEqual(['speaking-up', 4, 7])
  expect(rows).toHaveLength(5)
  expect(sentence?.en).toContain('went from 4 to 7')
})

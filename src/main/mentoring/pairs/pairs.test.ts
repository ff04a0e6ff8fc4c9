import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { matchOf, readBoard } from './board'
import { listPairs, trajectoryKind, weeklyKind } from './list-pairs'
import { listWalks, walkKind } from './list-walks'

const zone = 'Europe/Amsterdam'
const matchKind = 'mentor-match.match'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

function pair(names: [string, string] = ['Yusuf', 'Ingrid'], values = {}) {
  const [mentor, mentee] = names.map((name) => bench.person(name)) as [string, string]
  const { record } = bench.keep(trajectoryKind, { mentor, mentee, question: 'How am I read?', ...values })
  return { id: record.id, mentor, mentee }
}
const agree = (text: string, category: string) => bench.keep('coaching-phase.agreement', { text, category }).record.id
const walk = (trajectory: string, startAt: string, state: string | null = null) => {
  const made = bench.keep(walkKind, { trajectory, routeName: 'Round', place: 'Panbos', startAt, durationMin: 90, distanceKm: 6, meetingPoint: 'Gate' }) // oxfmt-ignore
  if (state) bench.write(made.record.id, {}, state)
  return made.record.id
}

function ready(names?: [string, string]) {
  const made = pair(names, { questionBeneath: 'Do I learn?' })
  const { id: match } = matchOf(made.mentor, made.mentee, zone, bench.now)
  bench.write(match, { characteristics: [{ dimension: 'generation', differs: true }] }, 'accepted')
  const agreements = [agree('We say all', 'speak-freely'), agree('Five times', 'number-of-sessions'), agree('A hand up', 'role-reversal')] // oxfmt-ignore
  bench.write(made.id, { match, place: 'The wood', agreements })
  return { ...made, match, agreements }
}

/** How often the store is asked for rows while `work` runs. */
function queriesOf(work: () => unknown): number {
  const statements = Object.getPrototypeOf(bench.store.db.prepare('SELECT 1')) as { all: (...values: unknown[]) => unknown; get: (...values: unknown[]) => unknown } // oxfmt-ignore
  const asked = [vi.spyOn(statements, 'all'), vi.spyOn(statements, 'get')]
  work()
  const count = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0)
  vi.restoreAllMocks()
  expect(count).toBeGreaterThan(0)
  return count
}

describe('pairs side by side', () => {
  it('tell names, phase and next walk, and never what was written', () => {
    const { id } = ready()
    bench.write(id, {}, 'working')
    walk(id, '2026-11-10T09:00', 'done')
    walk(id, '2026-12-01T09:00')
    walk(id, '2026-11-29T09:00', 'cancelled')
    const [row] = listPairs()
    expect(row).toMatchObject({
      mentor: 'Yusuf',
      mentee: 'Ingrid',
      state: 'working',
      step: 5,
      held: 1,
      planned: 5,
      next: { startAt: '2026-12-01T09:00', place: 'Panbos' },
      from: '2026-11-10',
      to: '2026-12-01',
    })
    expect(JSON.stringify(row)).not.toContain('How am I read')
  })
  it('take as many queries for fifty as for one', () => {
    walk(pair(['Y0', 'I0']).id, '2026-11-20T10:00')
    const one = queriesOf(listPairs)
    for (let no = 1; no < 50; no++) walk(pair([`Y${no}`, `I${no}`]).id, '2026-11-20T10:00')
    expect(listPairs()).toHaveLength(50)
    expect(queriesOf(listPairs)).toBe(one)
  })
  it('count weeks instead of walks where they meet weekly', () => {
    const { id } = pair(undefined, { variant: 'weekly' })
    bench.keep(weeklyKind, { trajectory: id, learnerProgress: 'Asked twice.\nMore', technology: 'Spreadsheets' })
    expect(listPairs()[0]).toMatchObject({ variant: 'weekly', held: 1 })
    expect(readBoard(id).weekly).toMatchObject([{ line: 'Asked twice.', technology: 'Spreadsheets', draft: false }])
  })
})

describe('the page of a pair', () => {
  it('knows what the work waits for', () => {
    const { id } = pair()
    expect(readBoard(id)).toMatchObject({ awaited: ['match', 'place', 'agreements'], row: { step: 1 }, match: null })
    const all = ready(['Amir', 'Bea'])
    expect(readBoard(all.id)).toMatchObject({ awaited: [], row: { step: 5 }, match: { state: 'accepted' } })
    bench.write(all.agreements[0] ?? '', { endedOn: '2026-11-22' })
    const board = readBoard(all.id)
    expect(board.awaited).toEqual(['agreements'])
    expect(board.agreements.map(({ endedOn }) => endedOn)).toEqual(['2026-11-22', null, null])
  })
  it('is of a trajectory only', () => {
    const { match } = ready()
    expect(() => readBoard(match)).toThrow('NOT_FOUND')
  })
  it('finds the match of the two once, and a fresh one after they declined', () => {
    const { mentor, mentee } = pair()
    const first = matchOf(mentor, mentee, zone, bench.now)
    expect(matchOf(mentor, mentee, zone, bench.now)).toEqual(first)
    expect(matchOf(mentee, mentor, zone, bench.now)).not.toEqual(first)
    bench.write(first.id, {}, 'declined')
    expect(matchOf(mentor, mentee, zone, bench.now)).not.toEqual(first)
    expect(bench.open(first.id).record.kind).toBe(matchKind)
  })
  it('lists walks soonest first, numbered without those that were called off', () => {
    const { id } = pair()
    walk(id, '2026-12-01T09:00')
    walk(id, '2026-11-10T09:00', 'done')
    walk(id, '2026-11-20T09:00', 'cancelled')
    expect(listWalks(id).map(({ no, startAt }) => [no, startAt?.slice(5, 10)])).toEqual([
      [1, '11-10'],
      [null, '11-20'],
      [2, '12-01'],
    ])
  })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { hoursLog, hoursOfEngagement } from './log'
import { addTarget, listPresets, listTargets, monthsBefore } from './targets'

const today = '2026-11-22'
const all = { from: null, to: null, client: null, engagement: null, kind: null }
let bench: MethodBench

beforeEach(async () => {
  bench = await MethodBench.open(today)
})
afterEach(() => bench.close())

function engagement(client: string, values: Record<string, unknown> = {}): string {
  const kept = bench.keep('coaching-phase.engagement', { title: 'Role', kind: 'executive-coaching', client: bench.person(client), paid: 'paid', ...values }) // oxfmt-ignore
  expect(kept.refused).toBe(false)
  return kept.record.id
}

function session(id: string | undefined, startAt: string, values: Record<string, unknown> = {}, state = 'held') {
  const { record } = bench.keep('coaching-phase.session', { engagement: id, kind: 'coaching', startAt, heldMin: 60, ...values }) // oxfmt-ignore
  const kept = bench.write(record.id, {}, state)
  expect(kept.refused, state).toBe(false)
  return kept.record.id
}

const hours = (kind: string, date: string, minutes: number, values = {}) =>
  bench.keep('coaching-phase.hours', { what: kind, kind, date, minutes, ...values })

const reached = () => Object.fromEntries((listTargets(today)[0]?.numbers ?? []).map((it) => [it.of, it.reached]))

test('every preset can be started, changed and kept; what is not known is left to be typed', () => {
  expect(listPresets().map(({ id }) => id)).toEqual(['icf-acc', 'icf-pcc', 'icf-mcc', 'emcc-foundation', 'emcc-practitioner', 'emcc-senior', 'emcc-master']) // oxfmt-ignore
  for (const { id, name } of listPresets()) {
    const made = addTarget(id, 'Europe/Amsterdam', 'en', bench.now).id
    const { record, refused } = bench.write(made, {})
    expect(refused).toBe(false)
    expect(record).toMatchObject({ status: 'kept', title: name })
  }
  const [acc, , mcc] = listTargets(today)
  expect(acc).toMatchObject({ name: 'ICF ACC', body: 'icf', checkedOn: '2026-11-22', draft: false })
  expect(acc?.numbers.map(({ of, asked, months }) => [of, asked, months])).toEqual([['hours', 100, null], ['paidHours', 75, null], ['clients', 8, null], ['recentHours', 25, 18]]) // oxfmt-ignore
  expect(mcc?.numbers.map(({ of, asked }) => [of, asked])).toEqual([['hours', 2500], ['paidHours', 2250], ['clients', 35]]) // oxfmt-ignore
  // where nothing was found the target says so, in the line that names its source
  const found = listTargets(today).filter(({ source }) => source.includes('not found'))
  expect(found.map(({ name }) => name)).toEqual([
    'ICF MCC',
    'EMCC EIA Senior Practitioner',
    'EMCC EIA Master Practitioner',
  ])
  bench.write(acc?.id ?? '', { hours: 120 })
  expect(listTargets(today)[0]?.numbers[0]?.asked).toBe(120)
})

test('each number of a target beside what the log has', () => {
  const [nora, bram] = [engagement('Nora'), engagement('Bram', { paid: 'pro-bono' })]
  session(nora, '2026-11-01T10:00')
  session(nora, '2025-05-23T10:00', { heldMin: 90 }) // the first day of the last 18 months
  session(nora, '2025-05-22T10:00', {}, 'reviewed')
  session(bram, '2026-10-01T10:00', { heldMin: 30, paid: 'pro-bono' }, 'reviewed')
  session(bram, '2026-09-01T10:00', { cancelledBy: 'client' }, 'cancelled')
  session(bram, '2026-09-02T10:00', {}, 'moved')
  hours('supervision', '2026-10-01', 45)
  hours('supervision', '2026-09-30', 60)
  hours('training', '2026-01-01', 480)
  hours('training', '2025-12-31', 480)
  bench.keep('coaching-phase.target', {
    name: 'All of it', hours: 100, paidHours: 75, clients: 8, recentHours: 25, recentMonths: 18, supervisionHours: 1,
    supervisionPer: 'quarter', trainingHours: 16, trainingPer: 'year', feedbacks: 5, reflections: 5, withinMonths: 12,
  }) // oxfmt-ignore
  expect(reached()).toEqual({ hours: 4, paidHours: 3.5, clients: 2, recentHours: 3, supervisionHours: 0.75, trainingHours: 8, feedbacks: null, reflections: 1 }) // oxfmt-ignore
})

test('months before a day', () => {
  expect(monthsBefore('2026-08-31', 18)).toBe('2025-02-28')
  expect(monthsBefore('2024-02-29', 12)).toBe('2023-02-28')
  expect(monthsBefore('2026-11-22', 18)).toBe('2025-05-22')
  expect(monthsBefore('2026-01-15', 1)).toBe('2025-12-15')
})

test('coaching oneself, a walk of a pair and what is planned give no hours; hours by hand stand apart', () => {
  const nora = engagement('Nora', { plannedSessions: 8, sessionMinutes: 75 })
  const own = bench.keep('coaching-phase.engagement', { title: 'Myself', kind: 'self-coaching' }).record.id
  session(own, '2026-03-01T10:00')
  session(nora, '2026-03-02T10:00', { kind: 'walk', heldMin: 80 })
  session(nora, '2026-03-03T10:00', {}, 'planned')
  session(nora, '2026-12-03T10:00', {}, 'planned')
  bench.keep('mentoring-walk.walk', { startAt: '2026-03-04T10:00', place: 'Veluwe', durationMin: 90 }, 'done')
  hours('preparation', '2026-03-02', 20, { engagement: nora })
  const unfinished = bench.start('coaching-phase.hours', { what: 'Not yet', date: '2026-04-01' }).record.id
  const { totals, lines, open } = hoursLog(all, today)
  expect(totals.all).toEqual({ sessions: 1, coaching: 80, paid: 80, proBono: 0, unsaid: 0, other: 20 })
  expect(lines.map(({ state, setting }) => [state, setting])).toEqual([['draft', null], ['held', 'walking'], ['kept', null]]) // oxfmt-ignore
  expect(lines[0]).toMatchObject({ id: unfinished, counts: false, minutes: 0 })
  expect(open).toBe(1)
  expect(hoursOfEngagement(nora, today)).toMatchObject({ planned: 600, payment: 'paid', log: { open: 1 } })
  expect(hoursOfEngagement(nora, today).log.lines).toHaveLength(2)
})

test('what a session does not say is that of its engagement, and the log says so', () => {
  const nora = engagement('Nora', { paid: undefined })
  const id = session(nora, '2026-03-02T23:30', { heldMin: undefined, durationMin: 45, paid: undefined, form: undefined }) // oxfmt-ignore
  const line = () => hoursLog(all, today).lines.find((it) => it.id === id)
  expect(line()).toMatchObject({ day: '2026-03-02', minutes: 45, minutesFrom: 'planned', payment: null, paymentFrom: null }) // oxfmt-ignore
  bench.write(nora, { paid: 'pro-bono', form: 'group', groupSize: 7 })
  expect(line()).toMatchObject({ payment: 'pro-bono', paymentFrom: 'engagement' })
  bench.write(id, { paid: 'paid', form: 'team', groupSize: 5, heldMin: 50 }, null, true)
  expect(line()).toMatchObject({ minutes: 50, minutesFrom: 'held', payment: 'paid', paymentFrom: 'session', form: 'team', groupSize: 5 }) // oxfmt-ignore
  expect(bench.open(id).record.data['heldMin']).toBe(50)
})

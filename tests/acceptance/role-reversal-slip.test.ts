import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-06-02')
})
afterEach(() => bench.close())

const kind = 'role-reversal-slip.slip'
const walk = (startAt: string) =>
  bench.keep('mentoring-walk.walk', {
    routeName: 'Lake',
    place: 'Vuursche',
    meetingPoint: 'Gate',
    setting: 'wood',
    startAt,
  }).record.id

test('role-reversal-slip 1: one tap on the way keeps the time; details follow afterwards', () => {
  const session = walk('2026-06-02T16:00')
  bench.goTo('2026-06-02', '16:25')
  const { refused, record } = bench.keep(kind, { session })
  expect(refused).toBe(false)
  expect(record).toMatchObject({ status: 'kept', state: 'slipped', data: { at: '2026-06-02T16:25', setting: 'wood' } })
  bench.goTo('2026-06-02', '20:00')
  const later = bench.open(record.id)
  expect(rulesIn(later.findings)).toEqual(['details'])
  expect(later.findings[0]?.say.nl).toContain('Het tijdstip staat genoteerd')
  const details = { who: 'mentee-took-lead', noticedBy: 'mentor', named: true, returnedAfterMin: 3 }
  expect(bench.write(record.id, details).record).toMatchObject({ status: 'kept', state: 'returned' })
  const incomplete = bench.keep(kind, { session }, 'noticed')
  expect(rulesIn(incomplete.findings)).toEqual(['who.missing', 'noticedBy.missing'])
})

test('role-reversal-slip 2: six slips in the first session and one in the fourth show as a falling line', async () => {
  for (const [day, count] of [
    ['2026-06-02', 6],
    ['2026-06-09', 4],
    ['2026-06-16', 2],
    ['2026-06-23', 1],
  ] as const) {
    // oxfmt-ignore
    bench.goTo(day, '16:10')
    const session = walk(`${day}T16:00`)
    for (let no = 0; no < count; no++)
      bench.keep(kind, { session, who: 'mentor-let-go', noticedBy: 'mentee', returnedAfterMin: 2 })
  }
  const { chart, rows, sentence } = await bench.figure('role-reversal-slip', 'per-session')
  expect(chart).toBe('line')
  const days = rows.filter(({ n }) => n > 0)
  expect(days.map(({ key, values }) => [key, values[0]])).toEqual([
    ['2026-06-02', 6],
    ['2026-06-09', 4],
    ['2026-06-16', 2],
    ['2026-06-23', 1],
  ])
  expect(sentence?.en).toContain('In the first session here 6 slips were noted, in the last 1.')
  expect(`${sentence?.en} ${sentence?.nl}`).not.toMatch(/score|badge|well done|goed gedaan/i)
})

import { parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HoursTotals } from '@shared/contract/coaching/hours'
import { fillLog } from '../../../../tests/support/hours-in-many-zones'
import { MethodBench } from '../../../../tests/support/methods'
import { readLog } from './lines'
import { hoursLog } from './log'
import { sheetOf } from './sheets'

/* Totals beside the same ones asked of the tables in another language: SQL, one question a total. */
const count = 2000
const today = '2026-06-01'
const all = { from: null, to: null, client: null, engagement: null, kind: null }
let bench: MethodBench

beforeAll(async () => {
  bench = await MethodBench.open(today)
  bench.store.db.transaction(() => fillLog(bench, count))()
})
afterAll(() => bench.close())

const counted = `
  SELECT 'session' AS of, json_extract(s.data, '$.kind') AS kind, substr(json_extract(s.data, '$.startAt'), 1, 10) AS day,
    coalesce(json_extract(e.data, '$.client'), e.id) AS client, e.id AS engagement,
    coalesce(json_extract(s.data, '$.heldMin'), json_extract(s.data, '$.durationMin'), 0) AS minutes,
    coalesce(json_extract(s.data, '$.paid'), json_extract(e.data, '$.paid'), '') AS payment,
    coalesce(json_extract(s.data, '$.form'), json_extract(e.data, '$.form'), '') AS form,
    coalesce(json_extract(s.data, '$.setting'), iif(json_extract(s.data, '$.kind') = 'walk', 'walking', '')) AS setting
  FROM record s JOIN record e ON e.id = json_extract(s.data, '$.engagement') AND json_extract(e.data, '$.kind') <> 'self-coaching'
  WHERE s.kind = 'coaching-phase.session' AND s.status = 'kept' AND s.state IN ('held', 'reviewed')
  UNION ALL
  SELECT 'hours', json_extract(h.data, '$.kind'), json_extract(h.data, '$.date'),
    coalesce(json_extract(e.data, '$.client'), e.id, ''), e.id, json_extract(h.data, '$.minutes'), '', '', ''
  FROM record h LEFT JOIN record e ON e.id = json_extract(h.data, '$.engagement')
  WHERE h.kind = 'coaching-phase.hours' AND h.status = 'kept'`

function asked(key: string, where = '1'): Record<string, unknown> {
  const rows = bench.store.db
    .prepare<[], { key: string }>(
      `SELECT ${key} AS key, sum(of = 'session') AS sessions, total(minutes) FILTER (WHERE of = 'session') AS coaching,
         total(minutes) FILTER (WHERE payment = 'paid') AS paid, total(minutes) FILTER (WHERE payment = 'pro-bono') AS proBono,
         total(minutes) FILTER (WHERE of = 'session' AND payment = '') AS unsaid, total(minutes) FILTER (WHERE of = 'hours') AS other
       FROM (${counted}) WHERE ${where} GROUP BY 1`,
    )
    .all()
  return Object.fromEntries(rows.map(({ key: name, ...sum }) => [name, sum]))
}

const given = (rows: HoursTotals['years']) => Object.fromEntries(rows.map(({ key, sum }) => [key, sum]))

function expectSame(totals: HoursTotals, where?: string) {
  expect(asked(`'all'`, where)).toEqual({ all: totals.all })
  expect(given(totals.years)).toEqual(asked('substr(day, 1, 4)', where))
  expect(given(totals.months)).toEqual(asked('substr(day, 1, 7)', where))
  expect(given(totals.byClient)).toEqual(asked('client', where))
  expect(given(totals.byKind)).toEqual(asked(`of || '.' || kind`, where))
  const sessions = `of = 'session' AND ${where ?? '1'}`
  expect(given(totals.byForm)).toEqual(asked('form', sessions))
  expect(given(totals.bySetting)).toEqual(asked('setting', sessions))
}

test(`totals of ${count} sessions equal those asked of the tables`, () => {
  const { totals, lines } = hoursLog(all, today)
  expect(totals.all.sessions).toBeGreaterThan(count / 3)
  expect(Math.min(totals.all.paid, totals.all.proBono, totals.all.unsaid, totals.all.other)).toBeGreaterThan(1000)
  expectSame(totals)
  const [counted0] = bench.store.db.prepare<[], { clients: number }>(`SELECT count(DISTINCT client) AS clients FROM (${counted}) WHERE of = 'session'`).all() // oxfmt-ignore
  expect(totals.clients).toBe(counted0?.clients)
  // what counts nothing is listed all the same
  const states = Object.fromEntries([...Map.groupBy(lines, ({ state }) => state)].map(([state, some]) => [state, some.length])) // oxfmt-ignore
  for (const state of ['cancelled', 'moved', 'draft']) {
    expect(states[state]).toBeGreaterThan(5)
    expect(lines.filter((line) => line.state === state).every(({ counts, minutes }) => !counts && minutes === 0)).toBe(true) // oxfmt-ignore
  }
})

test('totals of a period, a client, a kind', () => {
  const { clients } = hoursLog(all, today)
  const client = clients[7]?.key ?? ''
  const engagement = readLog(bench.store.db).lines[0]?.engagement ?? ''
  expect([client, engagement]).not.toContain('')
  const period = { from: '2024-03-31', to: '2025-01-01' }
  expectSame(hoursLog({ ...all, ...period }, today).totals, `day BETWEEN '${period.from}' AND '${period.to}'`)
  expectSame(hoursLog({ ...all, client }, today).totals, `client = '${client}'`)
  expectSame(hoursLog({ ...all, engagement }, today).totals, `engagement = '${engagement}'`)
  expectSame(hoursLog({ ...all, kind: 'session.team', ...period }, today).totals, `of = 'session' AND kind = 'team' AND day BETWEEN '${period.from}' AND '${period.to}'`) // oxfmt-ignore
  expectSame(hoursLog({ ...all, kind: 'hours' }, today).totals, `of = 'hours'`)
})

test('a change of the clock moves the end that the clock shows, not the minutes; the day is that of the place', () => {
  const { db } = bench.store
  const log = readLog(db)
  const { columns, rows } = sheetOf(db, log, { what: 'sessions', filter: { ...all, kind: 'session' }, named: false }, 'en') // oxfmt-ignore
  const at = Object.fromEntries(columns.map(({ id }, no) => [id, no]))
  const lines = log.lines.filter(({ of }) => of === 'session').toReversed()
  expect(rows).toHaveLength(lines.length)
  let changes = 0
  for (const [no, { start, zone, minutes, counts }] of lines.entries()) {
    const row = rows[no] ?? []
    const cell = (id: string) => row[at[id] ?? -1]
    expect(cell('date')).toBe(start?.slice(0, 10))
    if (!counts || minutes === 0 || start === null) continue
    const begins = toZoned(parseDateTime(start), zone, 'compatible')
    const ends = toCalendarDateTime(begins.add({ minutes })).toString()
    expect(cell('to'), `${start} ${zone} ${minutes}`).toBe(ends.slice(11, 16))
    expect(cell('minutes')).toBe(minutes)
    if (parseDateTime(start).add({ minutes }).toString() !== ends) changes++
  }
  expect(changes).toBeGreaterThan(30)
})

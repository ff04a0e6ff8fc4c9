import { afterEach, beforeEach, expect, test } from 'vitest'
import { findType } from '../../src/main/methods/library'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

const door = { barrier: 'Meetings at six in the evening', doorIHold: 'The agenda of the board' }

test('opening-doors 1: one door in four tries is said calmly', async () => {
  const forWhom = bench.person('Samira', 'mentee')
  const tried = ['closed', 'closed', 'ajar', 'opened'].map((result, no) => ({ date: `2026-03-0${no + 3}`, result }))
  const { record } = bench.keep('opening-doors.door', { ...door, forWhom, tried: tried.slice(0, 1) })
  expect(record.state).toBe('closed')
  expect(bench.open(record.id).findings[0]?.say.nl).toContain('In één poging ging de deur nog niet open')
  expect(bench.view('opening-doors')).toEqual([])
  expect(bench.write(record.id, { tried: tried.slice(0, 3) }).record.state).toBe('retried')
  expect(bench.write(record.id, { tried }).record.state).toBe('opened')
  const [note] = bench.open(record.id).findings
  expect(note).toMatchObject({ rule: 'tries', kind: 'note' })
  expect(note?.say.en).toContain('1 in 4: so often the door opened')
  expect(note?.say.nl).toContain('1 op 4')
  expect(`${note?.say.en} ${note?.say.nl}`).not.toMatch(/fail|mislukt|!/i)
  expect(bench.view('opening-doors')[0]?.say.en).toContain('1 in 4 tries opened a door')
  const table = await bench.figure('opening-doors', 'tries')
  expect(table.rows.map(({ key, values }) => [key, ...values])).toEqual([['closed', 2], ['ajar', 1], ['opened', 1]]) // oxfmt-ignore
})

test('opening-doors 2: for a group there is free text only, and no trait of anybody is asked', () => {
  const refused = bench.keep('opening-doors.door', door)
  expect(rulesIn(refused.findings)).toEqual(['forWhom.missing'])
  expect(refused.findings[0]?.say.en).toContain('Choose a person, or name a group')
  const { record, view } = bench.write(refused.record.id, { forGroup: 'Those who work nights' })
  expect(record.status).toBe('kept')
  expect(view.hidden).toContain('forWhom')
  const type = findType(bench.store.db, 'opening-doors.door').type
  expect(type.fields.find(({ key }) => key === 'forGroup')?.type).toBe('text')
  const labels = type.fields.map(({ label }) => `${label.en} ${label.nl}`).join(' ')
  expect(labels).not.toMatch(/ethnic|origin|health|herkomst|etnisch|gezond/i)
})

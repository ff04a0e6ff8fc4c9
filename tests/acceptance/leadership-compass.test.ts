import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const incident = (longLine: string) => ({ longLine, incident: 'The paper asks for a quick promise', outcome: 'kept' })

test('leadership-compass 1: kept or let go is recorded with the reason, on its long line', async () => {
  const line = bench.keep('leadership-compass.long-line', { goal: 'Affordable housing 2040', horizonYears: 14 }).record
    .id
  const { refused, findings, record } = bench.keep('leadership-compass.incident', { ...incident(line), outcome: null })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['outcome.missing', 'reason.missing'])
  expect(findings[0]?.say.en).toContain('kept or let go')
  expect(findings[1]?.say.nl).toContain('Schrijf de reden op')
  const kept = bench.write(record.id, { outcome: 'kept', reason: 'A promise now would cost the plan' })
  expect(kept.record).toMatchObject({ status: 'kept', data: { outcome: 'kept' } })
  bench.keep('leadership-compass.incident', { ...incident(line), outcome: 'yielded', reason: 'No majority' })
  bench.keep('leadership-compass.incident', { ...incident(line), reason: 'Council stood firm' })
  const { rows, sentence } = await bench.figure('leadership-compass', 'long-lines')
  expect(rows.map(({ label, values }) => [label.en, ...values])).toEqual([['Affordable housing 2040', 2, 1]])
  expect(sentence?.en).toContain('Of 3 pressures 2 were met by holding on and 1 by giving way')
})

test('leadership-compass 2: a compass with two directions asks for three', () => {
  const directions = [{ title: 'Long lines' }, { title: 'Openness' }]
  const { refused, findings, record } = bench.keep('leadership-compass.compass', { name: 'Mine', directions })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['directions.few'])
  expect(findings[0]?.say.en).toContain('three to eight directions')
  expect(record).toMatchObject({ status: 'draft', data: { directions } })
  expect(bench.write(record.id, { directions: [...directions, { title: 'Care' }] }).record.status).toBe('kept')
})

test('leadership-compass: an example fills the compass, and a reading takes its directions', async () => {
  const { record } = bench.start('leadership-compass.compass', { name: 'City', template: 'six' })
  expect(rulesIn(bench.type(record.id, {}).findings)).toEqual(['use-six'])
  bench.accept(record.id, 'use-six')
  expect(bench.write(record.id).record.data.directions).toHaveLength(6)
  const reading = bench.start('leadership-compass.reading', { compass: record.id }).record.id
  expect(rulesIn(bench.type(reading, {}).findings)).toEqual(['directions-of-compass'])
  bench.accept(reading, 'directions-of-compass')
  const positions = (bench.open(reading).record.data.positions as { direction: string }[]).map((it, no) => ({
    ...it,
    value: no === 0 ? 3 : 8,
  }))
  expect(positions).toHaveLength(6)
  const { findings } = bench.write(reading, { positions })
  expect(rulesIn(findings)).toEqual(['off-course'])
  expect(findings[0]?.say.en).toContain(`Furthest off course: ${positions[0]?.direction}.`)
  const rose = await bench.figure('leadership-compass', 'rose')
  expect(rose.rows.at(-1)).toMatchObject({ label: { en: positions[0]?.direction }, values: [3, 3] })
})

test('leadership-compass: the example from government brings roles, which a reading shows', () => {
  const { record } = bench.start('leadership-compass.compass', { name: 'Ministry', template: 'government' })
  expect(rulesIn(bench.type(record.id, {}).findings)).toEqual(['use-government'])
  bench.accept(record.id, 'use-government')
  expect(bench.write(record.id).record).toMatchObject({
    status: 'kept',
    data: { roles: ['Partner in society', 'Political adviser', 'Manager'] },
  })
  const reading = bench.start('leadership-compass.reading', {
    compass: record.id,
    positions: [{ direction: 'Connecting', value: 7 }],
  })
  const { findings } = bench.type(reading.record.id, {})
  expect(rulesIn(findings)).toEqual(['roles-of-compass'])
  expect(findings[0]?.say.en).toContain('Partner in society, Political adviser, and Manager')
  expect(bench.write(reading.record.id, { note: 'Ask the council first' })).toMatchObject({
    refused: false,
    record: { state: 'corrected' },
  })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { besideOf } from './beside'
import { startRecord, trash } from './records'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

const kind = 'support-kinds.moment'
const moment = (who: string, given: string) => bench.keep(kind, { direction: 'offered', with: who, given }).record.id

it('finds records with the same value, oldest first, without the one that asks and what lies in the trash', () => {
  const [kim, bo] = [bench.person('Kim'), bench.person('Bo')]
  const first = moment(kim, 'emotional')
  moment(bo, 'practical')
  bench.goTo('2026-11-23')
  const second = moment(kim, 'creative')
  const thrown = moment(kim, 'analytical')
  trash([thrown])
  const beside = besideOf({ id: bench.start(kind).record.id, kind, field: 'with', value: kim })
  expect(beside.map(({ id, data }) => [id, data['given']])).toEqual([
    [first, 'emotional'],
    [second, 'creative'],
  ])
  expect(besideOf({ id: first, kind, field: 'with', value: kim }).map(({ id }) => id)).toEqual([second])
  expect(() => besideOf({ id: first, kind, field: 'nothing', value: kim })).toThrow('BAD_INPUT')
})

it('does not look across the wall between a client and what is one’s own', () => {
  const kim = bench.person('Kim')
  const client = bench.person('Aylin', 'client')
  const own = moment(kim, 'emotional')
  const engagement = bench.keep('coaching-phase.engagement', { title: 'A', kind: 'executive-coaching', client }).record
  const values = { direction: 'offered', with: kim, given: 'practical' }
  const begun = startRecord(
    { kind, at: bench.now, zone: 'Europe/Amsterdam', values, sourceId: engagement.id },
    bench.now,
  )
  expect(begun.record.room).toBe('coaching')
  expect(besideOf({ id: own, kind, field: 'with', value: kim })).toEqual([])
  expect(besideOf({ id: begun.record.id, kind, field: 'with', value: kim })).toEqual([])
})

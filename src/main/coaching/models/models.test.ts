import { afterEach, beforeEach, expect, it } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { loadMethods } from '../../methods/library'
import { startRecord } from '../../methods/records'
import { modelsOfClient } from './of-client'

const zone = 'Europe/Amsterdam'
let bench: MethodBench
beforeEach(async () => {
  await loadMethods()
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

const engagement = (values: Record<string, unknown>) =>
  bench.keep('coaching-phase.engagement', { title: 'Merger', kind: 'executive-coaching', ...values }).record.id
const begin = (kind: string, sourceId: string, values = {}) =>
  startRecord({ kind, at: bench.now, zone, values, sourceId }, bench.now).record.id

it('fills in who it is about: the client, and the sponsor where that is who orders', () => {
  const client = bench.person('Daniël R.', 'client')
  const sponsor = bench.person('Wim', 'manager')
  const { fitting } = modelsOfClient(engagement({ client, sponsor }))
  const values = (kind: string) => fitting.find((it) => it.kind === kind)?.values
  expect(values('support-kinds.moment')).toEqual({ with: client })
  expect(values('feedback-360.round')).toEqual({ subject: 'someone', person: client })
  expect(values('development-programme.programme')).toEqual({ client: sponsor })
  expect(values('situation-overview.overview')).toEqual({})
  expect(values('team-solution-track.track')).toBeUndefined()
})

it('has for a team what fits a team, and does not make it the owner of a case', () => {
  const client = bench.person('Team Safety', 'team')
  const { fitting } = modelsOfClient(engagement({ client, kind: 'team-coaching' }))
  const kinds = fitting.map(({ kind }) => kind)
  expect(kinds[0]).toBe('three-solutions.question')
  expect(kinds).toContain('team-solution-track.track')
  expect(kinds).not.toContain('skill-practice-plan.plan')
  expect(fitting.find(({ kind }) => kind === 'peer-consultation.session')?.values).toEqual({})
  expect(fitting.find(({ kind }) => kind === 'team-solution-track.track')?.values).toEqual({ team: client })
})

it('lists what was begun for this client, what came of it and what began in a session, and of nobody else', () => {
  const mine = engagement({ client: bench.person('Daniël R.', 'client') })
  const other = engagement({ client: bench.person('Aylin K.', 'client') })
  const session = bench.keep('coaching-phase.session', { engagement: mine, startAt: '2026-11-20T13:30' }).record.id
  const overview = begin('situation-overview.overview', mine)
  bench.write(overview, { title: 'Merger', meaning: 'It presses', yours: 'My own calendar' }, null, false)
  const plan = begin('conversation-competences.plan', session)
  begin('impact-map.map', other)
  const programme = bench.write(begin('development-programme.programme', mine), {
    name: 'Leading in the work',
    client: bench.person('Wim'),
    challenges: ['Less told, more asked'],
    modules: ['Asking', 'Letting go'],
  })
  expect(programme.refused).toBe(false)
  const { begun, isClosed } = modelsOfClient(mine)
  expect(isClosed).toBe(false)
  expect(begun.map(({ id }) => id)).toEqual(expect.arrayContaining([overview, plan, programme.record.id]))
  expect(begun.filter(({ kind }) => kind === 'development-programme.module')).toHaveLength(2)
  expect(begun.filter(({ kind }) => kind === 'impact-map.map')).toEqual([])
  expect(begun.find(({ id }) => id === overview)).toMatchObject({
    line: 'My own calendar',
    status: 'draft',
    stateName: { nl: 'Verzameld' },
  })
})

it('leaves out a title that only names the client', () => {
  const client = bench.person('Daniël R.', 'client')
  const mine = engagement({ client })
  begin('support-kinds.moment', mine, { direction: 'offered', with: client, given: 'practical' })
  begin('support-kinds.moment', mine, { direction: 'offered', with: bench.person('Wim'), given: 'practical' })
  expect(modelsOfClient(mine).begun.map(({ title }) => title)).toEqual(['', 'Wim'])
})

it('offers models that begin: every kind and field is known to its method', () => {
  const client = bench.person('Daniël R.', 'client')
  for (const form of ['individual', 'team'] as const) {
    const id = engagement({ client, form, ...(form === 'team' && { groupSize: 6 }) })
    for (const { kind, values } of modelsOfClient(id).fitting)
      expect(bench.open(begin(kind, id, values)).record.data).toMatchObject(values)
  }
})

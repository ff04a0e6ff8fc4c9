import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { findType } from '../methods/library'
import { readBeside } from './beside'
import { listEvents } from './events'
import { readFlow } from './flow'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-11-22')
})
afterEach(() => bench.close())

const log = 'emotion-bridge.log'
const tense = { wordId: 'tense', en: 'tense', nl: 'gespannen', valence: -2, arousal: 3 }
const back = { situation: 'A silence', behaviour: 'I filled it', emotions: [tense] }

test('the walk names records and fields that exist, and each field stands on one step', () => {
  const { root, roles, linked, steps, states, around } = readFlow()
  const typeOf = (of: string) => findType(bench.store.db, of === 'root' ? root : (linked[of]?.record ?? '')).type
  const keysOf = (of: string) => typeOf(of).fields.map(({ key }) => key)
  expect(keysOf('root')).toEqual(expect.arrayContaining(Object.values(roles).flat()))
  expect(typeOf('root').states?.map(({ id }) => id)).toEqual(Object.values(states))
  for (const [of, { by, copies }] of Object.entries(linked)) {
    expect(keysOf(of)).toEqual(expect.arrayContaining([by, ...Object.keys(copies)]))
    expect(keysOf('root')).toEqual(expect.arrayContaining(Object.values(copies)))
  }
  const shown = steps.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      const fields =
        'cue' in part ? [part.cue, part.act] : 'by' in part ? [part.field, part.by] : 'field' in part ? [part.field, ...('fields' in part ? (part.fields ?? []) : [])] : part.fields // oxfmt-ignore
      expect(keysOf(part.of)).toEqual(expect.arrayContaining(fields))
      return fields.map((field) => `${part.of}.${field}`)
    }),
  )
  expect(new Set(shown).size).toBe(shown.length)
  for (const kind of [around.intention, ...around.rhythms]) expect(findType(bench.store.db, kind).kind).toBe(kind)
  const choices = steps.flatMap(({ parts }) => parts.filter((part) => part.as === 'cards'))
  const optionsOf = ({ of, field }: { of: string; field: string }) => {
    const found = typeOf(of).fields.find(({ key }) => key === field)
    return found?.type === 'choice' ? found.options.map(({ key }) => key) : []
  }
  for (const part of choices) expect(optionsOf(part)).toEqual(part.options.map(({ key }) => key))
})

test('events stand ahead, wait, or were looked back on', () => {
  bench.keep(log, { event: 'Budget talk', when: '2026-11-26T11:00' })
  bench.start(log, { event: 'Some day' })
  bench.keep(log, { event: 'Board', when: '2026-11-18T14:00' })
  bench.keep(log, { event: 'Off-site', when: '2026-09-01T09:00', ...back, gap: 3 }, 'after')
  const found = listEvents('2026-11-22T12:00', 40)
  expect(found.ahead.map(({ title, draft }) => [title, draft])).toEqual([['Budget talk', false], ['Some day', true]]) // oxfmt-ignore
  expect(found.waiting).toMatchObject([{ title: 'Board', when: '2026-11-18T14:00' }])
  expect(found.closed).toMatchObject([{ title: 'Off-site', gap: 3 }])
  expect(found.more).toBe(false)
  expect(listEvents('2026-11-26T11:00', 40).waiting.map(({ title }) => title)).toEqual(['Budget talk', 'Board'])
})

test('beside an event: plans that worked, the last time with these people, the gap in this setting', () => {
  const henk = bench.person('Henk')
  const plan = { ifCue: 'he sighs', thenI: 'put my pen down' }
  bench.keep(log, { event: 'Works council', when: '2026-05-01T09:00', ...back, ...plan, gap: 2 }, 'after')
  bench.goTo('2026-11-23')
  bench.keep(log, { event: 'Budget round', when: '2026-11-02T09:00', people: [henk], nextTime: 'Read the room', ...back, ...plan, gap: 6 }, 'after') // oxfmt-ignore
  const { record } = bench.start(log, { event: 'Budget talk', people: [henk], kindOfEvent: 'one-to-one' })
  expect(readBeside(record.id)).toEqual({
    plans: [expect.objectContaining({ title: 'Works council', gap: 2, cue: 'he sighs', act: 'put my pen down' })],
    lastWith: expect.objectContaining({ names: ['Henk'], on: '2026-11-02', text: 'Read the room' }),
    lastGap: 6,
  })
  bench.keep(log, { event: 'Talk', kindOfEvent: 'one-to-one', ...back, ...plan, gap: 1 }, 'after')
  expect(readBeside(record.id)).toMatchObject({ plans: [{ title: 'Talk' }] })
  const alone = bench.start(log, { event: 'Alone' })
  expect(readBeside(alone.record.id)).toMatchObject({ lastWith: null, lastGap: null, plans: [{}, {}] })
})

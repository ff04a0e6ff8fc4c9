import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { listMethods } from './summaries'
import { forgetMethod, methodText, saveOwnMethod } from './own'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

const both = (text: string) => ({ en: text, nl: text })
function ownMethod(fields: object[]): string {
  return JSON.stringify({
    format: 1,
    id: 'quiet-hour',
    version: 1,
    name: both('Quiet hour'),
    about: both('An hour without calls.'),
    credit: both('Own method'),
    evidence: both('Nothing is known about it.'),
    audience: ['executive'],
    theme: 'own',
    minutes: 5,
    prompts: [],
    records: [{ id: 'hour', name: both('Hour'), title: 'what', fields }],
  })
}
const what = { key: 'what', type: 'text', label: both('What I did'), required: true }
const calls = { key: 'calls', type: 'number', min: 0, max: 9, label: both('Calls') }
const place = { key: 'place', type: 'choice', label: both('Where'), options: [{ key: 'home', ...both('At home') }, { key: 'work', ...both('At work') }] } // oxfmt-ignore

test('a method of the user is offered, a shipped one cannot be overwritten', () => {
  expect(saveOwnMethod(ownMethod([what]))).toEqual({ id: 'quiet-hour', problems: [] })
  expect(listMethods().find(({ id }) => id === 'quiet-hour')).toMatchObject({ own: true })
  const stolen = saveOwnMethod(methodText('two-goals'))
  expect(stolen).toMatchObject({ id: null, problems: [{ code: 'id.taken' }] })
})

test('what fields of an earlier version held is read, carried along and found, whatever the method becomes', () => {
  saveOwnMethod(ownMethod([what, place, { ...calls, type: 'text', min: undefined, max: undefined }]))
  const kept = bench.keep('quiet-hour.hour', { what: 'Reading', place: 'home', calls: 'three calls' })
  saveOwnMethod(ownMethod([what, calls]))
  const opened = bench.open(kept.record.id)
  expect(opened.record.data).toEqual({ what: 'Reading' })
  const earlier = opened.earlier.map(({ field, value }) => [field.label.en, value])
  expect(earlier).toEqual([['Where', 'home'], ['Calls', 'three calls']]) // oxfmt-ignore

  const again = bench.write(kept.record.id, { what: 'Reading slowly', calls: 2 })
  expect(again.refused).toBe(false)
  expect(again.record.data).toEqual({ what: 'Reading slowly', calls: 2 })
  expect(again.earlier.map(({ value }) => value)).toEqual(['home', 'three calls'])
  const indexed = bench.store.db.prepare('SELECT text FROM record WHERE id = ?').pluck().get(kept.record.id)
  expect(indexed).toContain('three calls')
})

test('records of a removed method stay readable; the method is not offered', () => {
  saveOwnMethod(ownMethod([what]))
  const { record } = bench.keep('quiet-hour.hour', { what: 'Reading' })
  forgetMethod('quiet-hour')
  expect(listMethods().some(({ id }) => id === 'quiet-hour')).toBe(false)
  expect(bench.open(record.id).record.data).toEqual({ what: 'Reading' })
  saveOwnMethod(methodText('quiet-hour'))
  expect(listMethods().some(({ id }) => id === 'quiet-hour')).toBe(true)
})

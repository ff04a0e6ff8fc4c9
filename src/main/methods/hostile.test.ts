import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { methodTexts } from '../../../tests/support/method-texts'
import { contextOf } from './context'
import { rulesFor } from './findings'
import { viewForm } from './form'
import { mutate, seeded } from '../../../tests/support/mutate'
import { saveOwnMethod } from './own'
import { parseMethod } from './parse'
import { runLogic } from './run-logic'
import type { Method } from '@shared/domain/method/format'

/** What is said of each file of `tests/fixtures/hostile-methods`. */
const expected: Record<string, string> = {
  'deep-list': 'file.deep',
  'deep-object': 'file.deep',
  'deep-open': 'file.deep',
  'field-key-constructor': 'key',
  'field-key-proto': 'key',
  'field-twice': 'twice',
  'file-bom': 'file.syntax',
  'file-comment': 'file.syntax',
  'file-cut': 'file.syntax',
  'file-empty': 'file.syntax',
  'file-large': 'file.large',
  'file-list': 'invalid_type',
  'file-not-a-number': 'file.syntax',
  'file-null': 'invalid_type',
  'file-quotes': 'file.syntax',
  'file-trailing-comma': 'file.syntax',
  'id-path': 'slug',
  'id-shipped': 'id.taken',
  'key-constructor': 'file.key',
  'key-proto': 'file.key',
  'key-proto-escaped': 'file.key',
  'key-proto-inside': 'file.key',
  'key-twice': 'file.twice',
  'key-unknown': 'unrecognized_keys',
  'many-fields': 'too_big',
  'many-rules': 'too_big',
  'message-nested': 'message',
  'message-open': 'message',
  'message-unknown': 'message',
  'names-nothing': 'ref',
  'number-minutes': 'too_small',
  'number-scale-upside-down': 'range',
  'number-scale-wide': 'too_big',
  'rule-code': 'logic.operator',
  'rule-deep': 'logic.deep',
  'rule-growing-list': 'logic.cost',
  'rule-heavy-loops': 'logic.cost',
  'rule-infinite': 'logic.number',
  'rule-large': 'logic.large',
  'rule-long-text': 'logic.text',
  'rule-loops': 'logic.nested',
  'rule-method': 'logic.operator',
  'rule-own-no-list': 'logic.list',
  'rule-preserve': 'logic.operator',
  'rule-recursion': 'logic.operator',
  'rule-two-operators': 'logic.one-operator',
  'rule-var-constructor': 'logic.variable',
  'rule-var-made': 'logic.variable',
  'rule-var-proto': 'logic.variable',
  'share-by-scale': 'share',
  'text-bidi-isolate': 'text.hidden',
  'text-bidi-override': 'text.hidden',
  'text-control': 'text.hidden',
  'text-entity': 'text.markup',
  'text-half-character': 'text.hidden',
  'text-html': 'text.markup',
  'text-lines': 'text.hidden',
  'text-link': 'text.address',
  'text-long': 'text.long',
  'text-markdown-link': 'text.markup',
  'text-script-address': 'text.address',
  'text-www': 'text.address',
  'text-zero-width': 'text.hidden',
  'type-field': 'invalid_union',
  'type-name': 'invalid_type',
  'type-records': 'invalid_type',
  'type-theme': 'invalid_value',
  'type-version': 'invalid_type',
}
/** What the page says, in every language. */
const catalogues = import.meta.glob<Record<string, string>>('../../renderer/i18n/*/methods.json', {
  import: 'default',
  eager: true,
})
const files = import.meta.glob<string>('../../../tests/fixtures/hostile-methods/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const named = Object.entries(files).map(([path, text]) => ({ name: /([^/]+)\.json$/.exec(path)?.[1] ?? '', text }))
const namesOfPrototype = Object.getOwnPropertyNames(Object.prototype).toSorted()

let bench: MethodBench
beforeAll(async () => {
  bench = await MethodBench.open()
})
afterAll(() => bench.close())

/** Rows that were ever written in the store. */
const written = () => bench.store.db.prepare('SELECT total_changes()').pluck().get()

test('at least 40 files were made by hand, and each has what is to be said of it', () => {
  expect(named.length).toBeGreaterThanOrEqual(40)
  expect(named.map(({ name }) => name).toSorted()).toEqual(Object.keys(expected).toSorted())
})

describe.each(named)('$name', ({ name, text }) => {
  test('is refused with a message that names a line, and changes nothing', () => {
    const before = written()
    const { id, problems } = saveOwnMethod(text)
    expect(id).toBeNull()
    expect(problems.map(({ code }) => code)).toContain(expected[name])
    for (const { code, line } of problems) {
      expect(line).toBeGreaterThanOrEqual(1)
      expect(line).toBeLessThanOrEqual(text.split('\n').length)
      for (const words of Object.values(catalogues)) expect(words[`methods.problem.${code}`]).toBeTruthy()
    }
    expect(written()).toBe(before)
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(namesOfPrototype)
  })
})

test('the same file does change the prototype of a reader that copies keys blindly', () => {
  const copied = copyBlindly({}, JSON.parse(named.find(({ name }) => name === 'key-proto')?.text ?? ''))
  const polluted = (copied as { polluted?: boolean }).polluted === true && 'polluted' in {}
  Reflect.deleteProperty(Object.prototype, 'polluted')
  expect(polluted).toBe(true)
})

function copyBlindly(to: Record<string, unknown>, from: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(from))
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      to[key] = copyBlindly((to[key] ?? {}) as Record<string, unknown>, value as Record<string, unknown>)
    else to[key] = value
  return to
}

test('500 mutations of shipped files are refused with a message, or are methods whose rules run in no time', () => {
  const random = seeded(20_261_122)
  const shipped = Object.values(methodTexts)
  const before = written()
  const counted = { refused: 0, methods: 0 }
  const slow: number[] = []
  for (let no = 0; no < 500; no++) {
    const text = mutate(shipped[Math.floor(random() * shipped.length)] ?? '', random)
    const { id, problems } = saveOwnMethod(text)
    expect(id).toBeNull()
    expect(problems.length).toBeGreaterThan(0)
    for (const { code, line } of problems) {
      expect(line).toBeGreaterThanOrEqual(1)
      for (const words of Object.values(catalogues)) expect.soft(words[`methods.problem.${code}`], code).toBeTruthy()
    }
    if (problems[0]?.code === 'id.taken') {
      counted.methods++ // a method still, only not an own one
      const { method } = parseMethod(text)
      const ms = method ? Math.min(timeOf(method), timeOf(method)) : Infinity // the first may pay for what the machine did meanwhile
      if (ms > 50) slow.push(ms)
    } else counted.refused++
  }
  expect(slow).toEqual([])
  expect(counted.refused).toBeGreaterThan(300)
  expect(written()).toBe(before)
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(namesOfPrototype)
}, 120_000)

/** Milliseconds for everything that the rules of a method say of an empty record. */
function timeOf(method: Method): number {
  const begun = performance.now()
  for (const type of method.records) {
    const known = { method: { ...method, own: true, removed: false }, type, kind: `${method.id}.${type.id}` }
    const context = contextOf(bench.store.db, known, null, {}, { now: '2026-11-22T12:00', today: '2026-11-22' })
    const { derived } = viewForm(type, {}, context)
    for (const occasion of ['leave', 'keep', 'open', 'view'] as const)
      rulesFor(type, occasion, type.states?.[0]?.id ?? null, [], { ...derived, $: context })
    if (type.due !== undefined) runLogic(type.due, { ...derived, $: context })
  }
  return performance.now() - begun
}

test('a rule that grows while it runs is stopped, and fields that build on each other fill no memory', () => {
  const long = Array.from({ length: 2000 }, (_, no) => no)
  const begun = performance.now()
  expect(
    runLogic({ map: [{ var: 'long' }, { map: [{ var: '../../long' }, { '+': [{ var: '' }, 1] }] }] }, { long }),
  ).toBeNull()
  expect(performance.now() - begun).toBeLessThan(5000)
  let text: unknown = 'word '
  for (let field = 0; field < 60; field++)
    text = runLogic({ cat: Array.from({ length: 100 }, () => ({ var: 'text' })) }, { text })
  expect(String(text).length).toBeLessThanOrEqual(40_000)
})

import { expect, test } from 'vitest'
import { methodTexts } from '../../../../tests/support/method-texts'
import { parseMethod } from '../../../main/methods/parse'
import {
  formTypes,
  freshField,
  freshId,
  newMethod,
  opened,
  optionsFrom,
  textOf,
  tidy,
  typed,
  withId,
  withType,
} from './draft'
import { comparisonsOf, fromRule, startValue, toRule, type RuleInWords } from './rules-in-words'
import { canBeDrawn, simpleFigure } from './simple-figure'

const both = (text: string) => ({ en: text, nl: text })
const blank = () => newMethod({ credit: both('Own'), evidence: both('Nothing'), record: both('Record') })

test('one text stands for both languages until the other one is written', () => {
  const draft = { ...blank(), name: { en: '', nl: ' Rust ' } }
  expect(tidy(draft).name).toEqual(both('Rust'))
  const again = opened(tidy(draft), 'nl')
  expect(again.name).toEqual({ en: '', nl: 'Rust' })
  expect(tidy({ ...again, name: { ...again.name, en: 'Quiet' } }).name).toEqual({ en: 'Quiet', nl: 'Rust' })
})

test.each(Object.entries(methodTexts))('a copy of %s is a method, and names nothing of the old one', (_, text) => {
  const { method } = parseMethod(text)
  if (!method) throw new Error('no method')
  const copy = withId(method, 'my-copy')
  expect(parseMethod(textOf(copy)).problems).toEqual([])
  expect(JSON.stringify(copy.prompts.map(({ id }) => id))).not.toContain(method.id)
})

test('a name becomes an id that is free', () => {
  expect(freshId('Één rustig uur!', new Set())).toBe('een-rustig-uur')
  expect(freshId('Hour', new Set(['hour', 'hour-2']))).toBe('hour-3')
  expect(freshId('…', new Set())).toBe('own-method')
})

test('every type of field, rule in words and figure of the form makes a method', () => {
  let draft = { ...blank(), name: both('Name'), about: both('About') }
  const label = both('Label')
  for (const type of formTypes) {
    const fields = draft.records[0]?.fields ?? []
    const field = { ...freshField(fields, type), label }
    if (field.type === 'scale') Object.assign(field, { low: both('low'), high: both('high') })
    if ('fields' in field) field.fields = field.fields.map((it) => ({ ...it, label }))
    if (field.type === 'rows') field.rows = optionsFrom(['one', 'two'], [], 'en')
    if ('options' in field) field.options = optionsFrom(['one', 'two', 'three'], [], 'en')
    draft = withType(draft, { fields: [...fields.map((it) => ({ ...it, label })), field] })
  }
  const type = draft.records[0]
  if (!type) throw new Error('no type')
  const rules = type.fields.flatMap(
    (field, at) =>
    comparisonsOf(field).map((is, no): RuleInWords => ({ id: `rule-${at}-${no}`, field: field.key, is, value: startValue(field, is), kind: no === 0 ? 'hint' : no === 1 ? 'note' : 'refuse', say: both('Say') })), // oxfmt-ignore
  )
  expect(rules.map(toRule).map(fromRule)).toEqual(rules)
  const figures = type.fields.filter(canBeDrawn).map((field) => simpleFigure(type, field))
  expect(parseMethod(textOf({ ...withType(draft, { rules: rules.map(toRule) }), figures })).problems).toEqual([])
})

test('a rule that says more than the form can is left alone', () => {
  expect(fromRule({ id: 'a', kind: 'hint', on: ['leave'], when: { and: [true, false] }, field: 'x', say: both('Say') })).toBeNull() // oxfmt-ignore
  expect(fromRule({ id: 'a', kind: 'do', on: ['keep'], when: true, set: { x: 1 } })).toBeNull()
})

test('options keep their key and other language when one is renamed, added or taken away', () => {
  const before = [{ key: 'home', en: 'At home', nl: 'Thuis' }, { key: 'work', en: 'At work', nl: 'Op het werk' }] // oxfmt-ignore
  expect(optionsFrom(['At home', 'Office'], before, 'en')[1]).toEqual({ key: 'work', en: 'Office', nl: 'Op het werk' })
  expect(optionsFrom(['At work'], before, 'en')).toEqual([before[1]])
  expect(optionsFrom(['At home', '', 'At work'], before, 'en').map(({ key }) => key)).toEqual(['home', 'option-1', 'work']) // oxfmt-ignore
})

test('a question answered in another way keeps its words', () => {
  const field = { ...freshField([], 'text'), label: both('How was it'), required: true }
  expect(typed(field, 'scale')).toMatchObject({ type: 'scale', label: both('How was it'), required: true, min: 0 })
})

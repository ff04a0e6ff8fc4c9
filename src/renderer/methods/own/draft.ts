import type { Field, Option, SimpleField } from '@shared/domain/method/fields'
import type { Method, Prompt, RecordType } from '@shared/domain/method/format'
import type { Words } from '@shared/domain/method/text'
import type { Language } from '../../i18n'

/** A method while it is written: shaped like one, but its texts may still be empty. */
export type Draft = Method

export const empty: Words = { en: '', nl: '' }

/** A method as it is written: where one text stands in both languages, only `language` holds it, for the other to follow. */
export function opened(draft: Draft, language: Language): Draft {
  return eachWords(draft, (it) => (it.en === it.nl ? { ...it, [language === 'en' ? 'nl' : 'en']: '' } : it)) as Draft
}

/** Without spaces around texts; a text that stands in one language stands in for the other; no empty questions. */
export function tidy(draft: Draft): Draft {
  const trimmed = eachWords(draft, (it) => {
    const [en, nl] = [it.en.trim(), it.nl.trim()]
    return { ...it, en: en || nl, nl: nl || en }
  }) as Draft
  return { ...trimmed, prompts: trimmed.prompts.filter(({ en }) => en !== '') }
}

function eachWords(value: unknown, change: (words: Words) => Words): unknown {
  if (Array.isArray(value)) return value.map((item) => eachWords(item, change))
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, it]) => [key, eachWords(it, change)]))
  return isWords(inner) ? change(inner) : inner
}

const isWords = (value: object): value is Words =>
  'en' in value && 'nl' in value && typeof value.en === 'string' && typeof value.nl === 'string'

/** What a new method begins with: one text to write. `own`: "Own method" in both languages. */
export function newMethod(own: { credit: Words; evidence: Words; record: Words }): Draft {
  return {
    format: 1,
    id: 'own-method',
    version: 1,
    name: empty,
    about: empty,
    credit: own.credit,
    evidence: own.evidence,
    audience: ['executive'],
    theme: 'own',
    minutes: 10,
    prompts: [],
    records: [
      { id: 'record', name: own.record, title: 'field1', fields: [{ ...freshField([], 'text'), required: true }] },
    ],
  }
}

/** The same method under another id; everything in it that names the old one names the new. */
export function withId(draft: Draft, id: string): Draft {
  if (draft.id === id) return draft
  const from = draft.id
  const renamed = (text: string): string => {
    if (draft.prompts.some((prompt) => prompt.id === text)) return text.replace(from, id)
    if (draft.records.some((type) => text === `${from}.${type.id}`)) return text.replace(from, id)
    return text.replace(`$.others.${from}.`, `$.others.${id}.`)
  }
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return ['en', 'nl'].includes(key) ? value : renamed(value)
    if (Array.isArray(value)) return value.map((item) => visit(item, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]))
  }
  return { ...(visit(draft, '') as Draft), id }
}

/** `kind words` becomes `kind-words`; a number follows when that is taken. */
export function freshId(name: string, taken: ReadonlySet<string>): string {
  const slug =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50)
      .replace(/-+$/, '') || 'own-method'
  let id = slug
  for (let no = 2; taken.has(id); no++) id = `${slug}-${no}`
  return id
}

export const textOf = (draft: Draft) => `${JSON.stringify(tidy(draft), null, 2)}\n`

/** Types that the form can make; the others stand in the text. */
export const plainTypes = ['text', 'texts', 'scale', 'number', 'choice', 'choices', 'ranking', 'yesno', 'day', 'moment', 'person', 'people', 'feelings'] as const // oxfmt-ignore
/** These hold fields of the plain types. */
export const formTypes = [...plainTypes, 'group', 'groups', 'rows'] as const
export type FormType = (typeof formTypes)[number]

export const isPlain = (field: Field): field is SimpleField => !('fields' in field)

export function freshKey(fields: readonly { key: string }[]): string {
  const taken = new Set(fields.map(({ key }) => key))
  let no = 1
  while (taken.has(`field${no}`)) no++
  return `field${no}`
}

export function freshField(fields: readonly Field[], type: FormType): Field {
  return typed({ key: freshKey(fields), type: 'yesno', label: empty }, type)
}

const freshOptions: Option[] = [
  { key: 'option-1', ...empty },
  { key: 'option-2', ...empty },
]

const innerOf = (field: Field): SimpleField[] =>
  'fields' in field ? field.fields : [freshField([], 'text')].filter(isPlain)

/** The same question, answered in another way. */
export function typed(field: Field, type: FormType): Field {
  const { key, label, help, required, prompt } = field
  const common = {
    key,
    label,
    ...(help && { help }),
    ...(required !== undefined && { required }),
    ...(prompt && { prompt }),
  }
  switch (type) {
    case 'text':
      return { ...common, type, lines: true, max: 4000 }
    case 'scale':
      return { ...common, type, min: 0, max: 10, step: 1, low: empty, high: empty }
    case 'number':
      return { ...common, type, min: 0, max: 100, whole: true }
    case 'choice':
    case 'choices':
    case 'ranking':
      return { ...common, type, options: 'options' in field ? field.options : freshOptions }
    case 'group':
    case 'groups':
      return { ...common, type, fields: innerOf(field) }
    case 'rows':
      return { ...common, type, fields: innerOf(field), rows: freshOptions }
    default:
      return { ...common, type }
  }
}

/** Options from the rows of a list in one language; what was an option keeps its key and its other language. */
export function optionsFrom(rows: readonly string[], before: readonly Option[], language: Language): Option[] {
  if (rows.length === before.length) return before.map((option, at) => ({ ...option, [language]: rows[at] ?? '' }))
  const left = [...before]
  const taken = new Set(before.map(({ key }) => key))
  return rows.map((text) => {
    const same = left.findIndex((option) => option[language] === text)
    if (same >= 0) return left.splice(same, 1)[0] as Option
    let no = 1
    while (taken.has(`option-${no}`)) no++
    taken.add(`option-${no}`)
    return { key: `option-${no}`, ...empty, [language]: text }
  })
}

export function freshPrompt(draft: Draft): Prompt {
  const taken = new Set(draft.prompts.map(({ id }) => id))
  let no = 1
  while (taken.has(`${draft.id}-${no}`)) no++
  return { id: `${draft.id}-${no}`, kind: 'open', when: 'on-trigger', en: '', nl: '' }
}

/** The draft with its main record type changed. */
export function withType(draft: Draft, change: Partial<RecordType>): Draft {
  const [main, ...others] = draft.records
  return main ? { ...draft, records: [{ ...main, ...change }, ...others] } : draft
}

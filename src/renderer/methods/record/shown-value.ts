import type { IntlShape } from 'react-intl'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import type { Feeling } from '@shared/domain/method/record'
import type { Route } from '@shared/domain/method/route'
import type { Words } from '@shared/domain/method/text'

type Names = {
  people: Record<string, string>
  records: Record<string, { title: string }>
  entries: Record<string, string>
}
const none: Names = { people: {}, records: {}, entries: {} }

/** A value in words, for reading and tables; empty when there is nothing. Groups come as lines. */
export function shownValue(
  intl: IntlShape,
  words: (it: Words) => string,
  field: Field | SimpleField,
  value: unknown,
  names: Names = none,
): string {
  if (value === null || value === undefined) return ''
  const list: unknown[] = Array.isArray(value) ? value.flat() : [value]
  const inner = (fields: SimpleField[], row: unknown) => shownParts(intl, words, fields, row, names)
  switch (field.type) {
    case 'scale':
    case 'number':
      return typeof value === 'number'
        ? `${intl.formatNumber(value)}${field.type === 'number' && field.unit ? ` ${words(field.unit)}` : ''}`
        : ''
    case 'yesno':
      return intl.formatMessage({ id: value === true ? 'methods.yes' : 'methods.no' })
    case 'choice':
    case 'choices':
    case 'ranking':
      return list.map((key) => field.options.find((option) => option.key === key)).map((option) => (option ? words(option) : '')).filter(Boolean).join(', ') // oxfmt-ignore
    case 'day':
      return typeof value === 'string'
        ? intl.formatDate(new Date(`${value}T12:00`), { day: 'numeric', month: 'long', year: 'numeric' })
        : ''
    case 'moment':
      return typeof value === 'string' ? intl.formatDate(new Date(value), { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) : '' // oxfmt-ignore
    case 'person':
    case 'people':
      return list.map((id) => names.people[String(id)] ?? '').filter(Boolean).join(', ') // oxfmt-ignore
    case 'record':
    case 'records':
      return list.map((id) => names.records[String(id)]?.title ?? '').filter(Boolean).join(', ') // oxfmt-ignore
    case 'entry':
      return names.entries[value as string] ?? ''
    case 'feelings':
      return (list as Feeling[]).map((it) => words(it)).filter(Boolean).join(', ') // oxfmt-ignore
    case 'text':
      return typeof value === 'string' ? value : ''
    case 'texts':
      return list.map(String).join('\n')
    case 'route': {
      const { km, name, places } = value as Route
      const length = km === null ? '' : `${intl.formatNumber(km)} km`
      return [length, name, ...places.map((place) => place.name)].filter(Boolean).join(', ')
    }
    case 'group':
      return inner(field.fields, value)
    case 'groups':
      return list.map((row) => inner(field.fields, row)).join('\n')
    case 'rows':
      return field.rows.map((row) => [words(row), inner(field.fields, (value as Record<string, unknown>)[row.key])] as const).filter(([, text]) => text !== '').map(([name, text]) => `${name}: ${text}`).join('\n') // oxfmt-ignore
  }
}

/** What is filled in of some fields: `Trust: 5; Why: she asks`. */
export function shownParts(
  intl: IntlShape,
  words: (it: Words) => string,
  fields: readonly SimpleField[],
  row: unknown,
  names: Names = none,
): string {
  const held = row as Record<string, unknown> | null | undefined
  return fields
    .map((it) => [words(it.label), shownValue(intl, words, it, held?.[it.key], names)] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('; ')
}

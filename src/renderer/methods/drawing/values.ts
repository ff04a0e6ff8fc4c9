import type { Field, SimpleField } from '@shared/domain/method/fields'
import type { RecordType } from '@shared/domain/method/format'
import type { Data } from '../record/record-keeper'

export type Item = Record<string, unknown>

/** The items of a list of groups; nothing is no item. */
export const itemsOf = (data: Data, key: string): Item[] => (Array.isArray(data[key]) ? (data[key] as Item[]) : [])
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
/** Filled texts of a list, or the one text. */
export const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '')
export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

export const isFilled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(isFilled)
    : typeof value === 'object' && value !== null
      ? Object.values(value).some(isFilled)
      : value !== undefined && value !== null && value !== ''

export const fieldOf = (type: RecordType, key: string): Field | undefined =>
  type.fields.find((field) => field.key === key)

/** A field inside a list of groups or rows. */
export function innerField(type: RecordType, of: string, key: string): SimpleField | undefined {
  const field = fieldOf(type, of)
  return field && 'fields' in field ? field.fields.find((inner) => inner.key === key) : undefined
}

import type { Field } from '@shared/domain/method/fields'
import type { Rule } from '@shared/domain/method/format'
import type { Logic } from '@shared/domain/method/logic'
import type { Words } from '@shared/domain/method/text'

/** What the form can say in words: of one field, one comparison, and what happens then. */
export type RuleInWords = {
  id: string
  field: string
  is: 'atLeast' | 'atMost' | 'equals' | 'empty' | 'filled'
  /** For all but empty and filled. */
  value: number | string | boolean | null
  /** hint: said while writing. note: said after keeping. refuse: cannot be kept. */
  kind: 'hint' | 'note' | 'refuse'
  say: Words
}

const occasions: Record<RuleInWords['kind'], Rule['on']> = { hint: ['leave'], note: ['keep'], refuse: ['keep'] }

export function toRule({ id, field, is, value, kind, say }: RuleInWords): Rule {
  return { id, kind, on: occasions[kind], when: logicOf(field, is, value), field, say }
}

function logicOf(field: string, is: RuleInWords['is'], value: RuleInWords['value']): Logic {
  const it = { var: field }
  switch (is) {
    case 'atLeast':
      return { '>=': [it, value] }
    case 'atMost':
      return { '<=': [it, value] }
    case 'equals':
      return { '==': [it, value] }
    case 'filled':
      return { filled: [it] }
    case 'empty':
      return { '!': [{ filled: [it] }] }
  }
}

const comparisons: RuleInWords['is'][] = ['atLeast', 'atMost', 'equals', 'empty', 'filled']

/** The rule in words; null when it says more than the form can. */
export function fromRule(rule: Rule): RuleInWords | null {
  const { id, kind, field, say, when } = rule
  if (!field || !say || !(kind in occasions)) return null
  const value = valueIn(when)
  for (const is of comparisons) {
    const words = { id, field, is, value, kind: kind as RuleInWords['kind'], say }
    if (JSON.stringify(sorted(toRule(words))) === JSON.stringify(sorted(rule))) return words
  }
  return null
}

function valueIn(when: Logic): RuleInWords['value'] {
  if (typeof when !== 'object' || when === null) return null
  const [operands] = Object.values(when)
  const value: unknown = Array.isArray(operands) ? operands[1] : null
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** The comparisons that make sense for a field. */
export function comparisonsOf(field: Field): RuleInWords['is'][] {
  if (field.type === 'scale' || field.type === 'number') return comparisons
  if (field.type === 'choice' || field.type === 'yesno') return ['equals', 'empty', 'filled']
  return ['empty', 'filled']
}

/** A value to begin with that fits the comparison. */
export function startValue(field: Field, is: RuleInWords['is']): RuleInWords['value'] {
  if (is === 'empty' || is === 'filled') return null
  if (field.type === 'scale' || field.type === 'number') return Math.round((field.min + field.max) / 2)
  if (field.type === 'choice') return field.options[0]?.key ?? ''
  return field.type === 'yesno' ? true : null
}

export function freshRuleId(rules: readonly { id: string }[]): string {
  let no = 1
  while (rules.some(({ id }) => id === `rule-${no}`)) no++
  return `rule-${no}`
}

import { z } from 'zod'

/** JSON Logic (https://jsonlogic.com) as plain data; `checkLogic` says what is allowed. */
export type Logic = string | number | boolean | null | Logic[] | { [operator: string]: Logic }

/** What a rule may use. Those below the line are Bospad's own (docs/method-format.md). */
export const operators = [
  'var', 'if', 'and', 'or', '!', '!!', '==', '===', '!=', '!==', '<', '<=', '>', '>=', '+', '-', '*', '/', '%',
  'max', 'min', 'in', 'cat', 'substr', 'map', 'filter', 'some', 'all', 'none', 'merge', '??',
  // ──
  'filled', 'size', 'sum', 'mean', 'round', 'days', 'plus-days', 'plus-months', 'month', 'part', 'first-word-in',
  'has-word', 'has-digits', 'slope', 'distinct', 'most', 'times', 'take', 'lower', 'least-of', 'last', 'plus-minutes', 'minutes', 'object',
] as const // oxfmt-ignore

/** Bospad's own take their operands as a list, also when there is one: `{"size": [{"var": "signs"}]}`. */
const own = new Set<string>(operators.slice(operators.indexOf('filled')))
const iterators = new Set(['map', 'filter', 'some', 'all', 'none'])

/** A rule runs on every save: its work stays bounded by these. */
const deepest = 24
const mostNodes = 250
const mostNestedIterators = 2
const forbidden = /(^|\.)(__proto__|constructor|prototype)(\.|$)/
const variable = /^(\.\.\/)*[$\w.-]*$/

/** The first thing that is wrong with a rule, as a code of a message; null when it may run. */
export function checkLogic(value: unknown): string | null {
  let nodes = 0
  const known = new Set<string>(operators)
  const visit = (at: unknown, depth: number, nested: number): string | null => {
    if (depth > deepest) return 'logic.deep'
    if (++nodes > mostNodes) return 'logic.large'
    if (at === null || typeof at === 'boolean') return null
    if (typeof at === 'number') return Number.isFinite(at) ? null : 'logic.number'
    if (typeof at === 'string') return at.length <= 400 ? null : 'logic.text'
    if (Array.isArray(at)) return firstOf(at, (it) => visit(it, depth + 1, nested))
    if (typeof at !== 'object') return 'logic.type'
    const keys = Object.keys(at)
    const [operator = ''] = keys
    if (keys.length !== 1) return 'logic.one-operator'
    if (!known.has(operator)) return 'logic.operator'
    const operand = (at as Record<string, unknown>)[operator]
    if (operator === 'var') return checkVariable(operand)
    if (own.has(operator) && !Array.isArray(operand)) return 'logic.list'
    if (!iterators.has(operator)) return visit(operand, depth + 1, nested)
    if (!Array.isArray(operand) || operand.length !== 2) return 'logic.list'
    if (nested === mostNestedIterators) return 'logic.nested'
    // the list is worked out once; what is done with each item is what multiplies
    return visit(operand[0], depth + 1, nested) ?? visit(operand[1], depth + 1, nested + 1)
  }
  return visit(value, 0, 0) ?? (weigh(value as Logic).steps > mostSteps ? 'logic.cost' : null)
}

/** Steps that a rule may take over the longest lists it can meet; `run-logic.ts` stops one that takes more all the same. */
export const mostSteps = 1_000_000
/** Records that a rule looks back on at most, and what other lists are reckoned to hold. */
const recordsSeen = 400
const itemsSeen = 50

/** How many steps a rule takes at worst; how long a list it gives, and how long the lists in that list. */
type Weight = { steps: number; size: number; inner: number }

function weigh(rule: Logic): Weight {
  if (rule === null || typeof rule !== 'object') return { steps: 1, size: 1, inner: 1 }
  if (Array.isArray(rule)) {
    const items = rule.map(weigh)
    return { steps: 1 + sum(items, 'steps'), size: items.length, inner: most(items, 'size') }
  }
  const [operator = '', operand = null] = Object.entries(rule)[0] ?? []
  if (operator === 'var') {
    const first = Array.isArray(operand) ? operand[0] : operand
    const path = typeof first === 'string' ? first : ''
    return { steps: 1, size: /\$\.(all|past|others|made)/.test(path) ? recordsSeen : itemsSeen, inner: itemsSeen }
  }
  const operands = (Array.isArray(operand) ? operand : [operand]).map(weigh)
  const [list, body] = operands
  if (iterators.has(operator) && list && body) {
    const steps = 1 + list.steps + list.size * body.steps
    if (operator === 'map') return { steps, size: list.size, inner: body.size }
    return operator === 'filter' ? { steps, size: list.size, inner: list.inner } : { steps, size: 1, inner: 1 }
  }
  const steps = 1 + sum(operands, 'steps')
  if (operator === 'merge') {
    const size = Array.isArray(operand) ? sum(operands, 'size') : (list?.size ?? 1) * (list?.inner ?? 1)
    return { steps: steps + size, size, inner: most(operands, 'inner') }
  }
  const passesOn = ['if', 'and', 'or', '??', 'distinct', 'take'].includes(operator)
  return passesOn
    ? { steps, size: most(operands, 'size'), inner: most(operands, 'inner') }
    : { steps, size: 1, inner: 1 }
}

const sum = (weights: Weight[], of: keyof Weight) => weights.reduce((total, it) => total + it[of], 0)
const most = (weights: Weight[], of: keyof Weight) => Math.max(1, ...weights.map((it) => it[of]))

function checkVariable(operand: unknown): string | null {
  const path = Array.isArray(operand) ? (operand as unknown[])[0] : operand
  if (typeof path === 'number') return null
  if (typeof path !== 'string' || path.length > 200 || !variable.test(path) || forbidden.test(path))
    return 'logic.variable'
  if (!Array.isArray(operand)) return null
  return operand.length <= 2 && (operand[1] === undefined || operand[1] === null || typeof operand[1] !== 'object')
    ? null
    : 'logic.variable'
}

function firstOf<T>(items: T[], look: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = look(item)
    if (found) return found
  }
  return null
}

export const logic = z.custom<Logic>().superRefine((value, context) => {
  const wrong = value === undefined ? 'logic.missing' : checkLogic(value)
  if (wrong) context.addIssue({ code: 'custom', message: wrong })
})

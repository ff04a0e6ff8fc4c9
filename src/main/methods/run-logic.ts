import { parseDate, type CalendarDate } from '@internationalized/date'
import { LogicEngine } from 'json-logic-engine'
import { mostSteps, type Logic } from '@shared/domain/method/logic'

/**
 * JSON Logic without code generation, with the operators of `shared/domain/method/logic.ts`. Two readings differ from
 * the library's: what is empty is neither smaller nor larger than anything, and max and min pass over what is empty.
 */
class BoundedEngine extends LogicEngine {
  stepsLeft = 0

  override run(...given: Parameters<LogicEngine['run']>): unknown {
    if (--this.stepsLeft < 0) throw new Error('too many steps')
    return super.run(...given) as unknown
  }
}

const engine = new BoundedEngine(undefined, { disableInterpretedOptimization: true, maxDepth: 32 })

/** One field may build on another: without a longest result a few of them make a text that fills the memory. */
const longestText = 40_000
const longestList = 2000

/** @returns null where the rule cannot be worked out, such as a sum of texts, or is too much work. */
export function runLogic(rule: Logic, data: Record<string, unknown>): unknown {
  const value = workedOut(rule, data)
  if (typeof value === 'string') return value.slice(0, longestText)
  return Array.isArray(value) && value.length > longestList ? null : value
}

function workedOut(rule: Logic, data: Record<string, unknown>): unknown {
  try {
    engine.stepsLeft = mostSteps
    return engine.run(rule, data)
  } catch {
    return null
  }
}

export function isTrue(rule: Logic, data: Record<string, unknown>): boolean {
  const value = workedOut(rule, data)
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

type Operands = unknown[]

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
const numbers = (value: unknown) =>
  list(value).filter((it): it is number => typeof it === 'number' && Number.isFinite(it))
const text = (value: unknown) => (typeof value === 'string' ? value : '')

export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.some(isFilled)
  if (typeof value === 'object') return Object.values(value).some(isFilled)
  return true
}

function compare(holds: (a: never, b: never) => boolean) {
  return (values: Operands) =>
    values.every((value, at) => {
      const next = values[at + 1]
      if (at === values.length - 1) return true
      return isFilled(value) && isFilled(next) && holds(value as never, next as never)
    })
}

function asDay(value: unknown): CalendarDate | null {
  try {
    return parseDate(text(value).slice(0, 10))
  } catch {
    return null
  }
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function hasWord(value: unknown, words: unknown): boolean {
  const choices = list(words).map((word) => escaped(text(word).toLowerCase())).filter(Boolean) // oxfmt-ignore
  if (choices.length === 0) return false
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})(?![\\p{L}\\p{N}])`, 'u').test(
    text(value).toLowerCase(),
  )
}

/** Slope of the least-squares line through [x, y] pairs. */
function slope(pairs: unknown): number | null {
  const points = list(pairs).filter(
    (it): it is [number, number] => Array.isArray(it) && typeof it[0] === 'number' && typeof it[1] === 'number',
  )
  const n = points.length
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  if (n < 2 || spread === 0) return null
  return points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread
}

function mostFrequent(values: unknown[]): unknown {
  const counts = new Map<unknown, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const highest = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === highest)?.[0] ?? null
}

function shift(operands: Operands, unit: 'days' | 'months'): string | null {
  const [from, count] = operands
  return typeof count === 'number'
    ? (asDay(from)
        ?.add({ [unit]: count })
        .toString() ?? null)
    : null
}

function leastOf(pairs: unknown): unknown[] {
  const known = list(pairs).filter((it): it is [unknown, number] => Array.isArray(it) && typeof it[1] === 'number')
  const least = Math.min(...known.map(([, value]) => value))
  return known.filter(([, value]) => value === least).map(([name]) => name)
}

function objectOf(operands: Operands): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const key = text(operands[at])
    if (/^[a-z]\w*$/i.test(key) && !(key in Object.prototype)) made[key] = operands[at + 1]
  }
  return made
}

/** Local moments are reckoned as if every day had 24 hours: a walk over the change of the clock is an hour off. */
const asTime = (moment: unknown) => Date.parse(`${text(moment)}Z`)

function plusMinutes(from: unknown, count: unknown): string | null {
  const at = asTime(from)
  return Number.isNaN(at) || typeof count !== 'number' ? null : new Date(at + count * 60_000).toISOString().slice(0, 16)
}

/** By place, so that of a long list of records no more is read than is taken. */
const firstOf = (values: unknown[], count: number): unknown[] =>
  Array.from({ length: Math.max(0, Math.min(Math.trunc(count), values.length)) }, (_, at) => values[at])

const own: Record<string, (operands: Operands) => unknown> = {
  '<': compare((a, b) => a < b),
  '<=': compare((a, b) => a <= b),
  '>': compare((a, b) => a > b),
  '>=': compare((a, b) => a >= b),
  max: (operands) => (numbers(operands.flat()).length ? Math.max(...numbers(operands.flat())) : null),
  min: (operands) => (numbers(operands.flat()).length ? Math.min(...numbers(operands.flat())) : null),
  filled: ([value]) => isFilled(value),
  size: ([value]) => (Array.isArray(value) || typeof value === 'string' ? value.length : 0),
  sum: ([values]) => numbers(values).reduce((sum, it) => sum + it, 0),
  mean: ([values]) =>
    numbers(values).length ? numbers(values).reduce((sum, it) => sum + it, 0) / numbers(values).length : null,
  round: ([value, digits]) =>
    typeof value === 'number' ? Number(value.toFixed(typeof digits === 'number' ? digits : 0)) : null,
  days: ([from, to]) => {
    const [a, b] = [asDay(from), asDay(to)]
    return a && b ? b.compare(a) : null
  },
  'plus-days': (operands) => shift(operands, 'days'),
  'plus-months': (operands) => shift(operands, 'months'),
  month: ([day]) => text(day).slice(0, 7) || null,
  part: ([a, b]) => (typeof a === 'number' && typeof b === 'number' && b !== 0 ? Math.round((100 * a) / b) : null),
  'first-word-in': ([value, words]) => list(words).includes(/^[^\p{L}]*(\p{L}+)/u.exec(text(value).toLowerCase())?.[1]),
  'has-word': ([value, words]) => hasWord(value, words),
  'has-digits': ([value]) => /\d/.test(text(value)),
  slope: ([pairs]) => slope(pairs),
  distinct: ([values]) => [...new Set(list(values).filter(isFilled))],
  most: ([values]) => mostFrequent(list(values).filter(isFilled)),
  times: ([values, wanted]) => list(values).filter((it) => it === wanted).length,
  take: ([values, count]) => firstOf(list(values), typeof count === 'number' ? count : 0),
  last: ([values]) => list(values).at(-1) ?? null,
  'plus-minutes': ([from, count]) => plusMinutes(from, count),
  minutes: ([from, to]) => (asTime(to) - asTime(from)) / 60_000,
  lower: ([value]) => text(value).toLowerCase(),
  'least-of': ([pairs]) => leastOf(pairs),
  object: (operands) => objectOf(operands),
}

for (const [name, run] of Object.entries(own))
  engine.addMethod(name, (operands: unknown) => run(Array.isArray(operands) ? operands : [operands]))

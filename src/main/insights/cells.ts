import type { Measure } from '@shared/domain/method/figures'
import { isTrue, runLogic } from '../methods/run-logic'
import type { Observation } from './observe'
import { readPath } from './paths'

/** What gathers in one cell of a table. */
export class Cell {
  count = 0
  #hits = 0
  #numbers = 0
  #sum = 0
  #least = Infinity
  #most = -Infinity
  #first: number | string | null = null
  #last: number | string | null = null
  readonly #kinds = new Set<unknown>()

  constructor(readonly measure: Measure) {}

  /** `given`: the value of the row's own path, where rows are named values. */
  add(observation: Observation, given: unknown, context: unknown): void {
    const { of, when, as } = this.measure
    const { times } = observation
    this.count += times
    if (as === 'count') return
    if (as === 'share') {
      if (when !== undefined && isTrue(when, { ...observation.values, $: context })) this.#hits += times
      return
    }
    const value = of === undefined ? given : typeof of === 'string' ? readPath(observation, of)[0] : worked(of, observation.values, context) // oxfmt-ignore
    if (as === 'kinds') {
      if (value !== undefined && value !== null && value !== '') this.#kinds.add(value)
      return
    }
    const number = typeof value === 'boolean' ? Number(value) : value
    if ((typeof number === 'string' && number !== '') || typeof number === 'number') {
      this.#first ??= number
      this.#last = number
    }
    if (typeof number !== 'number' || !Number.isFinite(number)) return
    this.#numbers += times
    this.#sum += number * times
    this.#least = Math.min(this.#least, number)
    this.#most = Math.max(this.#most, number)
  }

  /** Null where nothing was observed. Shares in whole per cent. */
  get value(): number | string | null {
    const { as } = this.measure
    if (as === 'count') return this.count
    if (as === 'share') return this.count > 0 ? Math.round((100 * this.#hits) / this.count) : null
    if (as === 'kinds') return this.#kinds.size
    if (as === 'first') return this.#first
    if (as === 'last' || as === 'value') return this.#last
    if (this.#numbers === 0) return null
    if (as === 'sum') return this.#sum
    if (as === 'least') return this.#least
    if (as === 'most') return this.#most
    return this.#sum / this.#numbers
  }

  /** Null when the cell holds no number. */
  get number(): number | null {
    return typeof this.value === 'number' ? this.value : null
  }
}

const results = new WeakMap<object, WeakMap<object, unknown>>()

/** What a rule gives for values; equal observations of counted figures are the same object and worked out once. */
function worked(rule: Exclude<Measure['of'], string | undefined>, values: Record<string, unknown>, context: unknown) {
  if (typeof rule !== 'object' || rule === null) return runLogic(rule, { ...values, $: context })
  let known = results.get(rule)
  if (!known) results.set(rule, (known = new WeakMap()))
  if (!known.has(values)) known.set(values, runLogic(rule, { ...values, $: context }))
  return known.get(values)
}

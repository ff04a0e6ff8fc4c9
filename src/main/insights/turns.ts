import { setImmediate as nextTurn } from 'node:timers/promises'
import { parseDate } from '@internationalized/date'
import type { Span } from '../store/figures'

/** Milliseconds of work between two turns of the event loop: a frame has 16, and others need theirs. */
const goal = 4

/** So many of something at once that it takes about as long as is good; learns from each piece. */
export class Pace {
  #began = performance.now()
  constructor(
    public size: number,
    private readonly most: number,
  ) {}

  begin(): void {
    this.#began = performance.now()
  }

  /** Call after a piece: adapts the size and lets others have their turn. */
  async rest(): Promise<void> {
    const took = Math.max(0.2, performance.now() - this.#began)
    this.size = Math.max(1, Math.min(this.most, Math.round(this.size * Math.min(2, goal / took))))
    await nextTurn()
  }
}

/** A span of days in pieces, oldest first. */
export async function* pieces(whole: Span | null): AsyncGenerator<Span> {
  if (!whole) return
  const last = parseDate(whole.to)
  const pace = new Pace(31, 3660)
  for (let from = parseDate(whole.from); from.compare(last) <= 0;) {
    const end = from.add({ days: pace.size - 1 })
    const to = end.compare(last) < 0 ? end : last
    pace.begin()
    yield { from: from.toString(), to: to.toString() }
    await pace.rest()
    from = to.add({ days: 1 })
  }
}

/** What lies in both; null when nothing does. */
export function within(span: Span | null, period: { from: string | null; to: string | null }): Span | null {
  if (!span) return null
  const from = period.from !== null && period.from > span.from ? period.from : span.from
  const to = period.to !== null && period.to < span.to ? period.to : span.to
  return from <= to ? { from, to } : null
}

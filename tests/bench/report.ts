import { appendFileSync } from 'node:fs'

/** One line of the report of `npm run bench`: `value` is to be at most `goal`. */
export function measured(name: string, value: number, goal: number, facts: Record<string, number> = {}): void {
  const rounded = Object.fromEntries(Object.entries(facts).map(([fact, number]) => [fact, round(number)]))
  const line = JSON.stringify({ name, value: round(value), goal, ok: value <= goal, ...rounded })
  if (process.env.BENCH_REPORT) appendFileSync(process.env.BENCH_REPORT, `${line}\n`)
  else console.log(line)
}

const round = (number: number) => Math.round(number * 1000) / 1000
export const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN
export const quantile = (numbers: number[], q: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * q)] ?? NaN

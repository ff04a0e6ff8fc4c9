/** `npm run faults` asks for the full numbers; `npm test` for a twentieth of them or so. */
export const full = process.env.npm_lifecycle_event === 'faults'

export type Finding = { name: string; value: number; goal: number; ok: boolean; [fact: string]: unknown }

/** One line of JSON. `ok`: the value is the goal, and the control showed that the test can fail. */
export function report(
  name: string,
  value: number,
  goal: number,
  facts: Record<string, number> = {},
  controls = true,
): void {
  const finding: Finding = { name, value, goal, ok: value === goal && controls, ...facts }
  process.stdout.write(`${JSON.stringify(finding)}\n`)
}

/** Why a fault cannot be made on this machine. */
export function skip(reason: string): void {
  process.stdout.write(`${JSON.stringify({ skipped: reason })}\n`)
}

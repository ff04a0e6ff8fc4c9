/** How a round stands with its minutes: `left` whole minutes begun, 0 once they are over; `share` gone, 0 to 1. */
export function timeOf(minutes: number, elapsedMs: number): { left: number; share: number } {
  const gone = elapsedMs / 60_000
  return { left: Math.max(0, Math.ceil(minutes - gone)), share: Math.min(1, Math.max(0, gone / minutes)) }
}

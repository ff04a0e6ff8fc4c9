const day = 86_400_000
const usualDays = 14
const mostDays = 90

/** The same time of day, as many whole weeks later as the last two lay apart; two weeks where that is not known. */
export function nextMoment(startAt: string, before: string | null): string {
  const at = Date.parse(`${startAt}Z`)
  const apart = before === null ? usualDays : Math.round((at - Date.parse(`${before}Z`)) / day)
  const weeks = apart < 4 || apart > mostDays ? usualDays / 7 : Math.max(1, Math.round(apart / 7))
  return new Date(at + weeks * 7 * day).toISOString().slice(0, 16)
}

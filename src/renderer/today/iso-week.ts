/** Week number of a day `2026-11-22` by ISO 8601: weeks begin on Monday, week 1 holds 4 January. */
export function isoWeek(day: string): number {
  const date = new Date(`${day}T00:00:00Z`)
  const thursday = date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 86_400_000
  const firstOfYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)
  return 1 + Math.floor((thursday - firstOfYear) / 604_800_000)
}

import type { Period } from '@shared/contract/insights'

export type PeriodKind = 'quarter' | 'year' | 'all' | 'own'
export type Choice = { kind: PeriodKind; from: string; to: string }

/** The days of a choice; `today` as a local day. An own period without an end is open on that side. */
export function periodOf({ kind, from, to }: Choice, today: string): Period {
  const [year = '', month = ''] = today.split('-')
  if (kind === 'all') return { from: null, to: null }
  if (kind === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (kind === 'own') return { from: from || null, to: to || null }
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  const lastDay = new Date(Date.UTC(Number(year), first + 2, 0)).getUTCDate()
  const two = (number: number) => String(number).padStart(2, '0')
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(first + 2)}-${two(lastDay)}` }
}

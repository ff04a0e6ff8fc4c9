import type { RecordData } from '../method/record'

/** What a contract between coach and client speaks of, in the order in which it is talked through. */
export const contractPoints = ['aims', 'sessions', 'confidentiality', 'cancelling', 'fee', 'records'] as const
export type ContractPoint = (typeof contractPoints)[number]

const isFilled = (value: unknown) =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) ? value.length > 0 : value !== undefined

/** Fields of the engagement in which a point is written down; it stands when all of them are filled in. */
const fieldsOf: Record<ContractPoint, readonly string[]> = {
  aims: ['aims'],
  sessions: ['plannedSessions', 'sessionMinutes'],
  confidentiality: ['confidentiality', 'confidentialityLimits'],
  cancelling: ['cancelling'],
  fee: ['feeReference'],
  records: ['recordsKept', 'retainUntil'],
}

/** Points on which nothing, or not everything, is written yet. Without a fee there is none to refer to. */
export function openPoints(data: RecordData): ContractPoint[] {
  return contractPoints.filter((point) => {
    if (point === 'fee' && data['paid'] === 'pro-bono') return false
    return !fieldsOf[point].every((key) => isFilled(data[key]))
  })
}

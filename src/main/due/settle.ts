import type { Finding } from '@shared/contract/methods'
import { BospadError } from '@shared/errors'
import { findType } from '../methods/library'
import { getRecord, saveRecord } from '../methods/records'
import { openVault, save } from '../vault/session'
import { dayFieldOf } from './due'

type Change = { id: string; state?: string | undefined; day?: string | undefined }

/**
 * Brings a kept record to a state, or the day it is reckoned from to another one (`2026-11-22`). What its method refuses
 * is undone as a whole: the record stays due. @throws BospadError NOT_FOUND, BAD_INPUT (no such state or day) and as `save`
 */
export function settle({ id, state, day }: Change, now = Date.now()): { refused: boolean; findings: Finding[] } {
  let findings: Finding[] = []
  const refused = new Error('refused')
  try {
    save(() => {
      const { record } = getRecord(id, now)
      const field = day === undefined ? null : dayFieldOf(findType(openVault().db, record.kind).type)
      if (day !== undefined && field === null) throw new BospadError('BAD_INPUT', { field: 'day' })
      const data = field === null ? record.data : { ...record.data, [field]: day }
      const { revision, at, zone } = record
      const kept = saveRecord({ id, revision, data, at, zone, state: state ?? null, keep: true }, now)
      findings = kept.findings
      if (kept.refused) throw refused
    })
    return { refused: false, findings }
  } catch (error) {
    if (error === refused) return { refused: true, findings }
    throw error
  }
}

import type { BesideRecord } from '@shared/contract/methods'
import { BospadError } from '@shared/errors'
import { listRecords, type RecordFilter } from '../store/record-lists'
import { readStoredRecord } from '../store/records'
import { openVault } from '../vault/session'
import { dataOf } from './earlier'
import { findType } from './library'

type Asked = { id: string; kind: string; field: string; value: string }

/** More than a drawing can show. */
const most = 400

/** On the side of the record, oldest first; replaced ones and those in the trash are left out. @throws BospadError NOT_FOUND, BAD_INPUT (no such field) */
export function besideOf({ id, kind, field: key, value }: Asked): BesideRecord[] {
  const { db } = openVault()
  const known = findType(db, kind)
  const field = known.type.fields.find((it) => it.key === key)
  if (!field) throw new BospadError('BAD_INPUT', { field: key })
  const narrowed: RecordFilter =
    field.type === 'record' ? { linkedTo: value } : field.type === 'person' ? { personId: value } : {}
  return listRecords(db, { kind, ...narrowed, side: readStoredRecord(db, id).room }, 0, most)
    .filter((row) => row.id !== id && row.status !== 'replaced')
    .map(({ id: its, status, state, day, ...row }) => ({ id: its, status, state, day, data: dataOf(known, row) }))
    .filter(({ data }) => data[key] === value)
    .reverse()
}

import type { LoopRow } from '@shared/contract/reflect'
import type { RecordData } from '@shared/domain/method/record'
import { listInState } from '../store/loop'
import type { StoredRecord } from '../store/records'
import { openVault } from '../vault/session'
import { readFlow } from './flow'

/** Events that are thought about at the same time; more are not kept apart by anybody. */
const mostOpen = 200

/** `now` is local, `2026-11-22T16:30`. */
export function listEvents(now: string, closed: number) {
  const { db } = openVault()
  const { root, states } = readFlow()
  const open = listInState(db, root, states.ahead, mostOpen).map(toLoopRow)
  const isWaiting = ({ when }: LoopRow) => when !== null && when <= now
  const back = listInState(db, root, states.closed, closed + 1)
  return {
    ahead: open.filter((row) => !isWaiting(row)).toSorted((a, b) => (a.when ?? '9').localeCompare(b.when ?? '9')),
    waiting: open.filter(isWaiting).toSorted((a, b) => (b.when ?? '').localeCompare(a.when ?? '')),
    closed: back.slice(0, closed).map(toLoopRow),
    more: back.length > closed,
  }
}

function toLoopRow({ id, title, day, data, status }: StoredRecord): LoopRow {
  const { roles } = readFlow()
  const held = JSON.parse(data) as RecordData
  const when = held[roles.when]
  const gap = held[roles.gap]
  return {
    id,
    title,
    day,
    when: typeof when === 'string' ? when : null,
    gap: typeof gap === 'number' ? gap : null,
    draft: status === 'draft',
  }
}

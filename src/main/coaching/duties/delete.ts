import { randomUUID } from 'node:crypto'
import { countedKinds, reasons, type DeletionOrder, type DeletionRecord } from '@shared/contract/coaching/duties'
import { BospadError } from '@shared/errors'
import { tidyIndex } from '../../notebooks/trash'
import { listDeletions, listKeptHours, type DeletedList, type Deletion } from '../../store/deletions'
import { withDeletedList } from '../../vault/deleted-list'
import { checkpoint, openVault, save } from '../../vault/session'
import { countGoing, goingWith, mentionsBeside } from './preview'
import { purge } from './purge'

/**
 * Deletes a client, or another person, for good: written beside the store first, then taken out of it in one save, then
 * out of the index and of the WAL. `loadMethods` comes first.
 * @throws BospadError NOT_FOUND, BAD_INPUT (the name was not typed as it is) and as `save`
 */
export async function deleteForGood(order: DeletionOrder, now = Date.now()): Promise<DeletionRecord> {
  const { db } = openVault()
  const going = goingWith(db, order)
  if (order.typed.trim().normalize('NFC') !== going.name.trim().normalize('NFC'))
    throw new BospadError('BAD_INPUT', { field: 'typed' })
  const also = new Set(order.also)
  const records = [...going.records, ...going.maybeRecords.filter(({ id }) => also.has(id))]
  const entries = [...going.entries, ...going.maybeEntries.filter(({ id }) => also.has(id))]
  const counts = Object.fromEntries(countGoing(db, records, entries).map(({ kind, count }) => [kind, count]))
  if (going.personId !== null) {
    const named = mentionsBeside(db, { personId: going.personId, records, entries })
    counts['person'] = 1
    counts['mention'] = named.entries + named.records
  }
  const id = randomUUID()
  const hoursOf = order.keepHours ? id : null
  const list: DeletedList = {
    things: [
      ...records.map((it) => ({ id: it.id, kind: 'record' as const, at: now, hoursOf })),
      ...entries.map((it) => ({ id: it.id, kind: 'entry' as const, at: now, hoursOf: null })),
      ...(going.personId === null ? [] : [{ id: going.personId, kind: 'person' as const, at: now, hoursOf: null }]),
    ],
    deletions: [{ id, at: now, mark: order.mark, reason: order.reason, counts }],
  }
  withDeletedList(list, () => save(() => purge(db, list, now)))
  await tidyIndex()
  checkpoint()
  return readDeletion(id)
}

/** Newest first. */
export function deletionRecords(): DeletionRecord[] {
  const { db } = openVault()
  const kept = listKeptHours(db)
  return listDeletions(db).map((it) => inWords(it, kept.filter(({ deletionId }) => deletionId === it.id))) // oxfmt-ignore
}

/** @throws BospadError NOT_FOUND */
export function readDeletion(id: string): DeletionRecord {
  const found = deletionRecords().find((it) => it.id === id)
  if (!found) throw new BospadError('NOT_FOUND')
  return found
}

function inWords({ id, at, mark, reason, counts }: Deletion, kept: { minutes: number }[]): DeletionRecord {
  return {
    id,
    at,
    mark,
    reason: reasons.find((it) => it === reason) ?? 'other',
    counts: countedKinds.flatMap((kind) => (counts[kind] ? [{ kind, count: counts[kind] }] : [])),
    keptSessions: kept.length,
    keptMinutes: kept.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

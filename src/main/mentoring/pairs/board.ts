import type { AgreementRow, PairBoard } from '@shared/contract/mentoring/pairs'
import type { RecordData } from '@shared/domain/method/record'
import { awaitedSteps, stepKeys } from '@shared/domain/trajectory/steps'
import { BospadError } from '@shared/errors'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { startRecord } from '../../methods/records'
import { listRecords } from '../../store/record-lists'
import { readStoredRecord, type StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { rowsOf, trajectoryKind, weeklyKind } from './list-pairs'

const matchKind = 'mentor-match.match'
const pictureKind = 'reverse-mentoring.picture'
const agreementKind = 'coaching-phase.agreement'
const most = 500
/** Of what was written in a week, enough to know it by. */
const lineLength = 120

/** What stands around a trajectory. @throws BospadError NOT_FOUND */
export function readBoard(id: string): PairBoard {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  const [trajectory] = stored.kind === trajectoryKind ? rowsOf(db, [stored]) : []
  if (!trajectory) throw new BospadError('NOT_FOUND')
  const { row, data, steps, linked } = trajectory
  const match = linked.find(({ id: it }) => it === data['match'])
  const agreements = findType(db, agreementKind)
  const pictures = findType(db, pictureKind)
  const weeks = findType(db, weeklyKind)
  return {
    row,
    steps: stepKeys.map((key) => ({ key, status: steps[key] })),
    awaited: awaitedSteps(steps),
    match: match ? { id: match.id, state: match.state ?? 'proposed' } : null,
    agreements: linked
      .filter(({ kind }) => kind === agreementKind)
      .toSorted((a, b) => a.n - b.n)
      .map((it) => agreementOf(it, dataOf(agreements, it))),
    weekly: listRecords(db, { kind: weeklyKind, thread: id }, 0, most).map((it) => weekOf(it, dataOf(weeks, it))),
    pictures: listRecords(db, { kind: pictureKind, thread: id }, 0, most)
      .toReversed()
      .map((it) => pictureOf(it, dataOf(pictures, it))),
  }
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : '')

function agreementOf(stored: StoredRecord, data: RecordData): AgreementRow {
  return {
    id: stored.id,
    text: textIn(data['text']),
    category: textIn(data['category']) || null,
    agreedOn: textIn(data['agreedOn']) || null,
    confirmedBy: (data['confirmedBy'] ?? []) as string[],
    endedOn: textIn(data['endedOn']) || null,
    draft: stored.status === 'draft',
  }
}

function weekOf(stored: StoredRecord, data: RecordData): PairBoard['weekly'][number] {
  const written = textIn(data['learnerProgress']) || textIn(data['seniorGuiding'])
  return {
    id: stored.id,
    day: stored.day,
    line: (written.trim().split('\n')[0] ?? '').slice(0, lineLength),
    technology: textIn(data['technology']),
    draft: stored.status === 'draft',
  }
}

function pictureOf(stored: StoredRecord, data: RecordData): PairBoard['pictures'][number] {
  return {
    id: stored.id,
    day: stored.day,
    at: (data['at'] ?? null) as PairBoard['pictures'][number]['at'],
    value: (data['value'] ?? null) as number | null,
    draft: stored.status === 'draft',
  }
}

/** The newest match of the two that was not declined; a fresh draft when there is none. @throws as `startRecord` */
export function matchOf(mentor: string, mentee: string, zone: string, now = Date.now()): { id: string } {
  const { db } = openVault()
  const type = findType(db, matchKind)
  const found = listRecords(db, { kind: matchKind, personId: mentor }, 0, most).find((stored) => {
    const data = dataOf(type, stored)
    return data['mentor'] === mentor && data['mentee'] === mentee && stored.state !== 'declined'
  })
  if (found) return { id: found.id }
  return { id: startRecord({ kind: matchKind, at: now, zone, values: { mentor, mentee } }, now).record.id }
}

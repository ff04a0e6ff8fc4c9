import type Database from 'better-sqlite3'
import type { SessionScale } from '@shared/contract/coaching/sessions'
import { numberIn, recordsOf, textIn, type Read } from './list-sessions'
import { listRecords } from '../../store/record-lists'
import { shownData } from '../../methods/earlier'
import { findType } from '../../methods/library'

const kind = 'scaling-questions.scale'

/** Scales of an engagement that are not closed, oldest first, also those that only name the client as their owner. */
export function scalesOf(db: Database.Database, engagement: string, client: string): SessionScale[] {
  const named = recordsOf(db, kind, engagement)
  const owned = client === '' ? [] : ownedBy(db, client).filter(({ data }) => !data['engagement'])
  return [...named, ...owned]
    .filter(({ stored }) => stored.state !== 'closed')
    .map(({ stored, data }) => ({
      id: stored.id,
      title: textIn(data['title']),
      low: textIn(data['lowLabel']),
      high: textIn(data['highLabel']),
      half: data['step'] === 'half',
      goodEnough: numberIn(data['goodEnough']),
      figures: figuresOf(db, stored.id),
    }))
    .toReversed()
}

function ownedBy(db: Database.Database, personId: string): Read[] {
  const known = findType(db, kind)
  return listRecords(db, { kind, personId }, 0, 50).map((stored) => ({ stored, data: shownData(known, stored) }))
}

function figuresOf(db: Database.Database, scale: string): SessionScale['figures'] {
  return recordsOf(db, 'scaling-questions.measurement', scale)
    .filter(({ stored }) => stored.status !== 'replaced')
    .flatMap(({ stored, data }) => {
      const value = numberIn(data['value'])
      const figure = { id: stored.id, value: value ?? 0, day: stored.day, session: textIn(data['session']) || null, draft: stored.status === 'draft' } // oxfmt-ignore
      return value === null ? [] : [figure]
    })
    .toReversed()
}

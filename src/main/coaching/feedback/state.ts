import type { FeedbackRound, RoundRow } from '@shared/contract/coaching/feedback'
import { pseudonymOf } from '../../store/people'
import { listRecords } from '../../store/record-lists'
import { listMadeFrom } from '../../store/records'
import { openVault } from '../../vault/session'
import { fewest } from './groups'
import { resultsOf } from './results'
import { answeredIn, askedIn, groupIn, hasOwnAnswers, readRound, roundKind, sealedIn, textIn } from './round'

const planKind = 'feedback-360.plan'
/** In a list at most. */
const most = 200
const closed = ['closed', 'discussed', 'plan']

/** @throws BospadError NOT_FOUND */
export function roundState(id: string): FeedbackRound {
  const { db } = openVault()
  const round = readRound(db, id)
  const answered = answeredIn(round)
  const waitsFor = !hasOwnAnswers(round) ? 'self' : answered < fewest ? 'raters' : null
  const sealed = sealedIn(round).length > 0 || !closed.includes(round.stored.state ?? '')
  return {
    questions: round.kept && askedIn(round),
    forms: round.forms.map(({ rater, groupKey, no, language, savedAt, takenAt }) => ({ rater, group: groupIn(groupKey), no, language, savedAt, answered: takenAt !== null })), // oxfmt-ignore
    answered,
    waitsFor,
    sealed,
    results: waitsFor === null && !sealed ? resultsOf(round) : null,
    plan: listMadeFrom(db, id).find(({ kind }) => kind === planKind)?.id ?? null,
  }
}

/** Newest first. */
export function listRounds(engagement: string | null): RoundRow[] {
  const { db } = openVault()
  const filter = { kind: roundKind, ...(engagement !== null && { sourceId: engagement }) }
  return listRecords(db, filter, 0, most).map(({ id }) => {
    const round = readRound(db, id)
    const { stored, data, raters } = round
    return {
      id,
      theme: textIn(data['theme']),
      person: data['subject'] === 'someone' ? pseudonymOf(db, textIn(data['person'])) : null,
      state: stored.state ?? 'draft',
      draft: stored.status === 'draft',
      closesOn: textIn(data['closesOn']) || null,
      asked: raters.length,
      answered: answeredIn(round),
    }
  })
}

import { randomBytes } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Language } from '@shared/contract/base'
import { BospadError } from '@shared/errors'
import { addFeedbackRound, keepForm, type StoredForm } from '../../store/feedback'
import { save } from '../../vault/session'
import type { FormPage } from './form-html'
import { askedIn, readRound, textIn, type Round } from './round'

export type Wanted = { rater: string; language: Language }
/** A form to be written; `no` stands in the name of its file. */
type MadeForm = { no: number; page: FormPage }

/**
 * The forms as they are to be written. The first time the round gets its key, and its questions stand fast. One save.
 * @throws BospadError NOT_FOUND, BAD_INPUT (not asked yet, its results are open, or somebody who was not asked)
 */
export async function makeForms(id: string, wanted: readonly Wanted[], now = Date.now()): Promise<MadeForm[]> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  return save((db) => {
    const before = readRound(db, id)
    checkAsked(before, wanted)
    if (!before.kept) addFeedbackRound(db, { roundId: id, identity, recipient, questions: JSON.stringify(askedIn(before)) }, now) // oxfmt-ignore
    for (const { rater, language } of wanted) {
      const groupKey = before.raters.find(({ pseudonym }) => pseudonym === rater)?.group ?? 'other'
      keepForm(db, { token: randomBytes(16).toString('base64url'), roundId: id, rater, groupKey, language }, now)
    }
    const round = readRound(db, id)
    return wanted.flatMap(({ rater }) => {
      const form = round.forms.find((it) => it.rater === rater)
      return form ? { no: form.no, page: pageOf(round, form) } : []
    })
  })
}

/** @throws BospadError BAD_INPUT, as `makeForms` */
export function checkAsked({ stored, kept, raters }: Round, wanted: readonly Wanted[]): void {
  const isAsked = stored.status === 'kept' && (stored.state === 'asked' || stored.state === 'closed')
  const isKnown = wanted.every(({ rater }) => raters.some(({ pseudonym }) => pseudonym === rater))
  if (!isAsked || !isKnown || (kept !== null && kept.openedAt !== null)) throw new BospadError('BAD_INPUT')
}

function pageOf(round: Round, { token, language }: StoredForm): FormPage {
  const { data, kept, stored } = round
  return {
    language,
    round: stored.id,
    token,
    recipient: kept?.recipient ?? '',
    theme: textIn(data['theme']),
    name: textIn(data['formName']).trim(),
    isForClient: data['subject'] === 'someone',
    closesOn: textIn(data['closesOn']) || null,
    questions: askedIn(round),
  }
}

import type Database from 'better-sqlite3'
import { raterGroups, type RaterGroup } from '@shared/contract/coaching/feedback'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { shownData } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { findFeedbackRound, listForms, type StoredForm, type StoredRound } from '../../store/feedback'
import { listMadeFrom, readStoredRecord, type StoredRecord } from '../../store/records'
import type { Asked } from './answer-file'

export const roundKind = 'feedback-360.round'
export const responseKind = 'feedback-360.response'
/** What made a response that came as a file. */
export const fromForm = 'feedback-form'

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
export const groupIn = (value: unknown): RaterGroup => raterGroups.find((it) => it === value) ?? 'other'

type Question = Asked & { selfValue: number | null; selfText: string }
export type Rater = { pseudonym: string; group: RaterGroup }

/** Everything about a round, sealed answers included. */
export type Round = {
  stored: StoredRecord
  data: RecordData
  questions: Question[]
  raters: Rater[]
  /** Null: no form was saved. */
  kept: StoredRound | null
  forms: StoredForm[]
  /** Records with answers in them; those that did not come from a form are known to whoever typed them. */
  responses: { data: RecordData; isFromForm: boolean }[]
}

/** @throws BospadError NOT_FOUND, also when it lies in the trash */
export function readRound(db: Database.Database, id: string): Round {
  const stored = readStoredRecord(db, id)
  if (stored.kind !== roundKind || stored.deletedAt !== null) throw new BospadError('NOT_FOUND')
  const data = shownData(findType(db, roundKind), stored)
  const response = findType(db, responseKind)
  const responses = listMadeFrom(db, id)
    .filter(({ kind, status }) => kind === responseKind && status === 'kept')
    .map((it) => ({ data: shownData(response, it), isFromForm: it.sourceRule === fromForm }))
    .filter((it) => answersIn(it.data).length > 0)
  const groups = (key: string) => (Array.isArray(data[key]) ? (data[key] as RecordData[]) : [])
  return {
    stored,
    data,
    questions: groups('questions').map(({ text, type, selfValue, selfText }) => ({
      text: textIn(text),
      type: type === 'open' ? 'open' : 'scale',
      selfValue: typeof selfValue === 'number' ? selfValue : null,
      selfText: textIn(selfText),
    })),
    raters: groups('raters').map(({ pseudonym, group }) => ({ pseudonym: textIn(pseudonym), group: groupIn(group) })),
    kept: findFeedbackRound(db, id) ?? null,
    forms: listForms(db, id),
    responses,
  }
}

/** What was answered in a response; a sheet that was only laid out holds nothing. */
export function answersIn(response: RecordData): { question: string; value: number | null; text: string }[] {
  const answers = Array.isArray(response['answers']) ? (response['answers'] as RecordData[]) : []
  return answers
    .map(({ question, value, text }) => ({
      question: textIn(question),
      value: typeof value === 'number' ? value : null,
      text: textIn(text).trim(),
    }))
    .filter(({ value, text }) => value !== null || text !== '')
}

/** Own answers are given: in numbers or words, to every question. */
export const hasOwnAnswers = ({ questions }: Round) =>
  questions.length > 0 && questions.every(({ selfValue, selfText }) => selfValue !== null || selfText !== '')

/** Answers that came as files and lie sealed. */
export const sealedIn = ({ forms }: Round) => forms.filter(({ answer }) => answer !== null)

/**
 * How many answers can be shown together. While some lie sealed only those count: what was typed in is known, and beside it
 * one or two others could be reckoned out.
 */
export const answeredIn = (round: Round): number => sealedIn(round).length || round.responses.length

/** What the forms ask; without forms, what stands on the page. */
export const askedIn = ({ kept, questions }: Round): Asked[] =>
  kept ? (JSON.parse(kept.questions) as Asked[]) : questions.map(({ text, type }) => ({ text, type }))

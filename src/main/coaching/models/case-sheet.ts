import type { Language } from '@shared/contract/base'
import type { CaseJob } from '@shared/contract/coaching/models'
import type { DrawingOf } from '@shared/domain/method/drawings'
import { BospadError } from '@shared/errors'
import { shownData } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { listNamed, pseudonymsOf } from '../../store/people'
import { readStoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { withoutNames } from './telling-words'

const left = '[…]'

/**
 * What is handed out of a case: its question and text with pseudonyms alone, and the rounds to come. Nothing that was
 * said in them. @throws BospadError NOT_FOUND
 */
export function caseSheetOf(id: string, language: Language): CaseJob {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  const known = findType(db, stored.kind)
  const drawing = known.type.drawings?.find((it): it is DrawingOf<'rounds'> => it.kind === 'rounds')
  if (!drawing) throw new BospadError('NOT_FOUND')
  const data = shownData(known, stored)
  const named = listNamed(db)
  const ids = (value: unknown) =>
    Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []
  const names = pseudonymsOf(
    db,
    known.type.fields.flatMap(({ key }) => ids(data[key])),
  )
  const called = (value: unknown) => ids(value).flatMap((person) => names.get(person) ?? [])
  const { caseOwner, members, date } = data
  return {
    language,
    caseSheet: {
      method: known.method.name[language],
      day: typeof date === 'string' ? date : '',
      owner: called(caseOwner)[0] ?? '',
      members: called(members).filter((name) => name !== called(caseOwner)[0]),
      parts: drawing.sheet.flatMap((key) => {
        const field = known.type.fields.find((it) => it.key === key)
        const text = data[key]
        return field && !field.private && typeof text === 'string' && text.trim() !== ''
          ? [{ label: field.label[language], text: withoutNames(text.trim(), named, left) }]
          : []
      }),
      rounds: drawing.rounds.map(({ name, ask, minutes }) => ({ name: name[language], ask: ask[language], minutes })),
      credit: known.method.credit[language],
    },
  }
}

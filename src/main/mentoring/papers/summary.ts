import type { Language } from '@shared/contract/base'
import type { SummaryJob } from '@shared/contract/mentoring/papers'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { readStoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { goesAlong } from '../exchange/shared-fields'
import { heldStates, listWalks } from '../pairs/list-walks'
import { rowsOf, trajectoryKind } from '../pairs/list-pairs'

/**
 * The joint look back on paper: of each part only what its writer has marked as shared, by the same rule as in a plan
 * handed over. @throws BospadError NOT_FOUND
 */
export function summaryOf(id: string, language: Language): SummaryJob {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  const [trajectory] = stored.kind === trajectoryKind ? rowsOf(db, [stored]) : []
  if (!trajectory) throw new BospadError('NOT_FOUND')
  const { mentor, mentee, from, to, variant, held } = trajectory.row
  const known = findType(db, stored.kind)
  const data = dataOf(known, stored)
  const walked = listWalks(id).flatMap(({ state, distanceKm }) => (heldStates.includes(state) && distanceKm ? [distanceKm] : [])) // oxfmt-ignore
  return {
    language,
    summary: {
      mentor,
      mentee,
      from,
      to,
      variant,
      held,
      km: walked.length > 0 ? walked.reduce((sum, km) => sum + km) : null,
      question: textIn(data['question']),
      questionBeneath: textIn(data['questionBeneath']),
      parts: partsOf(known.type.fields, data, language),
      credit: known.method.credit[language],
    },
  }
}

const textIn = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

function partsOf(
  fields: ReturnType<typeof findType>['type']['fields'],
  data: RecordData,
  language: Language,
): SummaryJob['summary']['parts'] {
  const group = fields.find(({ key }) => key === 'retrospective')
  if (group?.type !== 'group' || !goesAlong(group, data, data)) return []
  const held = (data['retrospective'] ?? {}) as RecordData
  return group.fields.flatMap((field) => {
    const text = textIn(held[field.key])
    return field.type === 'text' && text !== '' && goesAlong(field, held, data)
      ? [{ label: field.label[language], text }]
      : []
  })
}

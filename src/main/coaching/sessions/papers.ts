import type { SessionSheet, SharedSummary } from '@shared/contract/coaching/session-papers'
import { sessionParts } from '@shared/contract/coaching/sessions'
import type { RecordData } from '@shared/domain/method/record'
import { findType } from '../../methods/library'
import { openVault } from '../../vault/session'
import { clientOf, nameOf, readSession, sessionFacts } from './facts'
import { listIn, listSessions, numberIn, readLinked, textIn } from './list-sessions'

export const threeWay = 'three-way'

/**
 * A session as it lies on the table. Private parts only when asked for; the sheet of a three-way talk, at which somebody
 * else looks along, holds nothing of the other sessions either. @throws BospadError NOT_FOUND
 */
export function sheetOf(id: string, withPrivate: boolean): SessionSheet {
  const { db } = openVault()
  const { data } = readSession(db, id)
  const facts = sessionFacts(id)
  const isAmongThree = data['kind'] === threeWay
  return {
    client: facts.client,
    no: facts.no,
    kind: textIn(data['kind']),
    startAt: textIn(data['startAt']) || null,
    minutes: numberIn(data['durationMin']) ?? facts.agreedMinutes,
    place: textIn(data['place']),
    purpose: textIn(data['purpose']),
    agenda: agendaIn(data),
    openSteps: isAmongThree ? [] : facts.openSteps.map(({ text }) => text).filter(Boolean),
    scales: isAmongThree
      ? []
      : facts.scales.flatMap(({ title, goodEnough, figures }) => {
          const last = figures.at(-1)
          return last ? [{ title, value: last.value, goodEnough }] : []
        }),
    questions: sessionParts.flatMap((part) => {
      const texts = facts.questions.filter((it) => it.part === part).map(({ text }) => text)
      return texts.length > 0 ? [{ part, texts }] : []
    }),
    private: withPrivate && !isAmongThree ? { hypotheses: textIn(data['hypotheses']), preparation: textIn(data['preparation']) } : null, // oxfmt-ignore
  }
}

export const agendaIn = (data: RecordData) =>
  (Array.isArray(data['agenda']) ? (data['agenda'] as RecordData[]) : [])
    .map((line) => ({ minutes: numberIn(line['minutes']), text: textIn(line['text']) }))
    .filter(({ minutes, text }) => minutes !== null || text !== '')

/**
 * What is shared, and nothing else of the session: its summary, and the actions and agreements marked to go along, as
 * far as they still belong to the engagement. @throws BospadError NOT_FOUND
 */
export function sharedOf(id: string): SharedSummary {
  const { db } = openVault()
  const { data } = readSession(db, id)
  const engagement = readLinked(db, data['engagement'])
  const rows = engagement ? listSessions(engagement.stored.id) : []
  const home = new Set([engagement?.stored.id, ...rows.map((row) => row.id)])
  const marked = listIn(data['sharedItems']).flatMap((item) => readLinked(db, item) ?? [])
  const isAmongThree = data['kind'] === threeWay
  const field = findType(db, 'coaching-phase.session').type.fields.find(({ key }) => key === 'sharedSummary')
  return {
    client: engagement ? clientOf(db, engagement.data) : '',
    sponsor: isAmongThree ? nameOf(db, engagement?.data['sponsor']) : '',
    no: rows.find((row) => row.id === id)?.no ?? null,
    kind: textIn(data['kind']),
    startAt: textIn(data['startAt']) || null,
    text: field?.share === true ? textIn(data['sharedSummary']) : '',
    actions: marked
      .filter((it) => it.stored.kind === 'smartie-actions.action' && home.has(textIn(it.data['source'])))
      .map((it) => ({ text: textIn(it.data['text']), dueDate: textIn(it.data['dueDate']) || null }))
      .filter(({ text }) => text !== ''),
    agreements: marked
      .filter((it) => it.stored.kind === 'coaching-phase.agreement' && it.data['engagement'] === engagement?.stored.id)
      .map((it) => textIn(it.data['text']))
      .filter(Boolean),
  }
}

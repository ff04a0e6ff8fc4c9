import type { Language } from '@shared/contract/base'
import type { ReportJob } from '@shared/contract/coaching/duties'
import type { Field } from '@shared/domain/method/fields'
import type { RecordData } from '@shared/domain/method/record'
import { localDay } from '@shared/domain/local-day'
import { dataOf } from '../../methods/earlier'
import { dayIn, inWords } from '../../methods/in-words'
import { findType } from '../../methods/library'
import { withoutPrivate } from '../../methods/private'
import { readStoredRecord, type StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { readClientBoard } from './board'
import en from './messages.en.json'
import nl from './messages.nl.json'

/** Fields that both have talked about; what the coach thinks of the client is not among them. */
const agreed = [
  'aims', 'plannedSessions', 'sessionMinutes', 'start', 'end', 'confidentiality', 'confidentialityLimits',
  'threeCorner', 'cancelling', 'feeReference', 'recordsKept', 'retainUntil', 'consentToName',
] // oxfmt-ignore
const ofFriend = ['permissionHardQuestions', 'whenContradict', 'speakFreely', 'offLimits', 'channel', 'responseTime', 'reviewOn'] // oxfmt-ignore

/** What the client may have in hand: pseudonyms, no real name, no private field. @throws BospadError NOT_FOUND */
export function contractOnPaper(id: string, language: Language, now = Date.now()): ReportJob {
  const { db } = openVault()
  const board = readClientBoard(id, now)
  const words = language === 'nl' ? nl : en
  const stored = readStoredRecord(db, id)
  const { type, method, data } = known(stored)
  const sections = (holder: StoredRecord, keys: readonly string[]) => {
    const { type: its, data: held } = known(holder)
    const fields = keys.flatMap((key) => its.fields.find((field) => field.key === key) ?? [])
    return inWords(db, fields, open(its.fields, held), language, false)
  }
  const standing = board.agreements.filter(({ endedOn, draft }) => endedOn === null && !draft).map(({ text }) => text)
  const friend = board.friend && !board.friend.draft ? readStoredRecord(db, board.friend.id) : null
  const day = dayIn(localDay(now, stored.zone), language)
  const sponsor = board.sponsor?.name ?? ''
  const part = (title: string, shown: ReturnType<typeof inWords>) =>
    shown.length > 0 ? [{ title, about: '', text: '', sections: shown }] : []
  const signed = open(type.fields, data)['signedOn']
  return {
    language,
    report: {
      title: words.title.replace('{name}', board.row.name),
      heading: words.contract,
      lead: [(sponsor ? words['lead.sponsor'] : words.lead).replace('{sponsor}', sponsor).replace('{day}', day)],
      parts: [
        ...part(words.agreed, sections(stored, agreed)),
        ...part(words.agreements, standing.length > 0 ? [{ label: '', lines: standing, list: true }] : []),
        ...(friend ? part(words.friend, sections(friend, ofFriend)) : []),
        ...part(words.signatures, signatures(sponsor !== '')),
        { title: '', about: method.credit[language], text: '', sections: [] },
      ],
    },
  }

  function known(holder: StoredRecord) {
    const found = findType(db, holder.kind)
    return { ...found, data: dataOf(found, holder) }
  }

  function signatures(withSponsor: boolean) {
    if (typeof signed === 'string')
      return [{ label: '', lines: [words.signedOn.replace('{day}', dayIn(signed, language))], list: false }]
    const who = [words.client, words.coach, ...(withSponsor ? [words.sponsor] : [])]
    return who.map((label) => ({ label, lines: ['\u00a0', '…'.repeat(30)], list: false }))
  }
}

const open = (fields: readonly Field[], data: RecordData) => withoutPrivate(fields, data)

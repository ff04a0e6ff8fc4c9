import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { ReportJob } from '@shared/contract/coaching/duties'
import type { RecordSection } from '@shared/contract/methods'
import { localDay } from '@shared/domain/local-day'
import { dayIn, inWords } from '../../methods/in-words'
import { isPrivate } from '../../methods/private'
import { mentioningEntries, mentions } from '../../people/rewrite'
import { countHanging, findEntryLines } from '../../store/belongings'
import { readEntry, readStoredEntryByNumber } from '../../store/entries'
import { readStoredPerson, type StoredPerson } from '../../store/people'
import { listRecordsNaming } from '../../store/record-people'
import type { StoredRecord } from '../../store/records'
import { leaving, recordJob } from '../../transfer/records'
import { belongingsOf, engagementsOf } from './belongings'
import { fittingInPage } from './files'
import { wordsIn, type Words } from './words'

type Part = ReportJob['report']['parts'][number]
export type ReportFile = NonNullable<Part['files']>[number]
type Dated = { at: number; part: Part }
/** `inPage`: as a page that holds files; else for paper, which shows pictures only. */
type Told = { language: Language; realName: boolean; inPage: boolean; now?: number }

/**
 * Everything that is written down about a person: who they are, then notes and records from the oldest on, those in the
 * trash too. Private ones are included, with their kind named. `loadMethods` comes first.
 * @throws BospadError NOT_FOUND
 */
export function everythingAbout(
  db: Database.Database,
  personId: string,
  { language, realName, inPage, now = Date.now() }: Told,
): ReportJob {
  const person = readStoredPerson(db, personId)
  const say = wordsIn(language)
  const belongings = belongingsOf(db, engagementsOf(db, personId).map(({ id }) => id), personId) // oxfmt-ignore
  const records = recordsAbout(db, person, belongings.records)
  const numbers = new Set([...mentioningEntries(db, person), ...belongings.entries.map(({ n }) => n)])
  const parts = [
    ...records.flatMap((record) => partOfRecord(db, record, language, say)),
    ...[...numbers].map((n) => partOfEntry(db, n, language, say)),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ part }) => part)
  const files = parts.flatMap(({ files: some = [] }) => some)
  const fitting = fittingInPage(files)
  for (const file of files) file.note = noteOn(file, inPage ? fitting.has(file.id) : file.kind === 'picture', say)
  const { versions } = countHanging(db, [...numbers], records.map(({ n }) => n)) // oxfmt-ignore
  const day = dayIn(localDay(now, Intl.DateTimeFormat().resolvedOptions().timeZone), language)
  const title = say('about', { name: person.pseudonym })
  return {
    language,
    report: {
      title,
      heading: '',
      lead: [
        say('made', { day }),
        ...(parts.length > 0 ? [say('private'), say('others')] : [say('none')]),
        ...(files.length > 0 ? [say(inPage ? 'files.page' : 'files.paper')] : []),
        ...(versions > 0 ? [say('versions', { count: versions })] : []),
      ],
      parts: [partOfPerson(person, realName, say), ...parts],
    },
  }
}

/** What belongs to their engagements, what has them in a field, and what mentions them by name. */
function recordsAbout(db: Database.Database, person: StoredPerson, belonging: StoredRecord[]): StoredRecord[] {
  const found = new Map(belonging.map((it) => [it.id, it]))
  for (const { record, linked } of listRecordsNaming(db, person)) {
    const text = `${record.title}\n${record.data}\n${record.unfinished ?? ''}`
    if (linked || mentions(text, person.folded)) found.set(record.id, record)
  }
  return [...found.values()]
}

function partOfPerson(person: StoredPerson, realName: boolean, say: Words): Part {
  const lines: [string, string][] = [
    [say('pseudonym'), person.pseudonym],
    [say('realName'), realName ? person.realName : ''],
    [say('contact'), realName ? person.contact : ''],
    [say('relation'), say(`relation.${person.relation}`)],
    [say('note'), person.note],
  ]
  const sections = lines.flatMap(([label, text]) => (text.trim() ? [{ label, lines: [text], list: false }] : []))
  return { title: say('person'), about: '', text: '', sections }
}

/** Nothing when its method is gone. */
function partOfRecord(db: Database.Database, record: StoredRecord, language: Language, say: Words): Dated[] {
  const found = leavingOf(db, record)
  if (!found) return []
  const { title, method, type, draft, state, sections } = recordJob(db, found, language).record
  const { fields } = found.known.type
  const data = found.record.unfinished ?? found.record.data
  const open = new Map(inWords(db, fields, data, language, false).map((it) => [it.label, it]))
  const closed = new Set(fields.flatMap((field) => (field.private ? [field.label[language]] : [])))
  const named = sections.map((section): RecordSection => {
    const isClosed = closed.has(section.label) || open.get(section.label)?.lines.join() !== section.lines.join()
    return isClosed ? { ...section, label: say('privateField', { label: section.label }) } : section
  })
  const about = [
    say('written', { day: dayIn(record.day, language), method: method === type ? method : `${method}, ${type}` }),
    isPrivate(db, found.known, record, data) ? say('privateRecord') : '',
    draft ? say('draft') : '',
    state,
    record.deletedAt === null ? '' : say('inTrash'),
  ]
  const part = { title, about: about.filter(Boolean).join(' · '), text: '', sections: named }
  return [{ at: record.at, part }]
}

function leavingOf(db: Database.Database, record: StoredRecord) {
  try {
    return leaving(db, record, true)
  } catch {
    return null
  }
}

function partOfEntry(db: Database.Database, n: number, language: Language, say: Words): Dated {
  const { id, deletedAt } = readStoredEntryByNumber(db, n)
  const entry = readEntry(db, id)
  const [line] = findEntryLines(db, [id])
  const day = dayIn(localDay(entry.at, entry.zone), language)
  const about = [say('written', { day, method: line?.notebook ?? '' }), deletedAt === null ? '' : say('inTrash')]
  const part = {
    title: entry.title || day,
    about: about.filter(Boolean).join(' · '),
    text: entry.body,
    sections: [],
    files: entry.attachments.map((file) => ({ ...file, note: '' })),
  }
  return { at: entry.at, part }
}

function noteOn({ size }: ReportFile, isIn: boolean, say: Words): string {
  const megabytes = Math.max(0.1, Math.round(size / 100_000) / 10)
  return say(isIn ? 'file.in' : 'file.elsewhere', { megabytes })
}

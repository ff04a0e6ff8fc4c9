import { createEntry, saveEntry } from '../../src/main/notebooks/save-entry'
import { saveTemplate } from '../../src/main/notebooks/templates'
import { trash } from '../../src/main/notebooks/trash'
import { getRecord, saveRecord, startRecord, trash as trashRecords } from '../../src/main/methods/records'
import { loadMethods } from '../../src/main/methods/library'
import { createPerson } from '../../src/main/people/edit'
import { addAttachment } from '../../src/main/store/attachments'
import { learnWord } from '../../src/main/store/own-words'
import { addNotebook } from '../../src/main/store/notebooks'
import { openVault, save } from '../../src/main/vault/session'

const zone = 'Europe/Amsterdam'
/** Stands in everything about the client, and nowhere else. */
export const marker = 'zwart'
const word = (about: string) => `Zwartkuif ${about}`

type Values = Record<string, unknown>
type Start = { sourceId?: string; keep?: boolean; state?: string }

function write(kind: string, values: Values, at: number, { sourceId, keep = true, state }: Start = {}): string {
  const { record } = startRecord({ kind, at, zone, ...(sourceId && { sourceId }) }, at)
  const data = { ...record.data, ...values }
  saveRecord({ id: record.id, revision: record.revision, data, at, zone, state: state ?? null, keep }, at)
  return record.id
}

/** A client with something in every corner of the vault that can hold a word. */
export async function plantClient(at: number) {
  await loadMethods()
  const planted = save(() => plant(at)) // one save: each costs a sync of the disk
  await trash([planted.thrown], at)
  return planted
}

function plant(at: number) {
  const person = createPerson({ pseudonym: 'Zwartje', realName: 'Henk Zwartjes', relation: 'client', note: word('note') }, at) // oxfmt-ignore
  const other = createPerson({ pseudonym: 'Bram', realName: '', relation: 'peer', note: 'knows @Zwartje' }, at)
  const notebook = save((db) => addNotebook(db, { title: 'Practice', kind: 'coaching', colour: 'moss' }, at)).id
  const note = (body: string, title = '') => createEntry({ notebookId: notebook, at, zone, title, body }, at)
  const contract = note(word('contract'), 'Signed')
  save(
    (db) =>
    addAttachment(db, contract.id, { name: `${word('file')}.pdf`, mime: 'application/pdf', kind: 'pdf', bytes: Buffer.from(word('bytes in a file')) }, at), // oxfmt-ignore
  )
  const engagement = write('coaching-phase.engagement', { title: word('engagement'), kind: 'executive-coaching', client: person.id, question: word('question'), retainUntil: '2026-11-01', paid: 'paid', contractNote: contract.id }, at, { state: 'active' }) // oxfmt-ignore
  const session = write('coaching-phase.session', { engagement, topic: word('topic'), kind: 'coaching', startAt: '2026-10-02T10:00', durationMin: 60, notes: word('private notes'), hypotheses: word('hypotheses') }, at, { state: 'held' }) // oxfmt-ignore
  const scale = write('scaling-questions.scale', { title: word('scale'), lowLabel: 'low', highLabel: 'high', min: 0, max: 10, engagement }, at) // oxfmt-ignore
  const parts = {
    measurement: write('scaling-questions.measurement', { scale, session, value: 4, whatMakesItThisMuch: word('measurement') }, at), // oxfmt-ignore
    question: write('question-balance.question', { session, text: word('asked'), focus: 'solution', level: 'content' }, at), // oxfmt-ignore
    action: write('smartie-actions.action', { text: word('action'), owner: 'person', ownerPerson: person.id, source: session }, at, { sourceId: session }), // oxfmt-ignore
    agreement: write('coaching-phase.agreement', { text: word('agreement'), engagement }, at),
    model: write('situation-overview.overview', { title: word('model'), meaning: word('meaning') }, at, { sourceId: engagement }), // oxfmt-ignore
    draft: write('three-solutions.question', { question: word('draft') }, at, { sourceId: engagement, keep: false }),
    trashed: write('coaching-phase.session', { engagement, topic: word('trashed'), kind: 'coaching', startAt: '2026-09-02T10:00', durationMin: 60 }, at), // oxfmt-ignore
    hours: write('coaching-phase.hours', { what: word('preparation'), date: '2026-10-01', minutes: 30, kind: 'preparation', engagement }, at), // oxfmt-ignore
  }
  trashRecords([parts.trashed], at)
  change(parts.model, { meaning: word('meaning, and later something else') }, at + 3_600_000)
  const alone = note(`About @Zwartje alone: ${word('note in the coaching notebook')}`)
  const shared = note('Lunch with @Zwartje and @Bram. Zwartje laughed.', 'With @Zwartje')
  const { id, revision } = note(`first @Zwartje, ${word('version')}`)
  saveEntry({ id, revision, title: '', body: 'nobody now', at, zone, notebookId: notebook, mood: null, emotions: [], tags: [], people: [], favourite: false, hideOnThisDay: false, emptied: false }, at + 3_600_000) // oxfmt-ignore
  const thrown = note(`thrown away: @Zwartje`)
  saveTemplate({ name: 'Talk', body: 'Talk with @Zwartje' })
  save((db) => learnWord(db, 'Zwartjes'))
  return { person: person.id, other: other.id, engagement, session, scale, ...parts, contract: contract.id, alone: alone.id, shared: shared.id, versioned: id, thrown: thrown.id } // oxfmt-ignore
}

function change(id: string, values: Values, at: number): void {
  const { record } = getRecord(id, at)
  saveRecord({ id, revision: record.revision, data: { ...record.data, ...values }, at: record.at, zone, state: null, keep: true }, at) // oxfmt-ignore
}

export const recordIds = () => openVault().db.prepare('SELECT id FROM record').pluck().all() as string[]

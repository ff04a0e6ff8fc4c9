import { mkdir, open, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import { BospadError } from '@shared/errors'
import { cleanFileName } from '../attachments/file-name'
import { loadMethods } from '../methods/library'
import { methodText } from '../methods/own'
import { eachAttachmentPiece } from '../store/attachments'
import { eachEntryId, readEntry } from '../store/entries'
import { listNotebooks } from '../store/notebooks'
import { listPeople } from '../store/people'
import { afterLock } from '../vault/lock'
import { openVault } from '../vault/session'
import { markdownOf, type ExportedFile, type NotebookFields } from './document'
import { localTime } from './reader/dates'
import { breather } from './progress'
import { eachLeavingRecord, markdownOfRecord, type LeavingRecord } from './records'

export type ExportEvent = {
  stage: string
  done: boolean
  count: number
  total: number
  /** Entries and records in the end. */
  written?: number
  records?: number
}

/** Locking, and with it quitting, waits for an export that it stopped: what was written in clear is taken back first. */
const running = new Set<Promise<unknown>>()
afterLock(async () => void (await Promise.allSettled(running)))

type Order = { folder: string; notebookId: string | null; private: boolean; language: Language }

/**
 * Writes every entry outside the trash as Markdown, in a folder per notebook with its attachments beside it, in clear.
 * Without a notebook also the records of methods: a folder per method, and all their data in `records.json`.
 * Aborting `signal` or locking removes what was written.
 * @throws BospadError EXPORT_FOLDER_NOT_EMPTY, NOT_FOUND, FOLDER_READ_ONLY, DISK_FULL, CANCELLED, VAULT_LOCKED
 */
export async function runExport(
  order: Order,
  report: (event: ExportEvent) => void,
  signal: AbortSignal,
): Promise<ExportEvent> {
  const work = writeAll(order, report, signal)
  running.add(work)
  return work.finally(() => running.delete(work))
}

async function writeAll(input: Order, report: (event: ExportEvent) => void, signal: AbortSignal): Promise<ExportEvent> {
  const { db } = openVault()
  const notebooks = new Map(listNotebooks(db, true).map((notebook) => [notebook.id, notebook]))
  if (input.notebookId !== null && !notebooks.has(input.notebookId)) throw new BospadError('NOT_FOUND')
  const ids = [...eachEntryId(db, input.notebookId)]
  const target = new Target(input.folder)
  const breathe = breather()
  try {
    await target.begin()
    for (const [count, id] of ids.entries()) {
      if (signal.aborted) throw new BospadError('CANCELLED')
      if (!db.open) throw new BospadError('VAULT_LOCKED')
      const entry = readEntry(db, id)
      await writeEntry(
        db,
        target,
        entry,
        notebooks.get(entry.notebookId) ?? { title: 'Bospad', kind: 'reflection', colour: 'moss' },
      )
      if (count % 25 === 0) report({ stage: 'writing', done: false, count, total: ids.length })
      await breathe()
    }
    const records = input.notebookId === null ? await writeRecords(db, target, input, report, signal) : 0
    return { stage: 'done', done: true, count: ids.length, total: ids.length, written: ids.length, records }
  } catch (error) {
    await target.undo()
    throw db.open ? asFileError(error) : new BospadError('VAULT_LOCKED', undefined, { cause: error })
  }
}

async function writeEntry(
  db: Database.Database,
  target: Target,
  entry: ReturnType<typeof readEntry>,
  notebook: NotebookFields,
): Promise<void> {
  const folder = await target.folderFor(entry.notebookId, notebook.title)
  const files: ExportedFile[] = []
  for (const { id, name } of entry.attachments) {
    const path = `attachments/${target.freeName(`${folder}/attachments`, name)}`
    await target.write(`${folder}/${path}`, eachAttachmentPiece(db, id))
    files.push({ id, name, path })
  }
  const day = localTime(entry.at, entry.zone).slice(0, 10)
  const name = cleanFileName(`${day} ${entry.title.replace(/[\\/#^[\]|:]/g, ' ')}`, day, 100)
  await target.write(`${folder}/${target.freeName(folder, `${name}.md`)}`, [
    Buffer.from(markdownOf(entry, notebook, files)),
  ])
}

/** How many records were written. */
async function writeRecords(
  db: Database.Database,
  target: Target,
  { private: withPrivate, language }: Order,
  report: (event: ExportEvent) => void,
  signal: AbortSignal,
): Promise<number> {
  await loadMethods()
  const breathe = breather()
  const records: LeavingRecord['record'][] = []
  const methods = new Set<string>()
  for (const found of eachLeavingRecord(db, withPrivate)) {
    if (signal.aborted) throw new BospadError('CANCELLED')
    if (!db.open) throw new BospadError('VAULT_LOCKED')
    if (!found) continue
    const { method, type } = found.known
    const { record } = found
    const folder = await target.folderFor(`method ${method.id}`, method.name[language])
    const name = `${record.day} ${record.title || type.name[language]}`.replace(/[\\/#^[\]|:]/g, ' ')
    await target.write(`${folder}/${target.freeName(folder, `${cleanFileName(name, record.day, 100)}.md`)}`, [
      Buffer.from(markdownOfRecord(db, found, language)),
    ])
    records.push(record)
    if (method.own) methods.add(method.id)
    if (records.length % 25 === 0) report({ stage: 'records', done: false, count: records.length, total: 0 })
    await breathe()
  }
  if (records.length === 0) return 0
  const people = listPeople(db, '', 100_000).map(({ id, pseudonym }) => ({ id, pseudonym }))
  // one line a record: such a file is read and compared line by line
  const lines = records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')
  const own = [...methods].map((id) => JSON.parse(methodText(id)) as unknown)
  await target.write(target.freeName('', 'records.json'), [
    Buffer.from(
      `{\n  "format": 1,\n  "people": ${JSON.stringify(people)},\n  "methods": ${JSON.stringify(own)},\n  "records": [\n${lines}\n  ]\n}\n`,
    ),
  ])
  return records.length
}

/** What was written so far, so that it can be taken back; names differ in more than case on every system. */
class Target {
  private readonly names = new Set<string>()
  private readonly folders = new Map<string, string>()
  private readonly made: { path: string; folder: boolean }[] = []
  constructor(private readonly root: string) {}

  async begin(): Promise<void> {
    const present = await readdir(this.root)
    if (present.some((name) => name !== '.DS_Store')) throw new BospadError('EXPORT_FOLDER_NOT_EMPTY')
  }

  async folderFor(notebookId: string, title: string): Promise<string> {
    let folder = this.folders.get(notebookId)
    if (!folder) {
      folder = this.freeName('', cleanFileName(title.replace(/[\\/]/g, ' '), 'Bospad', 60))
      this.folders.set(notebookId, folder)
      await this.makeFolder(folder)
    }
    return folder
  }

  freeName(folder: string, wanted: string): string {
    const dot = wanted.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, '']
    for (let n = 1; ; n++) {
      const name = n === 1 ? wanted : `${stem} ${n}${extension}`
      const key = `${folder}/${name}`.normalize('NFC').toLowerCase()
      if (this.names.has(key)) continue
      this.names.add(key)
      return name
    }
  }

  async write(path: string, pieces: Iterable<Uint8Array>): Promise<void> {
    const full = join(this.root, path)
    if (path.includes('/attachments/')) await this.makeFolder(path.slice(0, path.lastIndexOf('/')))
    const file = await open(full, 'wx', 0o600)
    this.made.push({ path: full, folder: false })
    try {
      for (const piece of pieces) await file.writeFile(piece)
    } finally {
      await file.close()
    }
  }

  async undo(): Promise<void> {
    for (const { path, folder } of this.made.reverse())
      await (folder ? rmdir(path) : rm(path, { force: true })).catch(() => undefined)
  }

  private async makeFolder(folder: string): Promise<void> {
    const path = join(this.root, folder)
    if (this.made.some((made) => made.folder && made.path === path)) return
    await mkdir(path, { mode: 0o700 })
    this.made.push({ path, folder: true })
  }
}

function asFileError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (error instanceof BospadError || code === undefined) return error
  return new BospadError(code === 'ENOSPC' || code === 'EDQUOT' ? 'DISK_FULL' : 'FOLDER_READ_ONLY', undefined, {
    cause: error,
  })
}

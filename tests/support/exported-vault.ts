import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { Language } from '../../src/shared/contract/base'
import { listEmotionWords } from '../../src/main/store/emotions'
import { runExport } from '../../src/main/transfer/export'
import type { Noted, Vault } from './figures-by-hand'
import type { TemporaryStore } from './temporary-store'

/** What an export of the open vault holds, read from its files. */
export async function exportedVault({ db, file }: TemporaryStore, language: Language): Promise<Vault> {
  const folder = join(file, '..', 'export')
  mkdirSync(folder)
  await runExport({ folder, notebookId: null, private: true, language }, () => {}, new AbortController().signal)
  const text = readFileSync(join(folder, 'records.json'), 'utf8')
  const { records } = JSON.parse(text) as { records: (Noted & { at: number })[] }
  const words = new Map(listEmotionWords(db).map(({ id, valence, arousal }) => [id, { wordId: id, valence, arousal }]))
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
  const entries = files.flatMap((name) => {
    const front = readFileSync(join(folder, name), 'utf8').split('---\n')[1] ?? ''
    const fields = load(front) as { bospad_record?: string; created: string; emotions?: string[] }
    if (fields.bospad_record) return []
    const feelings = (fields.emotions ?? []).flatMap((id) => words.get(id) ?? [])
    return [{ day: dayOf(fields.created), feelings }]
  })
  return { records: records.toSorted((a, b) => a.at - b.at), entries }
}

/** A day ends at three in the night. */
const dayOf = (created: string) => new Date(Date.parse(`${created}Z`) - 3 * 3_600_000).toISOString().slice(0, 10)

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cleanUp, openNewVault, temporaryFolder } from '../../../tests/support/vaults'
import type { MethodRecord } from '@shared/contract/methods'
import { loadMethods } from '../methods/library'
import { saveRecord, startRecord } from '../methods/records'
import { createPerson } from '../people/edit'
import { readStoredRecord } from '../store/records'
import { openVault } from '../vault/session'
import { runExport } from './export'
import { leaving, recordJob } from './records'

let parent: string
let out: string
beforeEach(async () => {
  parent = temporaryFolder()
  out = join(parent, 'out')
  mkdirSync(out)
  await openNewVault(parent)
  await loadMethods()
})
afterEach(() => cleanUp(parent))

function keep(kind: string, values: Record<string, unknown>): string {
  const at = Date.parse('2026-11-20T11:00:00Z')
  const { record } = startRecord({ kind, at, zone: 'Europe/Amsterdam', values }, at)
  const input = { id: record.id, revision: record.revision, data: record.data, at, zone: record.zone, state: null }
  expect(saveRecord({ ...input, keep: true }, at).findings.filter(({ kind: it }) => it === 'refuse')).toEqual([])
  return record.id
}

async function exported(withPrivate: boolean) {
  const order = { folder: out, notebookId: null, private: withPrivate, language: 'en' as const }
  const { records } = await runExport(order, () => {}, new AbortController().signal)
  const data = JSON.parse(readFileSync(join(out, 'records.json'), 'utf8')) as {
    people: { id: string; pseudonym: string }[]
    records: MethodRecord[]
  }
  const files = readdirSync(out, { recursive: true }).map(String).filter((name) => name.endsWith('.md')).toSorted() // oxfmt-ignore
  return { records, data, files }
}

test('records leave as files in words and as data; what is private stays', async () => {
  const marit = createPerson({ pseudonym: 'Marit', relation: 'team', realName: '', note: '' }).id
  const mandate = keep('circular-mandate.check', {
    relation: marit,
    circular: 6,
    evidence: ['Asked first', 'Called back'],
  })
  keep('calling-lifeline.event', { year: 2003, title: 'The strike', tone: -4, private: true })
  const place = keep('five-strategies.place', { meeting: 'Budget', wishedFeeling: [{ wordId: 'calm', en: 'calm', nl: 'rustig', valence: 2, arousal: -3 }], place: 'The canteen', drainsMe: marit }) // oxfmt-ignore

  const { records, data, files } = await exported(false)
  expect(records).toBe(2)
  expect(data.people).toEqual([{ id: marit, pseudonym: 'Marit' }])
  expect(data.records.map(({ id }) => id)).toEqual([mandate, place])
  expect(data.records[0]?.data).toMatchObject({
    relation: marit,
    circular: 6,
    evidence: ['Asked first', 'Called back'],
  })
  expect(data.records[1]?.data).not.toHaveProperty('drainsMe')
  const text = readFileSync(join(out, files.find((name) => name.includes('Marit')) ?? ''), 'utf8')
  expect(text).toMatch(/^---\nbospad_record: /)
  expect(text).toContain('record_kind: circular-mandate.check')
  expect(text).toContain('- Asked first\n- Called back\n')
  expect(text).toMatch(/6 \(0 = .+, 10 = .+\)/)
  expect(files.map((name) => readFileSync(join(out, name), 'utf8')).join()).not.toMatch(/strike/)
})

test('asked for, everything leaves', async () => {
  keep('calling-lifeline.event', { year: 2003, title: 'The strike', tone: -4, private: true })
  const { records, data } = await exported(true)
  expect(records).toBe(1)
  expect(data.records[0]?.data).toMatchObject({ title: 'The strike', private: true })
})

test('on paper a record says what it is and where it comes from', () => {
  const { db } = openVault()
  const marit = createPerson({ pseudonym: 'Marit', relation: 'team', realName: '', note: '' }).id
  const found = leaving(db, readStoredRecord(db, keep('circular-mandate.check', { relation: marit, circular: 6, evidence: ['Asked first'] })), false) // oxfmt-ignore
  const { record } = recordJob(db, found!, 'nl')
  expect(record).toMatchObject({ title: 'Marit', draft: false, state: '' })
  expect(record.sections.map(({ lines }) => lines)).toContainEqual(['Asked first'])
  expect(record.credit).not.toBe('')
})

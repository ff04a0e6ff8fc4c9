import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Entry } from '@shared/contract/notebooks'
import { markdownOf } from '../document'
import { localTime, readDate } from './dates'
import { partFrontMatter } from './front-matter'
import type { Note, Skipped } from './note'
import { readFolder } from './read-folder'

const gif = Buffer.from('474946383961010001000000002c000000000100010000020100003b', 'hex')
const amsterdam = 'Europe/Amsterdam'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bospad-notes-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function put(path: string, content: string | Buffer) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

async function read(folder = root): Promise<{ notes: Note[]; skipped: Skipped[] }> {
  const all: { notes: Note[]; skipped: Skipped[] } = { notes: [], skipped: [] }
  for await (const { notes, skipped } of readFolder(folder, amsterdam, true, () => {})) {
    all.notes.push(...notes)
    all.skipped.push(...skipped)
  }
  return all
}

test('dates as note programs write them', () => {
  const utc = (text: string) => new Date(text).getTime()
  expect(readDate('2024-05-01T07:30:00', amsterdam)).toBe(utc('2024-05-01T05:30:00Z'))
  expect(readDate('2024-05-01 07:30:00Z', amsterdam)).toBe(utc('2024-05-01T07:30:00Z'))
  expect(readDate('2024-12-01 07:30 +0200', amsterdam)).toBe(utc('2024-12-01T05:30:00Z'))
  expect(readDate('2024-05-01', amsterdam)).toBe(utc('2024-05-01T10:00:00Z'))
  expect(readDate('1-5-2024 07:30', amsterdam)).toBe(utc('2024-05-01T05:30:00Z'))
  expect(readDate('2024-05-01T07:30:00.123Z', amsterdam)).toBe(utc('2024-05-01T07:30:00.123Z'))
  for (const none of ['2024-02-30', '2024-13-01', 'gisteren', '', undefined, '12'])
    expect(readDate(none, amsterdam)).toBeUndefined()
  expect(localTime(utc('2024-07-01T00:00:00Z'), amsterdam)).toBe('2024-07-01T02:00:00')
})

test('front matter that could do harm is refused, and a rule at the top is none', () => {
  expect(partFrontMatter('---\na: &x [1]\nb: *x\n---\n')).toBeNull()
  expect(partFrontMatter('---\n__proto__: x\n---\n')).toBeNull()
  expect(partFrontMatter('---\na: [\n---\n')).toBeNull()
  expect(partFrontMatter(`---\na: ${'x'.repeat(70_000)}\n---\n`)).toBeNull()
  expect(partFrontMatter('---\nonly a rule\n')?.body).toBe('---\nonly a rule\n')
  expect(partFrontMatter('---\r\ntitle: A\r\n---\r\n\r\ntext')?.body).toBe('text')
})

test('a note of Obsidian: properties, tags, embeds by name, folder as notebook', async () => {
  put(
    'Werk/Board prep.md',
    '---\ncreated: 2024-05-01T07:30:00\ntags: [board, Team/Noord]\nmood: -2\nfavorite: true\nemotions: [uneasy]\npeople: "[[Noor]]"\n---\nKijk ![[foto.gif|300]] en #stilte en [[Andere notitie]].',
  )
  put('assets/deep/foto.gif', gif)
  const { notes, skipped } = await read()
  expect(skipped).toEqual([])
  expect(notes).toHaveLength(1)
  const [note] = notes
  expect(note).toMatchObject({
    title: 'Board prep',
    mood: -2,
    favourite: true,
    tags: ['stilte', 'board', 'team/noord'],
    people: ['Noor'],
    emotions: ['uneasy'],
    zone: amsterdam,
    at: Date.UTC(2024, 4, 1, 5, 30),
    notebook: { title: 'Werk' },
  })
  expect(note?.files).toMatchObject([{ name: 'foto.gif', mime: 'image/gif' }])
  expect(note?.body).toBe(`Kijk ![foto.gif](attachment:${note?.files[0]?.id}) en #stilte en [[Andere notitie]].`)
})

test('a note of Joplin: its id is the key, its resources come along', async () => {
  put(
    'Dagboek/Wandeling.md',
    '---\ntitle: Wandeling\nid: 0123456789abcdef0123456789abcdef\nupdated: 2023-01-02 09:00:00Z\ncreated: 2023-01-01 08:00:00Z\ntags:\n  - bos\n---\n\n![](../_resources/een%20foto.gif)\n[site](https://example.org)\n',
  )
  put('_resources/een foto.gif', gif)
  const [note] = (await read()).notes
  expect(note).toMatchObject({
    key: 'id:0123456789abcdef0123456789abcdef',
    at: Date.UTC(2023, 0, 1, 8),
    updatedAt: Date.UTC(2023, 0, 2, 9),
    tags: ['bos'],
  })
  expect(note?.files).toHaveLength(1)
  expect(note?.body).toContain('[site](https://example.org)')
})

test('title and day come from the heading or the name when no one says them', async () => {
  put('2023-04-05.md', '# Een goed gesprek\n\nTekst')
  put('Zomaar.md', 'Tekst')
  const { notes } = await read()
  expect(notes.map(({ title, body }) => [title, body])).toEqual([
    ['Een goed gesprek', 'Tekst'],
    ['Zomaar', 'Tekst'],
  ])
  expect(new Date(notes[0]?.at ?? 0).toISOString()).toBe('2023-04-05T10:00:00.000Z')
})

test('nothing outside the folder is read, whichever way a note asks for it', async () => {
  put(
    'in/a.md',
    '![x](../../out/secret.gif) ![[../../out/secret.gif]] ![y](/etc/hostname) ![z](file:///etc/hostname) ![w](..%2F..%2Fout%2Fsecret.gif)',
  )
  put('out/secret.gif', gif)
  symlinkSync(join(root, 'out'), join(root, 'in/link'))
  symlinkSync(join(root, 'out/secret.gif'), join(root, 'in/secret.gif'))
  const { notes, skipped } = await read(join(root, 'in'))
  expect(notes[0]?.files).toEqual([])
  expect(
    skipped
      .filter(({ reason }) => reason === 'symlink')
      .map(({ file }) => file)
      .sort(),
  ).toEqual(['link', 'secret.gif'])
  expect(skipped.filter(({ reason }) => reason === 'attachment-missing')).toHaveLength(4)
})

test('what is left out is named with its reason', async () => {
  put('.obsidian/app.json', '{}')
  put('list.csv', 'a,b')
  put('bin.md', Buffer.from([0xff, 0xfe, 0x00, 0x80]))
  put('bad.md', '---\na: [\n---\ntext')
  put('record.md', '---\nbospad_record: 1\n---\n\n## Field\n')
  put('big.md', 'x'.repeat(2 * 1024 * 1024 + 1))
  put('pic.md', '![](evil.png)')
  put('evil.png', '<svg onload="x"/>')
  const { skipped } = await read()
  expect(Object.fromEntries(skipped.map(({ file, reason }) => [file, reason]))).toEqual({
    '.obsidian': 'hidden',
    'list.csv': 'not-markdown',
    'bin.md': 'not-text',
    'bad.md': 'bad-front-matter',
    'record.md': 'record',
    'big.md': 'too-large',
    'evil.png': 'attachment-refused',
  })
})

test('odd texts cost no more than their length', async () => {
  put('a.md', `${'![['.repeat(300_000)}`)
  put('b.md', `${'![a]('.repeat(300_000)}`)
  const begun = performance.now()
  await read()
  expect(performance.now() - begun).toBeLessThan(20_000)
})

test('what Bospad writes it reads back byte for byte', async () => {
  const id = '22222222-2222-4222-8222-222222222222'
  const file = '33333333-3333-4333-8333-333333333333'
  const entry: Entry = {
    id,
    notebookId: id,
    title: 'Ja: "nee" #1',
    body: `\n\n  begin\r\n![f](attachment:${file})\n---\nslot  \n`,
    at: 1729989000123,
    zone: amsterdam,
    mood: -3,
    favourite: true,
    hideOnThisDay: true,
    kind: 'letter',
    emotions: [{ wordId: 'uneasy', en: 'uneasy', nl: 'onrustig', valence: -2, arousal: 2 }],
    tags: ['yes', '2024-01', 'é'],
    people: [{ id, pseudonym: 'Jan K: 2' }],
    attachments: [{ id: file, name: 'f #1 (2).gif', mime: 'image/gif', size: gif.length, kind: 'picture' }],
    words: 3,
    createdAt: 1729989000456,
    updatedAt: 1729989000789,
    deletedAt: null,
    revision: 1,
  }
  put('Log/attachments/f #1 (2).gif', gif)
  put(
    'Log/x.md',
    markdownOf(entry, { title: 'Log: één', kind: 'coaching', colour: 'lake' }, [
      { id: file, name: 'f #1 (2).gif', path: 'attachments/f #1 (2).gif' },
    ]),
  )
  const { notes, skipped } = await read()
  expect(skipped).toEqual([])
  const { title, body, at, zone, mood, favourite, hideOnThisDay, kind, createdAt, updatedAt } = entry
  expect(notes[0]).toMatchObject({
    id,
    title,
    body,
    at,
    zone,
    mood,
    favourite,
    hideOnThisDay,
    kind,
    createdAt,
    updatedAt,
    emotions: ['uneasy'],
    people: ['Jan K: 2'],
  })
  expect(new Set(notes[0]?.tags)).toEqual(new Set(entry.tags))
  expect(notes[0]?.notebook).toEqual({ title: 'Log: één', kind: 'coaching', colour: 'lake' })
  expect(notes[0]?.files).toMatchObject([{ id: file, name: 'f 1 (2).gif' }].map(() => ({ id: file })))
})

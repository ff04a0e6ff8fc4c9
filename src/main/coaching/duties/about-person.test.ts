import { afterEach, beforeEach, expect, test } from 'vitest'
import { plantClient } from '../../../../tests/support/planted-client'
import { cleanUp, openNewVault, temporaryFolder } from '../../../../tests/support/vaults'
import type { Attachment } from '@shared/contract/notebooks'
import { createEntry } from '../../notebooks/save-entry'
import { addAttachment } from '../../store/attachments'
import { listNotebooks } from '../../store/notebooks'
import { openVault, save } from '../../vault/session'
import { everythingAbout } from './about-person'
import { fittingInPage, largestInPage, mostInPage, pageOf } from './files'

const at = Date.UTC(2026, 9, 3, 12)
let parent: string
let person: string
beforeEach(async () => {
  parent = temporaryFolder()
  await openNewVault(parent)
  ;({ person } = await plantClient(at))
})
afterEach(() => cleanUp(parent))

const everything = (inPage: boolean) => everythingAbout(openVault().db, person, { language: 'en', realName: false, inPage, now: at }) // oxfmt-ignore
const page = () => pageOf(openVault().db, everything(true))

function attach(body: string, name: string, kind: Attachment['kind'], mime: string, bytes: Buffer) {
  const notebookId = listNotebooks(openVault().db, true)[0]?.id ?? ''
  const { id } = createEntry({ notebookId, at, zone: 'UTC', title: '', body }, at)
  return save((db) => addAttachment(db, id, { name, kind, mime, bytes }, at))
}

test('the page holds what is written, and the files themselves', async () => {
  const picture = attach('Seen with @Zwartje', 'board <b>.png', 'picture', 'image/png', Buffer.from('a picture'))
  attach('Heard from @Zwartje', 'memo.m4a', 'audio', 'audio/mp4', Buffer.from('a recording'))
  const html = await page()
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  expect(html).toContain(`<img src="data:image/png;base64,${base64('a picture')}" alt="board &lt;b&gt;.png">`)
  expect(html).toContain(`<audio controls preload="metadata" src="data:audio/mp4;base64,${base64('a recording')}">`)
  expect(html).toContain(`<a download="Zwartkuif file.pdf" href="data:application/pdf;base64,${base64('Zwartkuif bytes in a file')}">`) // oxfmt-ignore
  for (const text of ['Zwartkuif private notes', 'Zwartkuif contract', 'Zwartkuif preparation', 'in the trash']) expect(html).toContain(text) // oxfmt-ignore
  expect(html).not.toContain('Henk')
  expect(picture.size).toBe(9)
})

test('whatever is in a text stays text, and the page may fetch and run nothing', async () => {
  attach('@Zwartje <img src=x onerror=alert(1)> [b](javascript:alert(1)) [c](https://example.org)', 'a.png', 'picture', 'image/png', Buffer.alloc(9)) // oxfmt-ignore
  const html = await page()
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; b <a href="https://example.org" rel="noreferrer noopener">c</a>') // oxfmt-ignore
  expect(html).not.toMatch(/<script|<iframe|<link|\shref="(?!https:|data:application\/pdf)|\ssrc="(?!data:)/)
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:; form-action 'none'; base-uri 'none'"`) // oxfmt-ignore
})

test('what is too large is named with its size, on paper everything but pictures', async () => {
  attach('Heard from @Zwartje', 'long.wav', 'audio', 'audio/wav', Buffer.alloc(largestInPage + 1))
  attach('Seen with @Zwartje', 'a.png', 'picture', 'image/png', Buffer.alloc(100_000))
  expect(await page()).toContain('<p>long.wav <small>20 MB, not in this file</small></p>')
  const notes = (inPage: boolean) =>
    everything(inPage).report.parts.flatMap(({ files = [] }) => files.map(({ name, note }) => [name, note]))
  expect(notes(true)).toContainEqual(['Zwartkuif file.pdf', '0.1 MB'])
  expect(notes(false)).toEqual(expect.arrayContaining([['Zwartkuif file.pdf', '0.1 MB, not in this file'], ['a.png', '0.1 MB'], ['long.wav', '20 MB, not in this file']])) // oxfmt-ignore
})

test('a page takes files in their order until it is full, and goes on with smaller ones', () => {
  const file = (id: string, size: number) => ({ id, size, name: id, mime: 'audio/wav', kind: 'audio' as const })
  const third = mostInPage / 3
  const files = [file('a', third), file('b', third), file('c', largestInPage + 1), file('d', third - 10), file('e', 11), file('f', 10)] // oxfmt-ignore
  expect([...fittingInPage(files)]).toEqual(['a', 'b', 'd', 'f'])
})

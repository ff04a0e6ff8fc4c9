import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { makeVault, takePort } from '../support/calls'

const marker = 'OTTERSPOOR7421'

test('an attachment is kept encrypted, served in ranges as what it is, and refused when it could run', async ({
  bospad,
}) => {
  const call = await takePort(bospad.page)
  await makeVault(call, bospad.vaults)
  const seen = await call(async (client, secret) => {
    const [notebook] = await client.notebooks.list({ archived: false })
    const entry = await client.notebooks.entries.create({
      notebookId: notebook?.id ?? '',
      at: 0,
      zone: 'UTC',
      title: 'a',
      body: 'b',
    })
    const add = (name: string, parts: BlobPart[]) =>
      client.notebooks.attachments.add({ entryId: entry.id, name, file: new Blob(parts) })
    const file = await add(`../${secret}.txt`, ['ID3\x04\0\0\0\0\0\0', secret.repeat(40_000)])
    const refused = []
    for (const content of ['<svg onload="alert(1)"/>', '<!doctype html><script>alert(1)</script>'])
      refused.push(await add('x.png', [content]).catch((error: { code: string }) => error.code))
    const whole = await fetch(`/attachment/${file.id}`)
    const length = (await whole.arrayBuffer()).byteLength
    const part = await fetch(`/attachment/${file.id}`, { headers: { range: 'bytes=262140-262150' } })
    const bytes = await part.text()
    const outside = await fetch(`/attachment/${file.id}`, { headers: { range: 'bytes=99999999-' } })
    const missing = await fetch('/attachment/11111111-1111-4111-8111-111111111111')
    return {
      file,
      refused,
      length,
      bytes,
      statuses: [whole.status, part.status, outside.status, missing.status],
      headers: ['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control'].map((name) =>
        whole.headers.get(name),
      ),
      listed: (await client.notebooks.entries.get({ id: entry.id })).attachments.length,
    }
  }, marker)

  const size = 10 + marker.length * 40_000
  expect(seen.file).toMatchObject({ name: `${marker}.mp3`, mime: 'audio/mpeg', kind: 'audio', size })
  expect(seen.refused).toEqual(['FILE_TYPE_REFUSED', 'FILE_TYPE_REFUSED'])
  expect(seen.length).toBe(size)
  const start = (262_140 - 10) % marker.length
  expect(seen.bytes).toBe(marker.repeat(3).slice(start, start + 11))
  expect(seen.statuses).toEqual([200, 206, 416, 404])
  expect(seen.headers).toEqual(['audio/mpeg', 'nosniff', `default-src 'none'; sandbox`, 'no-store'])
  expect(seen.listed).toBe(1)

  await bospad.quit() // a backup that is being made would rename files meanwhile
  const files = readdirSync(bospad.home, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  expect(files.length).toBeGreaterThan(5)
  for (const it of files) expect(readFileSync(join(it.parentPath, it.name)).includes(marker), it.name).toBe(false)
})

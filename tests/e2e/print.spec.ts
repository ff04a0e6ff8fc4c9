import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { makeVault, takePort } from '../support/calls'

const pdftotext = '/usr/bin/pdftotext'

test('a notebook becomes a PDF: its name, every entry in order, page numbers, no path', async ({ bospad }) => {
  test.skip(!existsSync(pdftotext), 'pdftotext (poppler-utils) is not installed')
  const notes = join(bospad.home, 'notes')
  mkdirSync(join(notes, 'Logboek <b>'), { recursive: true })
  const long = Array.from(
    { length: 30 },
    (_, i) => `Alinea ${i} over het gesprek van vandaag, en wat er niet werd gezegd.`,
  ).join('\n\n')
  writeFileSync(join(notes, 'Logboek <b>/b.md'), `---\ntitle: Tweede\ncreated: 2024-05-02T09:00:00\n---\n${long}`)
  writeFileSync(
    join(notes, 'Logboek <b>/a.md'),
    '---\ntitle: De stilte\ncreated: 2024-05-01T09:00:00\ntags: [board]\npeople: [Noor]\nemotions: [proud]\nmood: -1\n---\nIk telde **tot drie**. <script>alert(1)</script>\n\n> Wat voelde ik, en wat wilde het?\n>\n> Spanning in mijn kaak.\n\n- [ ] bel Noor\n- [x] wandel\n',
  )
  const call = await takePort(bospad.page)
  await makeVault(call, bospad.vaults)
  await call(async (client, folder) => {
    for await (const { report } of await client.transfer.import.dryRun({ folder })) {
      if (report)
        for await (const _ of await client.transfer.import.run({ token: report.token, into: null, changed: 'skip' }));
    }
  }, notes)

  const pdf = join(bospad.home, 'out.pdf')
  await bospad.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, pdf)
  const printed = await call(async (client) => {
    const notebook = (await client.notebooks.list({ archived: false })).find(({ entries }) => entries === 2)
    return client.transfer.print({ what: { filter: { notebookId: notebook?.id } }, to: 'pdf' })
  })
  expect(printed).toBe(true)
  const text = execFileSync(pdftotext, ['-layout', pdf, '-'], { encoding: 'utf8' })
  for (const part of [
    'Logboek <b>',
    'De stilte',
    '#board',
    '@Noor',
    'proud',
    'Ik telde tot drie. <script>alert(1)</script>',
    '☐',
    'Tweede',
    'Alinea 29',
    '1 of 2',
    '2 of 2',
  ])
    expect(text).toContain(part)
  expect(text.indexOf('De stilte')).toBeLessThan(text.indexOf('Tweede'))
  expect(text).not.toContain(bospad.home)
  expect(bospad.app.windows()).toHaveLength(1)
})

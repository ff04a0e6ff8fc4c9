import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedMethod } from '../support/method-files'
import { borrowPort, takePort } from '../support/calls'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp()

const pdftotext = '/usr/bin/pdftotext'

test('a notebook becomes a PDF: its name, every entry in order, page numbers, no path', async ({
  shell: { bospad },
}) => {
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

test('a record of a method becomes a PDF: what it is, its fields in words, and where it comes from', async ({
  shell,
}) => {
  test.skip(!existsSync(pdftotext), 'pdftotext (poppler-utils) is not installed')
  const { bospad } = shell
  const pdf = join(bospad.home, 'record.pdf')
  await bospad.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, pdf)
  const id = await borrowPort(shell.page, (call) =>
    call(async (client) => {
      const at = Date.now()
      const { id: relation } = await client.people.create({ pseudonym: 'Marit' })
      const values = { relation, circular: 6, evidence: ['Asked first', 'Called <b>back</b>'] }
      const { record } = await client.methods.records.start({ kind: 'circular-mandate.check', at, zone: 'UTC', values })
      return record.id
    }),
  )
  await borrowPort(shell.page, (call) =>
    call((client, record) => client.transfer.record({ id: record, to: 'pdf' }), id),
  )
  const text = execFileSync(pdftotext, ['-layout', pdf, '-'], { encoding: 'utf8' })
  for (const part of [
    shippedMethod('circular-mandate').name.en,
    'Marit',
    'Draft',
    'Asked first',
    'Called <b>back</b>',
    '6 (0 =',
    '1 of 1',
  ])
    expect(text).toContain(part)
})

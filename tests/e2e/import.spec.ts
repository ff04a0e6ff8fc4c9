import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Shell } from '../pages/shell'
import { Transfer } from '../pages/transfer'
import { sizes, type Bospad } from '../support/app'
import { givePortBack } from '../support/calls'
import { writeNotes } from '../support/notes-folder'
import { expect, sharedFirstRun } from '../support/shared-app'
import { dryRun, everything, exportAll, folderIn, opened, runAll, total } from '../support/transfer-calls'

const test = sharedFirstRun()

const gif = Buffer.from(
  '47494638396101000100000000002c000000000100010000020100003b'.replace('00000000002c', '000000002c'),
  'hex',
)

/** Pictures for looking at, when asked for. */
async function photograph(bospad: Bospad, name: string) {
  const dir = process.env.BOSPAD_PICTURES
  if (!dir) return
  for (const theme of ['light', 'dark']) {
    await bospad.page.evaluate((it) => void (document.documentElement.dataset.theme = it), theme)
    for (const [size, at] of Object.entries(sizes)) await bospad.photograph(dir, `${name}-${theme}-${size}`, at)
  }
  await bospad.page.evaluate(() => void (document.documentElement.dataset.theme = 'light'))
}

test('ten thousand notes come in, one is found, they go out, and coming back they add nothing', async ({ bospad }) => {
  test.setTimeout(240_000)
  const notes = folderIn(bospad, 'notes')
  const samples = writeNotes(notes, 10_000)
  const call = await opened(bospad)

  const report = await dryRun(call, notes)
  expect(report).toMatchObject({ found: 10_000, new: 10_000, same: 0, changed: 0, skippedTotal: 0 })
  expect(report?.notebooks.sort()).toEqual(['Journal 1', 'Journal 2', 'Journal 3', 'Journal 4'])
  expect(await total(call)).toBe(0)

  const begun = Date.now()
  expect(await runAll(call, report?.token ?? '')).toMatchObject({ done: true, added: 10_000, updated: 0 })
  test.info().annotations.push({ type: 'import of 10,000', description: `${Date.now() - begun} ms` })
  expect(await total(call)).toBe(10_000)

  const wanted = samples[7_654]
  const hits = await call(
    async (client, text) => (await client.search.query({ text, filter: {}, order: 'best', offset: 0, limit: 5 })).hits,
    `"${wanted?.title}"`,
  )
  expect(hits[0]?.title.map(({ text }) => text).join('')).toBe(wanted?.title)

  const out = folderIn(bospad, 'out')
  expect(await exportAll(call, out)).toMatchObject({ done: true, written: 10_000 })
  const again = await dryRun(call, out)
  expect(again).toMatchObject({ found: 10_000, new: 0, same: 10_000, changed: 0, notebooks: [] })
  expect(await runAll(call, again?.token ?? '')).toMatchObject({ done: true, added: 0, updated: 0 })
  expect(await total(call)).toBe(10_000)
})

test('an export has everything: a fresh vault made from it is the same to the byte', async ({ bospad }) => {
  const notes = folderIn(bospad, 'notes')
  mkdirSync(join(notes, 'Werk'))
  writeFileSync(join(notes, 'foto.gif'), gif)
  writeFileSync(
    join(notes, 'Werk/a.md'),
    '---\ntitle: "CON: \'a\'"\ncreated: 2024-05-01T07:30:00\ntags: [board]\nmood: -2\npeople: [Noor]\nemotions: [proud]\n---\n![[foto.gif]]\r\nTekst met @Noor en #stilte  \n',
  )
  writeFileSync(join(notes, 'Werk/b.md'), '---\ntitle: "CON: \'a\'"\ncreated: 2024-05-01\n---\n![](../foto.gif)')
  const call = await opened(bospad)
  await runAll(call, (await dryRun(call, notes))?.token ?? '')
  const before = await everything(call)
  expect(before).toHaveLength(2)
  expect(before.flatMap(({ attachments }) => attachments)).toHaveLength(2)

  const out = folderIn(bospad, 'out')
  await exportAll(call, out)
  expect(readdirSync(join(out, 'Werk')).sort()).toEqual([
    "2024-05-01 CON 'a' 2.md",
    "2024-05-01 CON 'a'.md",
    'attachments',
  ])
  expect(readFileSync(join(out, "Werk/2024-05-01 CON 'a'.md"), 'utf8')).toContain('](attachments/foto.gif)')

  const refused = await call(async (client, folder) => {
    try {
      for await (const _ of await client.transfer.export.run({ folder, notebookId: null }));
    } catch (error) {
      return (error as { code: string }).code
    }
    return null
  }, out)
  expect(refused).toBe('EXPORT_FOLDER_NOT_EMPTY')

  const fresh = await opened(bospad)
  expect(await total(fresh)).toBe(0)
  expect(await runAll(fresh, (await dryRun(fresh, out))?.token ?? '')).toMatchObject({ added: 2 })
  expect(await everything(fresh)).toEqual(before)
})

test('a note that changed at its source is left alone, or updated with the old text kept', async ({ bospad }) => {
  const notes = folderIn(bospad, 'notes')
  const file = join(notes, 'a.md')
  writeFileSync(file, '---\ncreated: 2024-05-01\n---\neerst')
  const call = await opened(bospad)
  await runAll(call, (await dryRun(call, notes))?.token ?? '')
  writeFileSync(file, '---\ncreated: 2024-05-01\n---\ndaarna')
  const changed = await dryRun(call, notes)
  expect(changed).toMatchObject({ new: 0, same: 0, changed: 1 })
  expect(await runAll(call, changed?.token ?? '')).toMatchObject({ added: 0, updated: 0 })
  expect((await everything(call)).map(({ body }) => body)).toEqual(['eerst'])
  expect(await runAll(call, (await dryRun(call, notes))?.token ?? '', 'update')).toMatchObject({ added: 0, updated: 1 })
  const [entry] = await everything(call)
  expect(entry?.body).toBe('daarna')
  const versions = await call((client, id) => client.notebooks.entries.versions({ id }), entry?.id ?? '')
  expect(versions.map(({ reason }) => reason)).toEqual(['import'])
})

test('a dry run is good for one import, in this session only', async ({ bospad }) => {
  const notes = folderIn(bospad, 'notes')
  writeFileSync(join(notes, 'a.md'), 'tekst')
  const call = await opened(bospad)
  const token = (await dryRun(call, notes))?.token ?? ''
  await runAll(call, token)
  const refusal = (given: string) =>
    call(async (client, it) => {
      try {
        for await (const _ of await client.transfer.import.run({ token: it, into: null, changed: 'skip' }));
      } catch (error) {
        return (error as { code: string }).code
      }
      return null
    }, given)
  expect(await refusal(token)).toBe('NOT_FOUND')
  expect(await refusal('guessed')).toBe('NOT_FOUND')
})

test('someone brings their notes, sees first what would happen, and takes them out again', async ({ bospad }) => {
  const notes = folderIn(bospad, 'notities')
  mkdirSync(join(notes, 'Werk'))
  writeFileSync(join(notes, 'Werk/een.md'), 'Eerste notitie')
  writeFileSync(join(notes, 'Werk/twee.md'), 'Tweede notitie')
  writeFileSync(join(notes, 'Werk/lijst.csv'), 'a,b')
  writeFileSync(join(notes, 'stuk.md'), '---\na: [\n---\n')
  await opened(bospad)
  await givePortBack(bospad.page)
  const shell = new Shell(bospad)
  await shell.visible()
  await shell.settings('import')
  const transfer = new Transfer(shell)
  await transfer.look(notes)
  await transfer.expectCount('new', 2)
  await transfer.expectCount('notebooks', 1)
  await transfer.seeSkipped(2)
  await photograph(bospad, 'import-report')
  await transfer.import(2)
  await photograph(bospad, 'import-done')

  await shell.settings('export')
  await photograph(bospad, 'export')
  const out = folderIn(bospad, 'uit')
  await transfer.exportTo(out)
  await transfer.expectExported(2)
  expect(readdirSync(join(out, 'Werk')).length).toBe(2)
})

import { readdirSync } from 'node:fs'
import { test as ownTest } from '../support/app'
import { makeVault, passphrase, takePort, withoutVault } from '../support/calls'
import { writeNotes } from '../support/notes-folder'
import { expect, sharedFirstRun } from '../support/shared-app'
import { dryRun, everything, folderIn, opened, runAll, total } from '../support/transfer-calls'

const test = sharedFirstRun()

/** Many more than have gone by when it is stopped. */
const many = 1500

test('stopping an import half-way changes nothing', async ({ bospad }) => {
  const notes = folderIn(bospad, 'notes')
  writeNotes(notes, many)
  const call = await opened(bospad)
  const report = await dryRun(call, notes)
  const stoppedAt = await call(async (client, token) => {
    for await (const { stage, count } of await client.transfer.import.run({ token, into: null, changed: 'skip' }))
      if (stage === 'writing' && count > 500) return count
    return null
  }, report?.token ?? '')
  expect(stoppedAt).toBeGreaterThan(500)
  await expect.poll(() => total(call)).toBe(0)
  expect(await call(async (client) => await client.search.count({ text: 'de', filter: {} }))).toBe(0)
  // and the vault takes saves again
  const saved = await call(async (client) => {
    const [notebook] = await client.notebooks.list({ archived: false })
    return (
      await client.notebooks.entries.create({
        notebookId: notebook?.id ?? '',
        at: 0,
        zone: 'UTC',
        title: 'na afloop',
        body: '',
      })
    ).title
  })
  expect(saved).toBe('na afloop')
})

test('locking half-way through an import undoes it, and keeps what was typed until then', async ({ bospad }) => {
  const notes = folderIn(bospad, 'notes')
  writeNotes(notes, many)
  const call = await withoutVault(bospad)
  const vault = await makeVault(call, folderIn(bospad, 'vaults'))
  const report = await dryRun(call, notes)
  await bospad.nextPage(async () => {
    const asked = call(async (client, token) => {
      const draft = async () => {
        const [notebook] = await client.notebooks.list({ archived: false })
        const notebookId = notebook?.id ?? ''
        await client.notebooks.entries.create({ notebookId, at: 0, zone: 'UTC', title: 'laatste woorden', body: '' })
      }
      const events = await client.vault.events()
      void (async () => {
        for await (const { kind } of events) if (kind === 'locking') await draft().then(() => client.vault.lock())
      })()
      for await (const { stage, count } of await client.transfer.import.run({ token, into: null, changed: 'skip' }))
        if (stage === 'writing' && count > 500) void client.vault.lock()
      return 'the import went on'
    }, report?.token ?? '')
    expect(await asked.catch(() => 'stopped')).toBe('stopped')
  })
  const again = await takePort(bospad.page)
  await again((client, given) => client.vault.unlock(given), { id: vault.id, passphrase })
  expect((await everything(again)).map(({ title }) => title)).toEqual(['laatste woorden'])
  expect(await again((client) => client.search.count({ text: 'de', filter: {} }))).toBe(0)
  expect(await again((client) => client.vault.missingSaves())).toBe(0)
  const later = await dryRun(again, notes)
  expect(await runAll(again, later?.token ?? '')).toMatchObject({ added: many })
})

ownTest('an export leaves nothing behind when it is stopped half-way, or when Bospad is closed', async ({ bospad }) => {
  const notes = folderIn(bospad, 'notes')
  writeNotes(notes, many)
  const call = await opened(bospad)
  await runAll(call, (await dryRun(call, notes))?.token ?? '')
  const stopped = folderIn(bospad, 'stopped')
  const closed = folderIn(bospad, 'closed')
  const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).length
  const stoppedAt = await call(async (client, folder) => {
    for await (const { count } of await client.transfer.export.run({ folder, notebookId: null }))
      if (count > 500) return count
    return null
  }, stopped)
  expect(stoppedAt).toBeGreaterThan(500)
  await expect.poll(() => filesIn(stopped)).toBe(0)

  void call(async (client, folder) => {
    for await (const _ of await client.transfer.export.run({ folder, notebookId: null }));
  }, closed).catch(() => undefined)
  await expect.poll(() => filesIn(closed), { intervals: [20] }).toBeGreaterThan(500)
  await bospad.quit() // waits until the process has ended, as `close` may not
  expect(filesIn(closed)).toBe(0)
})

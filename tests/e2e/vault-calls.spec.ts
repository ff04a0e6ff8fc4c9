import { existsSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { lockByCall, makeVault, passphrase, refusalOf, takePort, withoutVault } from '../support/calls'
import { expect, sharedFirstRun } from '../support/shared-app'
import { folderIn } from '../support/transfer-calls'

/** The vault's calls through the real border, as the page makes them. */
const test = sharedFirstRun()

test('giving up a new vault leaves nothing behind', async ({ bospad }) => {
  const call = await takePort(bospad.page)
  await call((client, given) => client.vault.create({ ...given, name: 'Ingrid', acceptRisk: true }), {
    folder: bospad.vaults,
    passphrase,
  })
  expect(readdirSync(bospad.vaults)).toHaveLength(1)
  await call((client) => client.vault.abandonCreate())
  expect(readdirSync(bospad.vaults)).toEqual([])
  expect(await call((client) => client.vault.state())).toMatchObject({ state: 'none' })
})

test('first run, recovery key, another passphrase', async ({ bospad }) => {
  let call = await takePort(bospad.page)
  expect(await call((client) => client.vault.state())).toEqual({ state: 'none', vault: null })
  const advice = await call((client) => client.vault.adviseFolder({ name: 'Ingrid' }))
  expect(advice).toMatchObject({ writable: true, exists: false, network: false })
  const offered = await call((client) => client.vault.suggestPassphrase({ language: 'nl' }))
  expect(await call((client, given) => client.vault.strength({ ...given, name: 'Ingrid' }), offered)).toMatchObject({
    enough: true,
  })

  const vault = await makeVault(call, bospad.vaults)
  expect(await call((client) => client.vault.list())).toMatchObject([{ id: vault.id, name: 'Ingrid', problem: null }])
  call = await lockByCall(bospad, call)
  expect(await call((client) => client.vault.state())).toMatchObject({ state: 'locked', vault: { id: vault.id } })

  const next = 'heel andere woorden dan eerst'
  await call((client, given) => client.vault.recover(given), {
    id: vault.id,
    recoveryKey: vault.recoveryKey.toLowerCase(),
    passphrase: next,
  })
  call = await lockByCall(bospad, call)
  await call((client, given) => client.vault.unlock(given), { id: vault.id, passphrase: next })
  await call((client, given) => client.vault.changePassphrase(given), { current: next, next: passphrase })
  expect(await call((client) => client.vault.rename({ name: 'Praktijk' }))).toMatchObject({
    name: 'Praktijk',
    folder: vault.folder,
  })
  expect(await call((client) => client.vault.missingSaves())).toBe(0)
  call = await lockByCall(bospad, call)
  await call((client, given) => client.vault.unlock(given), { id: vault.id, passphrase })
})

test('refusals have names', async ({ bospad }) => {
  let call = await withoutVault(bospad)
  const weak = refusalOf((client) =>
    client.vault.create({ name: 'x', folder: '/tmp', passphrase: 'Wachtwoord2026', acceptRisk: true }),
  )
  expect(await call(weak as never)).toBe('WEAK_PASSPHRASE')
  expect(await call(refusalOf((client) => client.vault.missingSaves()) as never)).toBe('VAULT_LOCKED')
  const vault = await makeVault(call, folderIn(bospad, 'vaults'))
  call = await lockByCall(bospad, call)
  const id = vault.id
  const refused = (secret: string) =>
    call(
      (client, given) =>
        client.vault.unlock(given).then(
          () => null,
          (error: { code?: string }) => error.code ?? null,
        ),
      { id, passphrase: secret },
    )
  expect(await refused('not the passphrase')).toBe('WRONG_PASSPHRASE')
  truncateSync(join(vault.folder, 'store.db'), 0)
  expect(await refused(passphrase)).toBe('STORE_EMPTY')
  const listed = await call((client) => client.vault.list())
  expect(listed.find((it) => it.id === id)).toMatchObject({ problem: 'STORE_EMPTY' })
})

test('a backup after unlocking and on request, checked, and restored', async ({ bospad }) => {
  let call = await withoutVault(bospad)
  const vault = await makeVault(call, folderIn(bospad, 'vaults'))
  await expect
    .poll(() => call((client) => client.vault.backups.list()))
    .toMatchObject([{ kind: 'daily', checked: true }])
  const before = await call((client) => client.vault.backups.make())
  expect(await call((client, id) => client.vault.backups.verify({ id }), before.id)).toMatchObject({ ok: true })
  await call((client) => client.notebooks.create({ title: 'Na de back-up', kind: 'reflection', colour: 'moss' }))
  const titles = () =>
    call(async (client) => (await client.notebooks.list({ archived: false })).map(({ title }) => title))
  expect(await titles()).toContain('Na de back-up')
  await bospad.nextPage(() =>
    call((client, id) => client.vault.backups.restore({ id }), before.id).catch(() => 'the page is gone'),
  )
  call = await takePort(bospad.page)
  await call((client, given) => client.vault.unlock(given), { id: vault.id, passphrase })
  expect(await titles()).not.toContain('Na de back-up')
  expect(await call((client) => client.vault.missingSaves())).toBe(0)
  expect(existsSync(join(vault.folder, 'store.db.restoring'))).toBe(false)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openCapture, type Bospad } from '../support/app'
import { makeVault, passphrase, takePort, withoutVault, type Call } from '../support/calls'
import { expect, sharedFirstRun } from '../support/shared-app'
import { folderIn, opened } from '../support/transfer-calls'

const test = sharedFirstRun()

const thought = 'Volgende keer eerst Bram laten uitspreken'

const thoughtBox = (page: Page) => page.getByRole('textbox', { name: 'Your thought' })

function isShown(bospad: Bospad, page: Page): Promise<boolean> {
  return bospad.inWindow((it) => it.isVisible(), null, page)
}

/** Texts in the inbox notebook. */
function inbox(call: Call): Promise<string[]> {
  return call(async (client) => {
    const notebooks = await client.notebooks.list({ archived: false })
    const notebook = notebooks.find((it) => it.inbox)
    if (!notebook) return []
    const { rows } = await client.notebooks.entries.list({
      filter: { notebookId: notebook.id },
      cursor: null,
      limit: 50,
    })
    return Promise.all(rows.map(async ({ id }) => (await client.notebooks.entries.get({ id })).body))
  })
}

test('without a notebook on this computer the text stays, and the next step is said', async ({ bospad }) => {
  const capture = await openCapture(bospad)
  await thoughtBox(capture).fill(thought)
  await capture.keyboard.press('Enter')
  await expect(capture.getByRole('status')).toHaveText(
    'There is no notebook on this computer yet. Make one in Bospad first; your text stays here.',
  )
  await expect(thoughtBox(capture)).toHaveValue(thought)
})

test('the window speaks Dutch and turns dark with the settings, at once', async ({ bospad }) => {
  const call = await takePort(bospad.page)
  const capture = await openCapture(bospad)
  await call((client) => client.settings.set({ language: 'nl', theme: 'dark' }))
  await expect(capture.getByRole('heading')).toHaveText('Een gedachte opschrijven')
  await expect(capture.getByRole('button', { name: 'Bewaren' })).toBeVisible()
  await expect(capture.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(capture.locator('html')).toHaveAttribute('lang', 'nl')
  await call((client) => client.settings.set({ language: 'en', theme: 'light' }))
})

test('a shortcut that another program holds is refused, and the present one stays', async ({ bospad }) => {
  const call = await takePort(bospad.page)
  await bospad.inMain(({ globalShortcut }) => {
    const register = globalShortcut.register.bind(globalShortcut)
    globalShortcut.register = (accelerator, act) =>
      accelerator !== 'CommandOrControl+Alt+J' && register(accelerator, act)
  })
  expect(await call(async (client) => (await client.settings.about()).captureRegistered)).toBe(true)
  const refused = await call((client) =>
    client.settings.set({ captureShortcut: 'CommandOrControl+Alt+J' }).then(
      () => null,
      (error: { code: string }) => error.code,
    ),
  )
  expect(refused).toBe('SHORTCUT_TAKEN')
  expect(await call(async (client) => (await client.settings.get()).captureShortcut)).toBe('CommandOrControl+Shift+N')
  const held = (accelerator: string) =>
    bospad.inMain(({ globalShortcut }, it) => globalShortcut.isRegistered(it), accelerator)
  expect(await held('CommandOrControl+Shift+N')).toBe(true)

  await call((client) => client.settings.set({ captureShortcut: 'CommandOrControl+Alt+K' }))
  expect([await held('CommandOrControl+Shift+N'), await held('CommandOrControl+Alt+K')]).toEqual([false, true])
  await call((client) => client.settings.set({ captureShortcut: '' }))
  expect(await held('CommandOrControl+Alt+K')).toBe(false)
  const nonsense = await call((client) =>
    client.settings.set({ captureShortcut: 'Hammer+9' }).then(
      () => null,
      (error: { code: string }) => error.code,
    ),
  )
  expect(nonsense).toBe('BAD_INPUT')
})

test('a thought typed in the small window lands in the inbox notebook', async ({ bospad }) => {
  const call = await opened(bospad)
  const capture = await openCapture(bospad)
  await expect(thoughtBox(capture)).toBeFocused()
  await thoughtBox(capture).pressSequentially('Volgende keer')
  await capture.keyboard.press('Shift+Enter')
  await thoughtBox(capture).pressSequentially('eerst Bram laten uitspreken')
  await capture.keyboard.press('Enter')
  await expect(capture.getByRole('status')).toHaveText('Saved on this computer, in your inbox.')
  await expect(thoughtBox(capture)).toHaveValue('')
  expect(await inbox(call)).toEqual(['Volgende keer\neerst Bram laten uitspreken'])
  await expect.poll(() => isShown(bospad, capture)).toBe(false)
})

test('while locked the thought is sealed, cannot be read back, and appears after unlocking', async ({ bospad }) => {
  const call = await withoutVault(bospad)
  const vault = await makeVault(call, folderIn(bospad, 'vaults'))
  await bospad.nextPage(() => call((client) => client.vault.lock()).catch(() => 'the page is gone'))

  const capture = await openCapture(bospad)
  await thoughtBox(capture).fill(thought)
  await capture.keyboard.press('Enter')
  await expect(capture.getByRole('status')).toHaveText(
    'Sealed on this computer. It appears in your inbox after unlocking.',
  )

  const sealed = readdirSync(join(vault.folder, 'inbox'))
  expect(sealed).toHaveLength(1)
  const bytes = readFileSync(join(vault.folder, 'inbox', sealed[0] ?? ''))
  expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> X25519 /)
  for (const folder of [vault.folder, bospad.userData, join(bospad.home, 'tmp')]) {
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())) {
      const content = readFileSync(join(file.parentPath, file.name))
      expect(content.includes('Bram'), file.name).toBe(false)
      expect(content.includes(Buffer.from('Bram', 'utf16le')), file.name).toBe(false)
    }
  }

  const again = await takePort(bospad.page)
  await again((client, given) => client.vault.unlock(given), { id: vault.id, passphrase })
  await expect.poll(() => inbox(again)).toEqual([thought])
  expect(readdirSync(join(vault.folder, 'inbox'))).toEqual([])
})

test('Esc closes and keeps what was typed; a lock saves it instead of losing it', async ({ bospad }) => {
  const call = await withoutVault(bospad)
  const vault = await makeVault(call, folderIn(bospad, 'vaults'))
  const capture = await openCapture(bospad)
  await thoughtBox(capture).fill('half a thought')
  await capture.keyboard.press('Escape')
  await expect.poll(() => isShown(bospad, capture)).toBe(false)
  await call((client) => client.capture.open())
  await expect.poll(() => isShown(bospad, capture)).toBe(true)
  await expect(thoughtBox(capture)).toHaveValue('half a thought')
  await capture.keyboard.press('Escape')

  const gone = capture.waitForEvent('close')
  await bospad.nextPage(() => call((client) => client.vault.lock()).catch(() => 'the page is gone'))
  await gone
  const again = await takePort(bospad.page)
  await again((client, given) => client.vault.unlock(given), { id: vault.id, passphrase })
  expect(await inbox(again)).toEqual(['half a thought'])
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshHome, sizes, test as ownTest, type Bospad } from '../support/app'
import { makeVault, takePort } from '../support/calls'
import { expect, sharedFirstRun } from '../support/shared-app'

const test = sharedFirstRun()

type Look = { language: 'en' | 'nl'; theme: 'light' | 'dark'; ground: string }

/** The first frame already speaks the language and has the theme, in a window titled Bospad. */
async function expectLook(bospad: Bospad, { language, theme, ground }: Look) {
  const titles = await bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((it) => it.getTitle()))
  expect(titles).toEqual(['Bospad'])
  const served = await bospad.page.evaluate(async () => (await fetch('app://bospad/index.html')).text())
  expect(served).toMatch(new RegExp(`<html\\s+lang="${language}"\\s+data-theme="${theme}"`))
  expect(await bospad.inWindow((it) => it.getBackgroundColor())).toBe(ground)
}

ownTest('the language comes from the system until one is chosen', async ({ start }) => {
  for (const [system, language] of [
    ['nl_BE.UTF-8', 'nl'],
    ['de_DE.UTF-8', 'en'],
  ] as const) {
    const bospad = await start({
      env: { LANGUAGE: system.slice(0, 5), LANG: system, LC_ALL: system },
      settings: { language: undefined },
    })
    const served = await bospad.page.evaluate(async () => (await fetch('app://bospad/index.html')).text())
    expect(served, system).toMatch(new RegExp(`<html\\s+lang="${language}"`))
  }
})

ownTest('a light window in English from the first frame; its size and place are kept', async ({ bospad, start }) => {
  await expectLook(bospad, { language: 'en', theme: 'light', ground: '#FBF8F1' })
  const place = { x: 51, y: 43, width: 1003, height: 701 }
  const bounds = (of: Bospad) => of.inWindow((it) => it.getBounds())
  // X11 moves a window when it gets to it
  await expect.poll(() => bospad.inWindow((it) => it.isVisible())).toBe(true)
  await bospad.inWindow((it, wanted) => it.setBounds(wanted), place)
  await expect.poll(() => bounds(bospad)).toEqual(place)
  await bospad.quit()
  const again = await start({ home: bospad.home })
  await expect.poll(() => bounds(again)).toEqual(place)
  const smallest = await again.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize())
  expect(smallest).toEqual([960, 640])
})

ownTest(
  'dark and Dutch, left on a display that is gone: so from the first frame, on this display',
  async ({ start }) => {
    const bospad = await start({
      settings: { language: 'nl', theme: 'dark' },
      kept: { window: { x: 9000, y: 9000, width: 1000, height: 700, maximised: false } },
    })
    await expectLook(bospad, { language: 'nl', theme: 'dark', ground: '#17211C' })
    const bounds = await bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    expect(bounds?.x).toBeLessThan(2000)
    expect(bounds?.y).toBeLessThan(2000)
  },
)

ownTest('a damaged settings file costs the settings, never the start', async ({ start }) => {
  const settings = 'user-data/settings.json'
  for (const content of [
    '{',
    '{"theme":"pink","language":"nl","lockAfterMinutes":-4,"textSize":"big","window":{"width":1},"vaults":"x"}',
  ]) {
    const home = freshHome()
    writeFileSync(join(home, settings), content)
    const bospad = await start({ home })
    const call = await takePort(bospad.page)
    const now = await call((client) => client.settings.get())
    expect(now, content).toMatchObject({ theme: 'system', textSize: 17, lockAfterMinutes: 5 })
    if (content.includes('nl')) expect(now.language).toBe('nl')
    await bospad.close()
  }
})

ownTest('the title bar of our own moves the window: minimise, maximise, close', async ({ bospad }) => {
  const call = await takePort(bospad.page)
  await bospad.inWindow((it) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    it.minimize = () => void seen.push('minimize')
    it.maximize = () => void seen.push('maximize')
  })
  await call((client) => client.settings.window({ action: 'minimise' }))
  await call((client) => client.settings.window({ action: 'maximise' }))
  expect(await bospad.inMain(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
    'minimize',
    'maximize',
  ])
  const ended = new Promise((resolve) => bospad.app.process().once('exit', resolve))
  await call((client) => client.settings.window({ action: 'close' })).catch(() => 'the page is gone')
  await ended
})

test('the words of menu, tray and dialogs exist in both languages', () => {
  const read = (language: string) =>
    JSON.parse(readFileSync(`src/main/app/messages.${language}.json`, 'utf8')) as Record<string, string>
  expect(Object.keys(read('nl'))).toEqual(Object.keys(read('en')))
})

test('values outside their range are refused', async ({ bospad }) => {
  const call = await takePort(bospad.page)
  const refused = await call((client) =>
    client.settings.set({ textSize: 99 }).then(
      () => null,
      (error: { code: string }) => error.code,
    ),
  )
  expect(refused).toBe('BAD_INPUT')
})

test('the menu follows the language, and what it asks arrives in the page', async ({ bospad }) => {
  const labels = () => bospad.inMain(({ Menu }) => Menu.getApplicationMenu()?.items.map((it) => it.label))
  expect(await labels()).toEqual(['File', 'Edit', 'View', 'Go', 'Help'])
  const call = await takePort(bospad.page)
  await call((client) => client.settings.set({ language: 'nl' }))
  expect(await labels()).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Ga naar', 'Help'])
  await call(async (client) => {
    const events = await client.vault.events()
    Object.assign(window, { asked: (async () => (await events.next()).value)() })
  })
  await bospad.inMain(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('new-entry')?.click())
  expect(await bospad.page.evaluate(() => (window as unknown as { asked: Promise<unknown> }).asked)).toEqual({
    kind: 'menu',
    detail: 'new-entry',
  })
  await call((client) => client.settings.set({ language: 'en' }))
})

test('the whole window grows with Ctrl and +, and everything stays reachable at 200 %', async ({ bospad }) => {
  await bospad.resize(sizes.usual)
  const zoom = () => bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  await bospad.inMain(({ Menu, BrowserWindow }) => {
    const roles = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
    const larger = roles.find((item) => item.role?.toLowerCase() === 'zoomin')
    const [window] = BrowserWindow.getAllWindows()
    larger?.click({}, window, window?.webContents)
  })
  await expect.poll(zoom).toBeGreaterThan(1)
  await bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await expect.poll(() => bospad.page.evaluate(() => innerWidth)).toBe(640)
  for (const name of ['Make a vault', 'Open an existing vault…']) {
    const button = bospad.page.getByRole('button', { name })
    await button.scrollIntoViewIfNeeded()
    await expect(button).toBeInViewport({ ratio: 1 })
  }
  await bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))
})

test('content protection follows the setting in every window', async ({ bospad }) => {
  const call = await takePort(bospad.page)
  await bospad.inWindow((it) => {
    const seen: boolean[] = []
    Object.assign(globalThis, { seen })
    it.setContentProtection = (on: boolean) => void seen.push(on)
  })
  await call((client) => client.settings.set({ contentProtection: true }))
  expect(await bospad.inMain(() => (globalThis as unknown as { seen: boolean[] }).seen)).toEqual([true])
})

test('settings are kept, told to every window at once, and hold nothing private', async ({ bospad }) => {
  const call = await takePort(bospad.page)
  const told = await call(async (client) => {
    const seen: string[] = []
    const watch = await client.settings.watch()
    for await (const { language } of watch) {
      seen.push(language)
      if (seen.length === 1) await client.settings.set({ language: 'nl', textSize: 20 })
      else break
    }
    return seen
  })
  expect(told).toEqual(['en', 'nl'])
  await makeVault(call, bospad.vaults, 'Zonnebloem')
  const kept = JSON.parse(readFileSync(join(bospad.userData, 'settings.json'), 'utf8')) as Record<string, unknown>
  expect(kept).toMatchObject({ language: 'nl', textSize: 20, vaults: [join(bospad.vaults, 'Zonnebloem.bospad')] })
  const known = [
    'language',
    'theme',
    'textSize',
    'lockAfterMinutes',
    'captureShortcut',
    'contentProtection',
    'spellCheck',
    'window',
    'vaults',
  ]
  expect(Object.keys(kept).filter((key) => !known.includes(key))).toEqual([])
})

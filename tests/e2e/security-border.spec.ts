import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { refusalOf, takePort } from '../support/calls'
import { openCapture, test as ownTest } from '../support/app'
import { expect, sharedFirstRun } from '../support/shared-app'
import { fuses } from '../../scripts/fuses.mjs'

// Electron's checklist goes on here with what main lets through: links, senders, files, objects.

const test = sharedFirstRun()

test('15. A link opens in the browser only after the whole address was shown and confirmed', async ({ bospad }) => {
  await bospad.inMain(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (address) => void opened.push(address)
  })
  const opened = () => bospad.inMain(() => (globalThis as unknown as { opened: string[] }).opened)
  await bospad.answerMessageBox(0)
  const call = await takePort(bospad.page)

  expect(await call((client) => client.settings.openLink({ url: 'https://example.org/a?b=c' }))).toBe(false)
  expect(await bospad.shownMessages()).toEqual([expect.stringContaining('https://example.org/a?b=c')])
  expect(await opened()).toEqual([])

  await bospad.answerMessageBox(1)
  expect(await call((client) => client.settings.openLink({ url: 'https://example.org/a?b=c' }))).toBe(true)
  expect(await opened()).toEqual(['https://example.org/a?b=c'])

  for (const url of [
    'http://example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://a@b.example/',
    'smb://x/y',
  ]) {
    expect(
      await bospad.page.evaluate(
        (it) =>
          (
            window as unknown as { bospadClient: { settings: { openLink(input: { url: string }): Promise<boolean> } } }
          ).bospadClient.settings.openLink({ url: it }),
        url,
      ),
    ).toBe(false)
  }
  expect(await opened()).toHaveLength(1)
  expect(await bospad.shownMessages()).toHaveLength(2)
})

test('16. Electron is a release that still gets fixes', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>
  }
  const major = Number.parseInt(devDependencies.electron ?? '', 10)
  // The latest three majors are supported; one comes every eight weeks, 40 on 13 January 2026 (releases.electronjs.org/schedule).
  const weeks = (Date.now() - Date.UTC(2026, 0, 13)) / (7 * 86_400_000)
  const latest = 40 + Math.floor(weeks / 8)
  expect(major).toBeGreaterThan(latest - 3)
})

test('17. Main listens only to windows that were given a role', async ({ bospad }) => {
  const refused = bospad.says('[border] refused a port')
  await bospad.inMain(
    async ({ BrowserWindow }, preload) => {
      const options: Electron.BrowserWindowConstructorOptions = {
        show: false,
        webPreferences: { preload, partition: 'bospad', sandbox: true },
      }
      const window = new BrowserWindow(options)
      await window.loadURL('app://bospad/print.html')
      await window.webContents.executeJavaScript(`window.postMessage('bospad:port', '*', [new MessageChannel().port2])`)
    },
    join(bospad.built, 'preload/index.cjs'),
  )
  await refused
})

test('17. One port per page load', async ({ bospad }) => {
  const call = await takePort(bospad.page)
  expect(await call((client) => client.settings.get())).toMatchObject({ language: 'en' })
  const refused = bospad.says('[border] refused a port')
  await bospad.page.evaluate(() => window.postMessage('bospad:port', '*', [new MessageChannel().port2]))
  await refused
  expect(await call((client) => client.settings.get())).toMatchObject({ language: 'en' })
})

test('17. The capture window may save a thought, but ask nothing about the vault', async ({ bospad }) => {
  const call = await takePort(await openCapture(bospad))
  expect(await call((client) => client.settings.get())).toMatchObject({ language: 'en' })
  const answers = []
  for (const ask of [
    refusalOf((client) => client.vault.list()),
    refusalOf((client) => client.vault.state()),
    refusalOf((client) => client.settings.set({ lockAfterMinutes: 0 })),
    refusalOf((client) => client.notebooks.list({ archived: false })),
    refusalOf((client) => client.transfer.printJob()),
    refusalOf((client) => client.vault.backups.list()),
  ]) {
    answers.push(await call(ask))
  }
  expect(answers).toEqual(Array(6).fill('UNEXPECTED'))
})

test('18. Pages come from app://bospad; files and paths outside the built pages do not', async ({ bospad }) => {
  expect(bospad.page.url()).toBe('app://bospad/index.html')
  const ways = [
    '..',
    '%2e%2e',
    '%252e%252e',
    '..%2f',
    '..%5c',
    '..\\',
    '%c0%ae%c0%ae',
    '....//',
    '.%00.',
    '%2e%2e%2f',
    '..;',
    '/..',
  ]
  const targets = [
    'main/index.js',
    'preload/index.cjs',
    'package.json',
    'etc/passwd',
    'renderer/../main/index.js',
    'settings.json',
  ]
  const paths = ways.flatMap((way) =>
    [1, 2, 3, 6].flatMap((deep) => targets.map((target) => `${Array(deep).fill(way).join('/')}/${target}`)),
  )
  const more = [
    '/etc/passwd',
    '//etc/passwd',
    'C:/Windows/win.ini',
    '%2fetc%2fpasswd',
    'index.html%00.js',
    'attachment/00000000-0000-0000-0000-000000000000',
    'attachment/%2e%2e%2fmain',
    '%',
    '%zz',
    'assets',
    'assets/',
    '.git/config',
  ]
  const all = [...paths, ...more]
  expect(all.length).toBeGreaterThan(290)
  const found = await bospad.page.evaluate(async (list) => {
    const answered: string[] = []
    for (const path of list) {
      for (const start of ['app://bospad/', 'app://bospad/assets/']) {
        const response = await fetch(start + path).catch(() => null)
        if (response?.ok) answered.push(start + path)
      }
    }
    return answered
  }, all)
  expect(found).toEqual([])
  expect(await bospad.page.evaluate(async () => (await fetch('app://bospad/index.html')).ok)).toBe(true)
  for (const address of ['file:///etc/passwd', 'app://other/index.html', 'https://bospad/index.html']) {
    expect(
      await bospad.page.evaluate(
        (it) =>
          fetch(it).then(
            () => 'read',
            () => 'refused',
          ),
        address,
      ),
    ).toBe('refused')
  }
})

test('19. Fuses: the packaged program runs nothing but itself', () => {
  expect(fuses).toMatchObject({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    OnlyLoadAppFromAsar: true,
    EnableEmbeddedAsarIntegrityValidation: true,
    GrantFileProtocolExtraPrivileges: false,
  })
})

test('20. Pages see no Electron object', async ({ bospad }) => {
  const names = await bospad.page.evaluate(() => Object.getOwnPropertyNames(window))
  expect(names.filter((name) => /electron|ipc|bospad|contextbridge/i.test(name))).toEqual([])
  const preload = readFileSync(join(bospad.built, 'preload/index.cjs'), 'utf8')
  expect(preload).not.toContain('contextBridge')
  expect(preload.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.postMessage'])
  const channels = await bospad.inMain(({ ipcMain }) => ipcMain.eventNames())
  expect(channels.filter((it) => it !== 'error')).toEqual(['bospad:port']) // Electron itself listens to errors
})

ownTest('Nothing of a session is kept: memory only, no cache, no crash dumps', async ({ start }) => {
  const bospad = await start()
  const kept = await bospad.inMain(({ session }) => {
    const own = session.fromPartition('bospad')
    return { persistent: own.isPersistent(), path: own.getStoragePath(), checker: own.isSpellCheckerEnabled() }
  })
  expect(kept).toEqual({ persistent: false, path: null, checker: false })
  await bospad.page.evaluate(() => localStorage.setItem('marker', 'zonnebloemveld'))
  await bospad.close()
  const files = await readdir(bospad.userData, { recursive: true, withFileTypes: true })
  for (const file of files.filter((it) => it.isFile())) {
    expect(readFileSync(join(file.parentPath, file.name)).includes('zonnebloemveld'), file.name).toBe(false)
  }
})

test('A second start shows the first window and reads nothing from its arguments', async ({ bospad }) => {
  await bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const focused = bospad.inMain(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return new Promise<boolean>((resolve) => window?.once('show', () => resolve(true)))
  })
  const second = await bospad.startAgain(['https://example.org/', '--inspect', '/etc/passwd'])
  expect(second).toBe(0)
  await focused
  expect(bospad.app.windows()).toHaveLength(1)
  expect(bospad.page.url()).toBe('app://bospad/index.html')
})

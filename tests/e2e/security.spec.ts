import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron as electron, type Page } from '@playwright/test'
import { refusalOf, takePort } from '../support/calls'
import { expect, freshHome, test, type Bospad } from '../support/app'
import { fuses } from '../../scripts/fuses.mjs'

// The twenty items of https://www.electronjs.org/docs/latest/tutorial/security, each by its number.

type WindowOptions = Electron.BrowserWindowConstructorOptions

/** webPreferences of every window as Electron runs them. */
function preferences(bospad: Bospad) {
  return bospad.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((it) => (it.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences()),
  )
}

async function openCapture(bospad: Bospad): Promise<Page> {
  const opened = bospad.app.waitForEvent('window')
  await bospad.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('capture')?.click())
  const page = await opened
  await page.waitForLoadState('load')
  return page
}

/** Whether main stopped the navigation that `act` tries. */
async function prevented(bospad: Bospad, act: () => Promise<unknown>): Promise<boolean> {
  const window = await bospad.app.browserWindow(bospad.page)
  const seen = window.evaluate(
    (it) => new Promise<boolean>((resolve) => it.webContents.once('will-frame-navigate', (event) => resolve(event.defaultPrevented))),
  )
  await act()
  return seen
}

test('1. Only secure content: everything the page loads comes from the app itself', async ({ bospad }) => {
  const addresses: string[] = []
  bospad.page.on('request', (request) => addresses.push(request.url()))
  await bospad.page.reload({ waitUntil: 'load' })
  expect(addresses.length).toBeGreaterThan(2)
  expect(addresses.filter((it) => !it.startsWith('app://bospad/'))).toEqual([])
  const files = (await readdir(join(bospad.built, 'renderer'), { recursive: true })).filter((it) => it.endsWith('.html') || it.endsWith('.css'))
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    expect(readFileSync(join(bospad.built, 'renderer', file), 'utf8'), file).not.toMatch(/(?:src|href)="https?:|url\(["']?https?:|@import/)
  }
})

test('2. No Node in pages', async ({ bospad }) => {
  const capture = await openCapture(bospad)
  for (const page of [bospad.page, capture]) {
    expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis))).toEqual([])
  }
  const all = await preferences(bospad)
  expect(all).toHaveLength(2)
  for (const it of all) {
    expect([it.nodeIntegration, it.nodeIntegrationInWorker, it.nodeIntegrationInSubFrames].filter(Boolean)).toEqual([])
  }
})

test('3. Context isolation: the page cannot reach into the preload', async ({ bospad }) => {
  for (const it of await preferences(bospad)) expect(it.contextIsolation).toBe(true)
  // with a shared world the preload's own listener would use this
  const called = await bospad.page.evaluate(async () => {
    let used = false
    const original = MessagePort.prototype.postMessage
    Object.defineProperty(Array.prototype, 'ports', { get: () => (used = true), configurable: true })
    window.postMessage('bospad:port', '*', [new MessageChannel().port2])
    await new Promise((resolve) => {
      addEventListener('message', resolve, { once: true })
    })
    MessagePort.prototype.postMessage = original
    return used
  })
  expect(called).toBe(false)
})

test('4. Every window is sandboxed', async ({ bospad }) => {
  await openCapture(bospad)
  const all = await preferences(bospad)
  expect(all).toHaveLength(2)
  for (const it of all) expect(it.sandbox).toBe(true)
})

test('5. Every permission is denied', async ({ bospad }) => {
  const answers = await bospad.page.evaluate(async () => {
    const refused = async (ask: () => Promise<unknown>) => ask().then(() => 'granted', (error: Error) => error.name)
    const place = () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, () => reject(new DOMException('', 'NotAllowedError'))))
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      states: await Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'].map(state)),
      notification: await Notification.requestPermission(),
      place: await refused(place),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await refused(() => navigator.clipboard.readText()),
      midi: await refused(() => navigator.requestMIDIAccess()),
      persisted: await navigator.storage.persist(),
    }
  })
  expect(answers.states.filter((it) => it !== 'denied')).toEqual([])
  expect(answers.notification).toBe('denied')
  for (const it of [answers.place, answers.camera, answers.screen, answers.clipboard, answers.midi]) expect(it).not.toBe('granted')
  expect(answers.persisted).toBe(false)
})

test('6, 8, 9, 10. Web security stays on, no insecure content, no experiments, no Blink switches', async ({ bospad }) => {
  await openCapture(bospad)
  for (const it of await preferences(bospad)) {
    expect(it).toMatchObject({ webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false })
    expect(it.enableBlinkFeatures ?? '').toBe('')
  }
})

/** What script can do in a page; each true is something that ran or went out. */
async function attack() {
  // a task of the page's own: within the call of a debugger Chromium lets code generation pass
  await new Promise((resolve) => setTimeout(resolve))
  const ran = { inline: false, handler: false, evaluated: false, constructed: false, markup: false, picture: false }
  Object.assign(globalThis, { ran })
  const attempt = (work: () => void) => {
    try {
      work()
    } catch {
      // refused
    }
  }
  attempt(() => {
    const script = document.createElement('script')
    script.textContent = 'ran.inline = true'
    document.body.append(script)
  })
  attempt(() => {
    const button = document.createElement('button')
    button.setAttribute('onclick', 'ran.handler = true')
    document.body.append(button)
    button.click()
    button.remove()
  })
  // oxlint-disable-next-line no-eval
  attempt(() => void (0, eval)('ran.evaluated = true'))
  // oxlint-disable-next-line no-implied-eval
  attempt(() => void new Function('ran.constructed = true')())
  attempt(() => {
    const box = document.createElement('div')
    box.innerHTML = '<b>x</b>'
    ran.markup = box.children.length === 1
  })
  return new Promise<typeof ran>((resolve) => {
    const picture = new Image()
    const end = () => resolve(ran)
    addEventListener('securitypolicyviolation', (event) => {
      if (event.violatedDirective === 'img-src') end()
    })
    // without a policy the address itself is tried, and fails because nothing is there
    picture.onerror = () => setTimeout(() => {
      ran.picture = true
      end()
    })
    picture.src = 'https://127.0.0.1:9/x.png'
  })
}

test('7. The content security policy stops script, markup and remote pictures', async ({ bospad }) => {
  const header = await bospad.page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'))
  for (const part of [`default-src 'none'`, `script-src 'self'`, `object-src 'none'`, `base-uri 'none'`, `form-action 'none'`, `frame-src 'none'`, `frame-ancestors 'none'`, `require-trusted-types-for 'script'`, `trusted-types 'none'`]) {
    expect(header).toContain(part)
  }
  expect(header).not.toContain('unsafe')
  expect(header).not.toMatch(/https?:|\*/)
  expect(await bospad.page.evaluate(attack)).toEqual({ inline: false, handler: false, evaluated: false, constructed: false, markup: false, picture: false })
})

test('7, control: in a page without a policy the same script runs', async () => {
  const app = await electron.launch({ args: ['tests/support/default-window'], env: { ...(process.env as Record<string, string>), BOSPAD_USER_DATA: freshHome() } })
  const page = await app.firstWindow()
  expect(await page.evaluate(attack)).toEqual({ inline: true, handler: true, evaluated: true, constructed: true, markup: true, picture: true })
  await app.close()
})

test('11, 12. No webview, not even in a window that was given the tag', async ({ bospad }) => {
  for (const it of await preferences(bospad)) expect(it.webviewTag).toBe(false)
  const stopped = await bospad.app.evaluate(async ({ BrowserWindow }) => {
    const options: WindowOptions = { show: false, webPreferences: { webviewTag: true, partition: 'bospad' } }
    const window = new BrowserWindow(options)
    await window.loadURL('app://bospad/print.html')
    const attached = new Promise<boolean>((resolve) => window.webContents.once('will-attach-webview', (event) => resolve(event.defaultPrevented)))
    await window.webContents.executeJavaScript(`{ const view = document.createElement('webview'); view.setAttribute('src', 'app://bospad/index.html'); document.body.append(view) } 0`)
    const answer = await attached
    window.destroy()
    return answer
  })
  expect(stopped).toBe(true)
})

for (const address of ['https://example.org/', 'app://bospad/print.html', 'file:///etc/passwd', 'data:text/html,x']) {
  test(`13. A page does not navigate: ${address}`, async ({ bospad }) => {
    const before = bospad.page.url()
    if (address.startsWith('https:') || address.startsWith('app:')) {
      const stopped = await prevented(bospad, () => bospad.page.evaluate((to) => void (location.href = to), address))
      expect(stopped).toBe(true)
    } else {
      // Chromium refuses these by itself, in some cases with an exception
      await bospad.page.evaluate((to) => void (location.href = to), address).catch(() => undefined)
    }
    await bospad.page.evaluate(() => document.title)
    expect(bospad.page.url()).toBe(before)
  })
}

test('13. Every page has guards against navigation, redirects and frames', async ({ bospad }) => {
  await openCapture(bospad)
  const guards = await bospad.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((it) => ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'].map((name) => it.listenerCount(name) > 0)),
  )
  expect(guards).toEqual([Array(4).fill(true), Array(4).fill(true)])
})

test('14. A page opens no windows', async ({ bospad }) => {
  const opened = await bospad.page.evaluate(() => [window.open('https://example.org/'), window.open('app://bospad/index.html'), window.open()].map((it) => it === null))
  expect(opened).toEqual([true, true, true])
  expect(bospad.app.windows()).toHaveLength(1)
})

test('15. A link opens in the browser only after the whole address was shown and confirmed', async ({ bospad }) => {
  await bospad.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (address) => void opened.push(address)
  })
  const opened = () => bospad.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await bospad.answerMessageBox(0)
  const call = await takePort(bospad.page)

  expect(await call((client) => client.settings.openLink({ url: 'https://example.org/a?b=c' }))).toBe(false)
  expect(await bospad.shownMessages()).toEqual([expect.stringContaining('https://example.org/a?b=c')])
  expect(await opened()).toEqual([])

  await bospad.answerMessageBox(1)
  expect(await call((client) => client.settings.openLink({ url: 'https://example.org/a?b=c' }))).toBe(true)
  expect(await opened()).toEqual(['https://example.org/a?b=c'])

  for (const url of ['http://example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'https://a@b.example/', 'smb://x/y']) {
    expect(await bospad.page.evaluate((it) => (window as unknown as { bospadClient: { settings: { openLink(input: { url: string }): Promise<boolean> } } }).bospadClient.settings.openLink({ url: it }), url)).toBe(false)
  }
  expect(await opened()).toHaveLength(1)
  expect(await bospad.shownMessages()).toHaveLength(2)
})

test('16. Electron is a release that still gets fixes', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> }
  const major = Number.parseInt(devDependencies.electron ?? '', 10)
  // The latest three majors are supported; one comes every eight weeks, 40 on 13 January 2026 (releases.electronjs.org/schedule).
  const weeks = (Date.now() - Date.UTC(2026, 0, 13)) / (7 * 86_400_000)
  const latest = 40 + Math.floor(weeks / 8)
  expect(major).toBeGreaterThan(latest - 3)
})

test('17. Main listens only to windows that were given a role', async ({ bospad }) => {
  const refused = bospad.says('[border] refused a port')
  await bospad.app.evaluate(async ({ BrowserWindow }, preload) => {
    const options: WindowOptions = { show: false, webPreferences: { preload, partition: 'bospad', sandbox: true } }
    const window = new BrowserWindow(options)
    await window.loadURL('app://bospad/print.html')
    await window.webContents.executeJavaScript(`window.postMessage('bospad:port', '*', [new MessageChannel().port2])`)
  }, join(bospad.built, 'preload/index.cjs'))
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
  const ways = ['..', '%2e%2e', '%252e%252e', '..%2f', '..%5c', '..\\', '%c0%ae%c0%ae', '....//', '.%00.', '%2e%2e%2f', '..;', '/..']
  const targets = ['main/index.js', 'preload/index.cjs', 'package.json', 'etc/passwd', 'renderer/../main/index.js', 'settings.json']
  const paths = ways.flatMap((way) => [1, 2, 3, 6].flatMap((deep) => targets.map((target) => `${Array(deep).fill(way).join('/')}/${target}`)))
  const more = ['/etc/passwd', '//etc/passwd', 'C:/Windows/win.ini', '%2fetc%2fpasswd', 'index.html%00.js', 'attachment/00000000-0000-0000-0000-000000000000', 'attachment/%2e%2e%2fmain', '%', '%zz', 'assets', 'assets/', '.git/config']
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
    expect(await bospad.page.evaluate((it) => fetch(it).then(() => 'read', () => 'refused'), address)).toBe('refused')
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
})

test('Nothing of a session is kept: memory only, no cache, no crash dumps', async ({ start }) => {
  const bospad = await start()
  const kept = await bospad.app.evaluate(({ session }) => {
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
  await bospad.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const focused = bospad.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return new Promise<boolean>((resolve) => window?.once('show', () => resolve(true)))
  })
  const second = await bospad.startAgain(['https://example.org/', '--inspect', '/etc/passwd'])
  expect(second).toBe(0)
  await focused
  expect(bospad.app.windows()).toHaveLength(1)
  expect(bospad.page.url()).toBe('app://bospad/index.html')
})

import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron as electron } from '@playwright/test'
import { freshHome, openCapture, type Bospad } from '../support/app'
import { expect, sharedFirstRun } from '../support/shared-app'

// The twenty items of https://www.electronjs.org/docs/latest/tutorial/security, each by its number.

const test = sharedFirstRun()

type WindowOptions = Electron.BrowserWindowConstructorOptions

/** webPreferences of every window as Electron runs them. */
function preferences(bospad: Bospad) {
  return bospad.inMain(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((it) =>
      (it.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences(),
    ),
  )
}

/** Whether main stopped the navigation that `act` tries. */
async function prevented(bospad: Bospad, act: () => Promise<unknown>): Promise<boolean> {
  const seen = bospad.inWindow(
    (it) =>
      new Promise<boolean>((resolve) =>
        it.webContents.once('will-frame-navigate', (event: { defaultPrevented: boolean }) =>
          resolve(event.defaultPrevented),
        ),
      ),
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
  const files = (await readdir(join(bospad.built, 'renderer'), { recursive: true })).filter(
    (it) => it.endsWith('.html') || it.endsWith('.css'),
  )
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    expect(readFileSync(join(bospad.built, 'renderer', file), 'utf8'), file).not.toMatch(
      /(?:src|href)="https?:|url\(["']?https?:|@import/,
    )
  }
})

test('2. No Node in pages', async ({ bospad }) => {
  const capture = await openCapture(bospad)
  for (const page of [bospad.page, capture]) {
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
      ),
    ).toEqual([])
  }
  const all = await preferences(bospad)
  expect(all).toHaveLength(2)
  for (const it of all) {
    expect([it.nodeIntegration, it.nodeIntegrationInWorker, it.nodeIntegrationInSubFrames].filter(Boolean)).toEqual([])
  }
})

test('3. Context isolation: page and preload do not share their objects', async ({ bospad }) => {
  for (const it of await preferences(bospad)) expect(it.contextIsolation).toBe(true)
  // In a shared world the preload's listener would read this property of the event it is given.
  const read = await bospad.page.evaluate(async () => {
    let reads = 0
    const heard = new Promise((resolve) => addEventListener('message', resolve, { once: true }))
    Object.defineProperty(MessageEvent.prototype, 'ports', { get: () => (reads++, []), configurable: true })
    window.postMessage('bospad:port', '*', [new MessageChannel().port2])
    await heard
    return reads
  })
  expect(read).toBe(0)
})

test('4. Every window is sandboxed', async ({ bospad }) => {
  await openCapture(bospad)
  const all = await preferences(bospad)
  expect(all).toHaveLength(2)
  for (const it of all) expect(it.sandbox).toBe(true)
})

test('5. Every permission is denied', async ({ bospad }) => {
  const answers = await bospad.page.evaluate(async () => {
    const refused = async (ask: () => Promise<unknown>) =>
      ask().then(
        () => 'granted',
        (error: Error) => error.name,
      )
    const place = () =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, () => reject(new DOMException('', 'NotAllowedError'))),
      )
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      states: await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'].map(
          state,
        ),
      ),
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
  for (const it of [answers.place, answers.camera, answers.screen, answers.clipboard, answers.midi])
    expect(it).not.toBe('granted')
  expect(answers.persisted).toBe(false)
})

test('6, 8, 9, 10. Web security stays on, no insecure content, no experiments, no Blink switches', async ({
  bospad,
}) => {
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
    picture.onerror = () =>
      setTimeout(() => {
        ran.picture = true
        end()
      })
    picture.src = 'https://127.0.0.1:9/x.png'
  })
}

test('7. The content security policy stops script, markup and remote pictures', async ({ bospad }) => {
  const header = await bospad.page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  )
  for (const part of [
    `default-src 'none'`,
    `script-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ]) {
    expect(header).toContain(part)
  }
  expect(header).not.toContain('unsafe')
  expect(header).not.toMatch(/https?:|\*/)
  expect(await bospad.page.evaluate(attack)).toEqual({
    inline: false,
    handler: false,
    evaluated: false,
    constructed: false,
    markup: false,
    picture: false,
  })
})

test('7, control: in a page without a policy the same script runs', async () => {
  const app = await electron.launch({
    args: ['tests/support/default-window'],
    env: { ...(process.env as Record<string, string>), BOSPAD_USER_DATA: freshHome() },
  })
  const page = await app.firstWindow()
  expect(await page.evaluate(attack)).toEqual({
    inline: true,
    handler: true,
    evaluated: true,
    constructed: true,
    markup: true,
    picture: true,
  })
  await app.close()
})

test('11, 12. No webview, not even in a window that was given the tag', async ({ bospad }) => {
  for (const it of await preferences(bospad)) expect(it.webviewTag).toBe(false)
  const stopped = await bospad.inMain(async ({ BrowserWindow }) => {
    const options: WindowOptions = { show: false, webPreferences: { webviewTag: true, partition: 'bospad' } }
    const window = new BrowserWindow(options)
    await window.loadURL('app://bospad/print.html')
    const attached = new Promise<boolean>((resolve) =>
      window.webContents.once('will-attach-webview', (event) => resolve(event.defaultPrevented)),
    )
    await window.webContents.executeJavaScript(
      `{ const view = document.createElement('webview'); view.setAttribute('src', 'app://bospad/index.html'); document.body.append(view) } 0`,
    )
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
  const guards = await bospad.inMain(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((it) =>
        ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'].map(
          (name) => it.listenerCount(name) > 0,
        ),
      ),
  )
  expect(guards).toEqual([Array(4).fill(true), Array(4).fill(true)])
})

test('14. A page opens no windows', async ({ bospad }) => {
  const opened = await bospad.page.evaluate(() =>
    [window.open('https://example.org/'), window.open('app://bospad/index.html'), window.open()].map(
      (it) => it === null,
    ),
  )
  expect(opened).toEqual([true, true, true])
  expect(bospad.app.windows()).toHaveLength(1)
})

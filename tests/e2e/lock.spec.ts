import { execFileSync, spawn } from 'node:child_process'
import { Notebooks } from '../pages/notebooks'
import { test as ownTest, type Bospad } from '../support/app'
import { Gate, goodPassphrase } from '../pages/gate'
import { takePort, type Call } from '../support/calls'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp()

/** From the trigger to the end of the old page's process. */
const limit = 1000

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)])
      .toString()
      .startsWith('Z')
  } catch {
    return false
  }
}

const pageProcess = (bospad: Bospad) => bospad.inWindow((it) => it.webContents.getOSProcessId())

/** An open vault whose page saves a draft when it hears that locking is near, as the real one does. */
async function openVaultWithDraft(
  bospad: Bospad,
  answers = true,
): Promise<{ call: Call; vaultId: string; entryId: string }> {
  const call = await takePort(bospad.page)
  const { vault } = await call((client) => client.vault.state())
  const entry = await call(async (client) => {
    const [notebook] = await client.notebooks.list({ archived: false })
    if (!notebook) throw new Error('a new vault has a notebook')
    return client.notebooks.entries.create({
      notebookId: notebook.id,
      at: Date.now(),
      zone: 'Europe/Amsterdam',
      title: '',
      body: '',
    })
  })
  if (answers) {
    await call(async (client, { id, notebookId, at, zone }) => {
      const events = await client.vault.events()
      void (async () => {
        for await (const event of events) {
          if (event.kind !== 'locking') continue
          const draft = {
            id,
            notebookId,
            at,
            zone,
            revision: 0,
            title: '',
            body: 'typed right before the lock',
            mood: null,
            emotions: [],
            tags: [],
            people: [],
            favourite: false,
            hideOnThisDay: false,
            emptied: false,
          }
          const { revision } = await client.notebooks.entries.get({ id })
          await client.notebooks.entries.save({ ...draft, revision })
          await client.vault.lock()
        }
      })()
    }, entry)
  }
  return { call, vaultId: vault?.id ?? '', entryId: entry.id }
}

/** Locks by `trigger`; says how long the old page's process lived on. */
async function lockBy(bospad: Bospad, trigger: () => Promise<unknown>): Promise<number> {
  const old = await pageProcess(bospad)
  expect(runs(old)).toBe(true)
  let started = 0
  let ended = 0
  await bospad.nextPage(async () => {
    started = performance.now()
    await trigger()
    await expect.poll(() => runs(old), { intervals: [10], timeout: 8000 }).toBe(false)
    ended = performance.now()
  })
  return ended - started
}

async function bodyAfterUnlock(
  bospad: Bospad,
  { vaultId, entryId }: { vaultId: string; entryId: string },
): Promise<string> {
  const call = await takePort(bospad.page)
  expect(await call((client) => client.vault.state())).toMatchObject({ state: 'locked' })
  await call((client, given) => client.vault.unlock(given), { id: vaultId, passphrase: goodPassphrase })
  return (await call((client, id) => client.notebooks.entries.get({ id }), entryId)).body
}

const powerEvent = (bospad: Bospad, name: string) => () =>
  bospad.inMain(({ powerMonitor }, it) => void powerMonitor.emit(it), name)

const triggers: [string, (bospad: Bospad, call: Call) => () => Promise<unknown>][] = [
  [
    'the page (button and Ctrl+L)',
    (_bospad, call) => () => call((client) => client.vault.lock()).catch(() => 'the page is gone'),
  ],
  [
    'the menu',
    (bospad) => () => bospad.inMain(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()),
  ],
  ['suspend', (bospad) => powerEvent(bospad, 'suspend')],
  ['the screen lock', (bospad) => powerEvent(bospad, 'lock-screen')],
  ['another user taking the screen', (bospad) => powerEvent(bospad, 'user-did-resign-active')],
]

for (const [name, trigger] of triggers) {
  test(
    `${name} locks: the draft is saved, the old page is gone within a second`,
    { tag: '@alone' },
    async ({ shell: { bospad } }) => {
      const open = await openVaultWithDraft(bospad)
      const took = await lockBy(bospad, trigger(bospad, open.call))
      expect(took).toBeLessThan(limit)
      expect(await bodyAfterUnlock(bospad, open)).toBe('typed right before the lock')
    },
  )
}

test(
  'what was typed in the editor right before the computer sleeps is there after unlocking',
  { tag: '@alone' },
  async ({ shell }) => {
    const { bospad } = shell
    await shell.go('notebooks')
    const notebooks = new Notebooks(bospad)
    await notebooks.write('Before sleep', 'First words.')
    await notebooks.page.keyboard.type(' And the last ones')
    expect(await lockBy(bospad, powerEvent(bospad, 'suspend'))).toBeLessThan(limit)
    await (await new Gate(bospad).unlock()).go('notebooks')
    await notebooks.open('Before sleep')
    await expect(notebooks.text).toHaveText('First words. And the last ones')
  },
)

ownTest('being away for the minutes of the setting locks', { tag: '@alone' }, async ({ enter }) => {
  const { bospad } = await enter({ settings: { lockAfterMinutes: 1 } })
  const idle = (seconds: number) =>
    bospad.inMain(({ powerMonitor }, it) => {
      powerMonitor.getSystemIdleTime = () => it
    }, seconds)
  await idle(0)
  const open = await openVaultWithDraft(bospad)
  // the clock of the app looks every five seconds: the lock itself is what is measured
  const old = await pageProcess(bospad)
  await bospad.nextPage(() => idle(60))
  await expect.poll(() => runs(old), { intervals: [10], timeout: limit }).toBe(false)
  expect(await bodyAfterUnlock(bospad, open)).toBe('typed right before the lock')
})

ownTest('control: away for less than the setting, or with the setting off, nothing locks', async ({ enter }) => {
  const { bospad } = await enter({ settings: { lockAfterMinutes: 0 } })
  const looks = () =>
    bospad.inMain(
      ({ powerMonitor }, seconds) =>
        new Promise<void>((resolve) => {
          powerMonitor.getSystemIdleTime = () => {
            setTimeout(resolve) // after what follows the look
            return seconds
          }
        }),
      59 * 60,
    )
  const { call } = await openVaultWithDraft(bospad)
  await looks()
  expect(await call((client) => client.vault.state())).toMatchObject({ state: 'open' })
  await call((client) => client.settings.set({ lockAfterMinutes: 60 }))
  await looks()
  expect(await call((client) => client.vault.state())).toMatchObject({ state: 'open' })
})

test(
  'control: a page that does not answer is locked all the same, its draft lost',
  { tag: '@alone' },
  async ({ shell: { bospad } }) => {
    const open = await openVaultWithDraft(bospad, false)
    const took = await lockBy(bospad, powerEvent(bospad, 'suspend'))
    expect(took).toBeGreaterThan(400)
    expect(took).toBeLessThan(limit + 200)
    expect(await bodyAfterUnlock(bospad, open)).toBe('')
  },
)

test('a crashed page locks the vault and a fresh one opens', { tag: '@alone' }, async ({ shell: { bospad } }) => {
  await openVaultWithDraft(bospad, false)
  await lockBy(bospad, async () => {
    await bospad.inWindow((it) => it.webContents.forcefullyCrashRenderer())
  })
  const call = await takePort(bospad.page)
  expect(await call((client) => client.vault.state())).toMatchObject({ state: 'locked' })
})

test('the window stays where it was', { tag: '@alone' }, async ({ shell: { bospad } }) => {
  await openVaultWithDraft(bospad)
  const place = { x: 37, y: 41, width: 1011, height: 707 }
  const bounds = () => bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((it) => it.getBounds()))
  await bospad.inWindow((it, wanted) => it.setBounds(wanted), place)
  await expect.poll(bounds).toEqual([place]) // X11 moves a window when it gets to it
  await lockBy(bospad, powerEvent(bospad, 'suspend'))
  await expect.poll(bounds).toEqual([place])
})

ownTest('closing the window saves the draft, locks and quits', async ({ shell: { bospad }, start }) => {
  const open = await openVaultWithDraft(bospad)
  const ended = new Promise((resolve) => bospad.app.process().once('exit', resolve))
  await bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
  const again = await start({ home: bospad.home })
  expect(await bodyAfterUnlock(again, open)).toBe('typed right before the lock')
})

ownTest.describe('Linux: the desktop says on D-Bus that the screen is locked', () => {
  const missing = ['dbus-run-session', 'dbus-monitor', 'gdbus'].filter((tool) => {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' })
      return false
    } catch {
      return true
    }
  })
  ownTest.skip(
    process.platform !== 'linux' || missing.length > 0,
    `needs Linux with dbus; missing: ${missing.join(', ')}`,
  )

  ownTest('a screensaver that becomes active locks; one that stops does not', { tag: '@alone' }, async ({ enter }) => {
    const bus = spawn('dbus-run-session', ['--', 'sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec sleep 600'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const address = await new Promise<string>((resolve) =>
      bus.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim())),
    )
    const env = { DBUS_SESSION_BUS_ADDRESS: address }
    const signal = async (active: boolean) => {
      execFileSync(
        'gdbus',
        [
          'emit',
          '--session',
          '--object-path',
          '/org/freedesktop/ScreenSaver',
          '--signal',
          'org.freedesktop.ScreenSaver.ActiveChanged',
          String(active),
        ],
        { env: { ...process.env, ...env } },
      )
    }
    try {
      const { bospad } = await enter({ env })
      const open = await openVaultWithDraft(bospad)
      await expect.poll(() => open.call(async (client) => (await client.settings.about()).screenLock)).toBe('dbus')
      await signal(false)
      const took = await lockBy(bospad, () => signal(true))
      expect(took).toBeLessThan(limit)
      expect(await bodyAfterUnlock(bospad, open)).toBe('typed right before the lock')
    } finally {
      bus.kill()
    }
  })
})

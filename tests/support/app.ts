import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import {
  expect as expectThat,
  test as base,
  _electron as electron,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import type { AppSettings } from '../../src/shared/contract/settings'
import { Gate } from '../pages/gate'
import type { Shell } from '../pages/shell'
import { useOwnDisplay } from './display'
import { inMain, type Electron } from './in-main'
import { preparedSample, preparedVault } from './prepared'

export { expect } from '@playwright/test'

useOwnDisplay()

/** The built app; BOSPAD_OUT points to another build. */
export const mainEntry = resolve(process.env.BOSPAD_OUT ?? 'out/main/index.js')

export const sizes = { small: { width: 960, height: 640 }, usual: { width: 1280, height: 800 } } as const

export type StartOptions = {
  /** Home folder of an earlier start, to come back to; a fresh one when left out. */
  home?: string
  /** At the unlock screen of a prepared, empty vault (`goodPassphrase`) in the language of the settings. */
  preparedVault?: boolean
  /** Likewise with the sample, a year of an invented director. */
  preparedSample?: boolean
  /** Written before the start, as if chosen earlier. */
  settings?: { [K in keyof AppSettings]?: AppSettings[K] | undefined }
  /** Other values of the settings file. */
  kept?: Record<string, unknown>
  size?: { width: number; height: number }
  env?: Record<string, string>
  /** Arguments for Electron, before the app's own. */
  args?: string[]
}

/** Main is asked through `inMain`, which cannot lose an answer. */
type App = Omit<ElectronApplication, 'evaluate' | 'evaluateHandle' | 'browserWindow'>

/** A running Bospad on folders of its own: nothing of the tester's home is read or written. */
export class Bospad {
  private constructor(
    readonly app: App,
    /** The main window's page; a new one after a lock (`nextPage`). */
    public page: Page,
    readonly home: string,
    readonly output: string[],
    private readonly env: Record<string, string>,
  ) {}

  /** Folder of the build: main, preload, renderer. */
  readonly built = dirname(dirname(mainEntry))

  get userData() {
    return join(this.home, 'user-data')
  }

  /** Where tests put their vaults. */
  get vaults() {
    return join(this.home, 'Documents')
  }

  static async start(options: StartOptions = {}): Promise<Bospad> {
    const home = options.home ?? freshHome()
    const settings = { language: 'en', theme: 'light', ...options.settings } satisfies StartOptions['settings']
    keepSettings(home, {
      ...(options.home ? options.settings : settings),
      ...(options.preparedVault && { vaults: [copyVault(home, preparedVault(settings.language ?? 'en'))] }),
      ...(options.preparedSample && { vaults: [copyVault(home, preparedSample(settings.language ?? 'en'))] }),
      ...options.kept,
      ...(options.size && { window: { ...options.size, maximised: false } }),
    })
    const env = {
      ...(process.env as Record<string, string>),
      HOME: home,
      TMPDIR: join(home, 'tmp'),
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local/share'),
      BOSPAD_USER_DATA: join(home, 'user-data'),
      BOSPAD_TEST_WORK_FACTOR: '10',
      ...options.env,
    }
    const app = await electron.launch({ args: [...(options.args ?? []), mainEntry], cwd: resolve('.'), env })
    const output: string[] = []
    app.process().stdout?.on('data', (bytes: Buffer) => output.push(bytes.toString()))
    app.process().stderr?.on('data', (bytes: Buffer) => output.push(bytes.toString()))
    const page = await app.firstWindow()
    await page.waitForLoadState('domcontentloaded')
    const bospad = new Bospad(app, page, home, output, env)
    // menu, locks and calls follow the first paint
    const whole = () => bospad.inMain(({ Menu }) => Boolean(Menu.getApplicationMenu()?.getMenuItemById('lock')))
    await expectThat.poll(whole, { intervals: [50] }).toBe(true)
    return bospad
  }

  /** Quits and starts again on the same folders. */
  async restart(options: Omit<StartOptions, 'home'> = {}): Promise<Bospad> {
    await this.close()
    return Bospad.start({ ...options, home: this.home })
  }

  /** Runs `action` and waits for the fresh page that takes the old one's place, as locking does. */
  async nextPage(action: () => Promise<unknown>): Promise<Page> {
    const next = this.app.waitForEvent('window', (page) => page.url().endsWith('/index.html'))
    await action()
    this.page = await next
    await this.page.waitForLoadState('domcontentloaded')
    return this.page
  }

  /** Runs `work` once in the main process, by its text; its answer is handed over as data. */
  inMain<Answer, Given>(
    work: (electron: Electron, given: Given) => Answer | Promise<Answer>,
    given?: Given,
  ): Promise<Answer> {
    return inMain(this.app as ElectronApplication, work, given)
  }

  /** The same for the window that shows `page` (the main one when left out). */
  inWindow<Answer, Given>(
    work: (window: Electron.BrowserWindow, given: Given) => Answer | Promise<Answer>,
    given?: Given,
    page: Page = this.page,
  ): Promise<Answer> {
    return this.inMain(
      ({ BrowserWindow }, { address, source, inner }) => {
        const window = BrowserWindow.getAllWindows().find((it) => it.webContents.getURL() === address)
        // oxlint-disable-next-line no-eval
        return ((0, eval)(source) as (...all: unknown[]) => Answer | Promise<Answer>)(window, inner)
      },
      { address: page.url(), source: `(${work.toString()})`, inner: given },
    )
  }

  /** The next folder dialog answers `folder` (null: dismissed); the following ones too. */
  async answerFolderDialog(folder: string | null): Promise<void> {
    await this.inMain(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
    }, folder)
  }

  /** Message boxes answer with the button at `index`; returns the texts shown so far through `shownMessages`. */
  async answerMessageBox(index: number): Promise<void> {
    await this.inMain(({ dialog }, response) => {
      const shown: string[] = ((globalThis as Record<string, unknown>).shownMessages as string[] | undefined) ?? []
      ;(globalThis as Record<string, unknown>).shownMessages = shown
      dialog.showMessageBox = async (...given: unknown[]) => {
        const options = given[given.length - 1] as Electron.MessageBoxOptions
        shown.push([options.message, options.detail].filter(Boolean).join('\n'))
        return { response, checkboxChecked: false }
      }
    }, index)
  }

  shownMessages(): Promise<string[]> {
    return this.inMain(() => ((globalThis as Record<string, unknown>).shownMessages as string[] | undefined) ?? [])
  }

  /** Size of the window's content in CSS pixels. */
  async resize(size: { width: number; height: number }): Promise<void> {
    await this.inWindow((window, { width, height }) => window.setSize(width, height), size)
    await this.page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size)
  }

  /** A picture of the page as it stands, in `<dir>/<name>.png`. */
  async photograph(dir: string, name: string, size: { width: number; height: number } = sizes.usual): Promise<string> {
    await this.resize(size)
    await this.page.evaluate(() => document.fonts.ready)
    const path = join(dir, `${name}.png`)
    mkdirSync(dirname(path), { recursive: true })
    await this.page.screenshot({ path, animations: 'disabled', caret: 'hide' })
    return path
  }

  /** Waits until the app has written `text` to its output. */
  async says(text: string): Promise<void> {
    const { stdout, stderr } = this.app.process()
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!this.output.join('').includes(text)) return
        stdout?.off('data', look)
        stderr?.off('data', look)
        resolve()
      }
      stdout?.on('data', look)
      stderr?.on('data', look)
      look()
    })
  }

  /** Starts the program once more on the same folders; its exit code. */
  async startAgain(args: string[]): Promise<number | null> {
    const { spawnfile } = this.app.process()
    const child = spawn(spawnfile, ['--no-sandbox', mainEntry, ...args], { env: this.env, stdio: 'ignore' })
    return new Promise((resolve) => child.once('exit', resolve))
  }

  /** As a user quits: the window closes, the vault is locked. */
  async quit(): Promise<void> {
    const ended = new Promise((resolve) => this.app.process().once('exit', resolve))
    await this.inMain(({ app }) => app.quit())
    await ended
  }

  /** Ends the program, however it takes to. */
  async close(): Promise<void> {
    await this.app.close().catch(() => undefined)
  }
}

/** Opens the small capture window as the menu and the tray do. */
export async function openCapture(bospad: Bospad): Promise<Page> {
  const opened = bospad.app.waitForEvent('window')
  await bospad.inMain(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('capture')?.click())
  const page = await opened
  await page.getByRole('textbox').waitFor()
  return page
}

export function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'bospad-'))
  for (const folder of ['user-data', 'Documents', 'tmp', '.config', '.cache']) mkdirSync(join(home, folder))
  return home
}

function copyVault(home: string, from: string): string {
  const folder = join(home, 'Documents', basename(from))
  cpSync(from, folder, { recursive: true })
  return folder
}

function keepSettings(home: string, change: Record<string, unknown>) {
  if (Object.keys(change).length === 0) return
  const path = join(home, 'user-data', 'settings.json')
  let kept: Record<string, unknown> = {}
  try {
    kept = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  } catch {
    // none yet, or damaged on purpose: the app has to cope
  }
  writeFileSync(path, JSON.stringify({ ...kept, ...change }))
}

type Own = {
  start: (options?: StartOptions) => Promise<Bospad>
  /** Started on first use: the first run. */
  bospad: Bospad
  /** Starts on a prepared, empty vault and unlocks it. */
  enter: (options?: StartOptions) => Promise<Shell>
  /** Inside a prepared, empty vault, on first use. */
  shell: Shell
}

/**
 * Each test has apps of its own, closed after the test, their folders removed. For many tests on one app:
 * `shared-app.ts`.
 */
export const test = base.extend<Own>({
  // Playwright reads the fixture's dependencies from this pattern, also when there are none
  // oxlint-disable-next-line no-empty-pattern
  start: async ({}, use, info) => {
    const started: Bospad[] = []
    await use(async (options) => {
      const bospad = await Bospad.start(options)
      started.push(bospad)
      return bospad
    })
    for (const bospad of started) await bospad.close()
    if (info.status !== info.expectedStatus) {
      const output = started.flatMap((it) => it.output).join('')
      if (output) await info.attach('output of the app', { body: output })
    }
    for (const home of new Set(started.map((it) => it.home))) rmSync(home, { recursive: true, force: true })
  },
  bospad: async ({ start }, use) => use(await start()),
  enter: async ({ start }, use) =>
    use(async (options) => {
      const bospad = await start({ ...options, preparedVault: options?.preparedSample !== true })
      return new Gate(bospad, options?.settings?.language ?? 'en').unlock()
    }),
  shell: async ({ enter }, use) => use(await enter()),
})

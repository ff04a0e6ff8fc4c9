// The packed app, from outside: its fuses shut out Node, debuggers and so Playwright. What the fuses refuse is tried on
// the runtime without them as well, where each attempt must succeed: else the test would prove nothing.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { fuses } from '../../scripts/fuses.mjs'
import { freshHome } from '../support/app'

const packed = {
  linux: 'dist/linux-unpacked/bospad',
  darwin: `dist/mac${process.arch === 'arm64' ? '-arm64' : ''}/Bospad.app/Contents/MacOS/Bospad`,
  win32: 'dist/win-unpacked/Bospad.exe',
}[process.platform as 'linux' | 'darwin' | 'win32']
const executable = resolve(packed)
const unfused = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', 'electron')
const defaultWindow = resolve('tests/support/default-window')
const sandbox = process.env.NO_SANDBOX ? ['--no-sandbox'] : []

type Attempt = { args?: string[]; env?: Record<string, string> }
type Started = { child: ChildProcess; output: () => string; home: string }

const test = base.extend<{ start: (program: string, attempt?: Attempt) => Started }>({
  // Playwright reads the fixture's dependencies from this pattern, also when there are none
  // oxlint-disable-next-line no-empty-pattern
  start: async ({}, use) => {
    const started: Started[] = []
    await use((program, { args = [], env = {} } = {}) => {
      const home = freshHome()
      const own = { HOME: home, TMPDIR: join(home, 'tmp'), XDG_CONFIG_HOME: join(home, '.config') }
      const child = spawn(program, [...sandbox, ...args], { cwd: home, env: { ...process.env, ...own, ...env } })
      const chunks: string[] = []
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (bytes: Buffer) => chunks.push(bytes.toString()))
      const it = { child, output: () => chunks.join(''), home }
      started.push(it)
      return it
    })
    for (const { child, home } of started) {
      const ended = new Promise((done) => child.once('exit', done))
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await ended
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    }
  },
})

test.skip(process.platform !== 'linux', 'windows are looked for with X11 tools: Linux only')

test.beforeAll(() => {
  test.setTimeout(240_000)
  execFileSync(process.execPath, ['scripts/package.mjs'], { stdio: 'inherit' })
})

/** Visible windows of the app, by what X11 says of them: [title, width, height]. */
function visibleWindows(): [string, number, number][] {
  let tree: string
  try {
    tree = execFileSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' })
  } catch {
    return [] // a window closed while the tree was walked: asked again
  }
  return [...tree.matchAll(/(0x[0-9a-f]+) "([^"]*)":.*?(\d+)x(\d+)\+/g)]
    .filter(([, id]) => /Map State: IsViewable/.test(execFileSync('xwininfo', ['-id', id ?? ''], { encoding: 'utf8' })))
    .map(([, , title = '', width, height]) => [title, Number(width), Number(height)])
}

const showsWindow = (it: Started) =>
  expect
    .poll(() => (it.child.exitCode === null ? visibleWindows() : it.output()), { timeout: 20_000 })
    .toContainEqual(['Bospad', expect.any(Number), expect.any(Number)])

/** Processes of the app that draw pages; Linux only. */
function renderers({ child }: Started): number {
  const parentOf = (pid: string) => /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
  const isOurs = (pid: string): boolean => pid === String(child.pid) || (pid !== '0' && isOurs(parentOf(pid)))
  const processes = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  return processes.filter((line) => line.includes('--type=renderer') && isOurs(line.trim().split(' ')[0] ?? '0')).length
}

test('every fuse is set as a release has it', async () => {
  const wire = await getCurrentFuseWire(executable)
  const before = await getCurrentFuseWire(unfused)
  const states = Object.entries(fuses).map(([name, on]) => {
    const fuse = FuseV1Options[name as keyof typeof FuseV1Options]
    return { name, wanted: on ? '1' : '0', found: fromCode(wire[fuse]), unfused: fromCode(before[fuse]) }
  })
  const present = states.filter(({ found }) => found !== undefined)
  expect(present.length).toBeGreaterThanOrEqual(8)
  expect(present.filter(({ wanted, found }) => found !== wanted)).toEqual([])
  expect(present.filter((state) => state.unfused !== state.wanted)).not.toEqual([])
})

const fromCode = (code: number | undefined) => (code === undefined ? undefined : String.fromCharCode(code))

test('the packed app starts, paints its window and stays', async ({ start }) => {
  requireWindowTool()
  const app = start(executable)
  await showsWindow(app)
  const [, width, height] = visibleWindows().find(([title]) => title === 'Bospad') ?? ['', 0, 0]
  expect([width >= 960, height >= 640]).toEqual([true, true])
  expect(renderers(app)).toBeGreaterThan(0)
  expect(app.child.exitCode).toBeNull()
  const ownLines = app
    .output()
    .split('\n')
    .filter((line) => line && !/^\[\d+:\d+\//.test(line)) // Chromium's begin so
  expect(ownLines).toEqual([])
})

test('it takes no orders as a Node', async ({ start }) => {
  requireWindowTool()
  const asNode = { args: ['-e', 'console.log("ran as " + "Node")'], env: { ELECTRON_RUN_AS_NODE: '1' } }
  const control = execFileSync(unfused, asNode.args, { env: { ...process.env, ...asNode.env }, encoding: 'utf8' })
  expect(control).toContain('ran as Node')
  const app = start(executable, asNode)
  await showsWindow(app)
  expect(app.output()).not.toContain('ran as Node')
})

test('it loads nothing through NODE_OPTIONS', async ({ start }) => {
  requireWindowTool()
  const home = freshHome()
  const [loaded, module] = [join(home, 'loaded'), join(home, 'foreign.cjs')]
  writeFileSync(module, `require('node:fs').writeFileSync(${JSON.stringify(loaded)}, '')`)
  const env = { NODE_OPTIONS: `--require ${module}` }
  start(unfused, { args: [defaultWindow], env })
  await expect.poll(() => existsSync(loaded), { timeout: 20_000 }).toBe(true)
  rmSync(loaded)
  await showsWindow(start(executable, { env }))
  expect(existsSync(loaded)).toBe(false)
  rmSync(home, { recursive: true })
})

test('it lets no debugger in', async ({ start }) => {
  requireWindowTool()
  const listening = 'Debugger listening on'
  const control = start(unfused, { args: ['--inspect=0', defaultWindow] })
  await expect.poll(control.output, { timeout: 20_000 }).toContain(listening)
  const app = start(executable, { args: ['--inspect=0'] })
  await showsWindow(app)
  expect(app.output()).not.toContain(listening)
})

test('it does not start with a browser debugger at the door', async ({ start }) => {
  const door = ['--remote-debugging-port=0']
  const control = start(unfused, { args: [...door, defaultWindow] })
  await expect.poll(control.output, { timeout: 20_000 }).toContain('DevTools listening on')
  const app = start(executable, { args: door })
  await expect.poll(() => app.child.exitCode, { timeout: 20_000 }).toBe(1)
})

function requireWindowTool() {
  const found = (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'xwininfo')))
  test.skip(!found, 'xwininfo is not installed (Debian: x11-utils)')
}

import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, freshHome, mainEntry, test } from '../support/app'
import { makeVault, passphrase, takePort } from '../support/calls'

function strace(): string {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return ''
  } catch (error) {
    return (error as { code?: string }).code === 'ENOENT'
      ? 'strace is not installed'
      : 'this system does not let strace watch processes'
  }
}
const missing = process.platform === 'linux' ? strace() : 'strace exists on Linux only'

/** `-f`: every process that Electron starts. */
const record = (file: string) => ['strace', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', file]

type Attempts = { connects: string[]; names: string[] }
const none: Attempts = { connects: [], names: [] }

/** Connections to other machines, and questions about names to whichever resolver. */
function attemptsIn(file: string): Attempts {
  const lines = readFileSync(file, 'utf8').split('\n')
  const internet = lines.filter((line) => /sa_family=AF_INET6?/.test(line))
  const local = (line: string) => /inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/.test(line)
  const toResolver = (line: string) => /htons\(53\)|systemd\/resolve/.test(line)
  return {
    connects: internet.filter((line) => !local(line)),
    names: [...internet.filter(toResolver), ...lines.filter((line) => /AF_UNIX/.test(line) && toResolver(line))],
  }
}

/** Runs a program under strace until it asks for something, at most `seconds`; what it asked for. */
async function watch(args: string[], env: Record<string, string>, seconds: number): Promise<Attempts> {
  const folder = mkdtempSync(join(tmpdir(), 'bospad-strace-'))
  const file = join(folder, 'calls')
  const [tool = '', ...rest] = [...record(file), ...args]
  const child = spawn(tool, rest, {
    env: { ...(process.env as Record<string, string>), ...env },
    stdio: 'ignore',
    detached: true,
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const isFound = () => {
    const { connects, names } = existsSync(file) ? attemptsIn(file) : none
    return connects.length + names.length > 0
  }
  await expect
    .poll(isFound, { timeout: seconds * 1000, intervals: [1000] })
    .toBe(true)
    .catch(() => 'nothing was asked in all that time')
  // the group: strace alone would wait for what it watches
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await ended
  const attempts = attemptsIn(file)
  rmSync(folder, { recursive: true, force: true })
  return attempts
}

test.describe('nothing leaves the machine', () => {
  test.skip(missing !== '', missing)
  test.setTimeout(120_000)

  test('a session of starting, writing, searching, checking spelling and locking asks for no connection and no name', async ({
    start,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bospad-strace-'))
    const file = join(folder, 'calls')
    const bospad = await start({ settings: { spellCheck: true } })
    // from here on: strace follows the running program with all its processes and threads
    const pid = bospad.app.process().pid ?? 0
    const family = execFileSync('ps', ['-eo', 'pid,ppid'])
      .toString()
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/).map(Number))
    const own = [pid]
    for (const parent of own) own.push(...family.filter(([, ppid]) => ppid === parent).map(([child = 0]) => child))
    const [tool = '', ...rest] = record(file)
    const tracer = spawn(tool, [...rest, ...own.flatMap((it) => ['-p', String(it)])], { stdio: 'ignore' })
    await expect.poll(() => existsSync(file)).toBe(true)

    const call = await takePort(bospad.page)
    const vault = await makeVault(call, bospad.vaults)
    await call(async (client) => {
      const [notebook] = await client.notebooks.list({ archived: false })
      if (!notebook) return
      const entry = await client.notebooks.entries.create({
        notebookId: notebook.id,
        at: Date.now(),
        zone: 'Europe/Amsterdam',
        title: 'Wandeling',
        body: '',
      })
      await client.notebooks.entries.save({
        id: entry.id,
        notebookId: entry.notebookId,
        at: entry.at,
        zone: entry.zone,
        revision: entry.revision,
        title: 'Wandeling',
        body: 'https://example.org ![](https://example.org/x.png) een tekst met speling',
        mood: null,
        emotions: [],
        tags: [],
        people: [],
        favourite: false,
        hideOnThisDay: false,
        emptied: false,
      })
      await client.search.query({ text: 'wandeling', filter: {}, order: 'best', offset: 0, limit: 10 })
      await client.settings.spell.check({ words: ['wandeling', 'spelinng'] })
    })
    // the page itself tries as well, and is refused before anything leaves
    await bospad.page.evaluate(async () => {
      await fetch('https://example.org/').catch(() => undefined)
      await new Promise((resolve) => {
        const picture = new Image()
        picture.onerror = picture.onload = resolve
        picture.src = 'https://example.org/x.png'
      })
    })
    await bospad.nextPage(() => call((client) => client.vault.lock()).catch(() => 'the page is gone'))
    const again = await takePort(bospad.page)
    await again((client, given) => client.vault.unlock(given), { id: vault.id, passphrase })
    const ended = new Promise((resolve) => tracer.once('exit', resolve))
    await bospad.close()
    await ended

    expect(readFileSync(file, 'utf8').split('\n').length, 'strace saw the session').toBeGreaterThan(50)
    expect(attemptsIn(file)).toEqual(none)
    rmSync(folder, { recursive: true, force: true })
  })

  test('the start itself, from the first instruction on, asks for none either', async () => {
    const attempts = await watch(
      [electron(), '--no-sandbox', mainEntry],
      { HOME: freshHome(), BOSPAD_USER_DATA: freshHome(), BOSPAD_TEST_WORK_FACTOR: '10' },
      12,
    )
    expect(attempts).toEqual(none)
  })

  test('control: a default Electron window asks for some', async () => {
    const attempts = await watch(
      [electron(), '--no-sandbox', 'tests/support/default-window'],
      { BOSPAD_USER_DATA: freshHome() },
      12,
    )
    expect(attempts.connects.length + attempts.names.length).toBeGreaterThan(0)
  })
})

function electron(): string {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? 'node_modules/electron/dist'
  const name = readdirSync(dist).find((it) => it === 'electron' || it === 'electron.exe')
  if (!name) throw new Error(`no Electron in ${dist}`)
  return join(dist, name)
}

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Gate } from '../pages/gate'
import { Notebooks } from '../pages/notebooks'
import { People } from '../pages/people'
import { SearchRoom } from '../pages/search'
import { expect, freshHome, openCapture, test, type Bospad } from '../support/app'
import { bundle } from '../support/bundle'
import { makeVault, takePort, type Call } from '../support/calls'
import { canSeeOpenFiles, leaksInFolder, leaksInOpenFiles, leaksInText, randomMark } from '../support/leaks'

/** All that the app leaves behind or holds open: user data, vault, temporary folder, home, output, window titles. */
async function leaksOf(bospad: Bospad, mark: string): Promise<string[]> {
  const titles = await bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((it) => it.getTitle()))
  expect(titles.length).toBeGreaterThan(0)
  return [
    ...leaksInFolder(bospad.home, mark),
    ...leaksInOpenFiles(bospad.app.process().pid ?? 0, mark),
    ...leaksInText('output', bospad.output.join(''), mark),
    ...leaksInText('window titles', titles.join('\n'), mark),
  ]
}

/** Looks again and again until `work` is done: a temporary file may live for a moment only. */
async function leaksDuring(bospad: Bospad, mark: string, work: Promise<unknown>): Promise<string[]> {
  let working = true
  const done = work.finally(() => (working = false))
  const found: string[] = []
  let looks = 0
  while (working || looks === 0) {
    found.push(...(await leaksOf(bospad, mark)))
    looks++
  }
  await done
  test.info().annotations.push({ type: 'looks during the work', description: String(looks) })
  return found
}

test('what is written, named, attached, captured and looked for stands nowhere in clear', async ({ shell }) => {
  test.setTimeout(150_000)
  const { bospad } = shell
  const mark = randomMark()
  const clean = async (when: string) => expect(await leaksOf(bospad, mark), when).toEqual([])
  const gate = new Gate(bospad)

  await shell.go('people')
  const people = new People(shell)
  await people.add(`${mark}pseudonym`)
  await people.giveRealName(`${mark}realname`)
  await people.note.fill(`${mark}note`)
  await people.save()

  await shell.go('notebooks')
  const notebooks = new Notebooks(bospad)
  await notebooks.write(`${mark}title`, `${mark}body #${mark}tag with @${mark}pseudonym `)
  await notebooks.attach([
    {
      name: `${mark}file.mp3`,
      mimeType: 'audio/mpeg',
      buffer: Buffer.from(`ID3\x04\0\0\0\0\0\0${mark}content`.padEnd(300_000, `${mark}sound`)),
    },
  ])
  await expect(notebooks.page.getByText(`${mark}file.mp3`).first()).toBeVisible()
  await notebooks.saved()
  await clean('after writing')

  const search = new SearchRoom(shell)
  await search.enter()
  await search.ask(`${mark}body`)
  await expect(search.hit(`${mark}title`)).toBeVisible()
  await search.ask(`${mark}search`)
  await expect(search.hits).toHaveCount(0)
  await clean('while searching')
  await shell.openPalette()
  await shell.palette.fill(`${mark}title`)
  await expect(shell.page.getByRole('option', { name: `${mark}title` })).toBeVisible()
  await shell.palette.fill(`${mark}palette`)
  await clean('with the palette open')
  await shell.page.keyboard.press('Escape')

  await shell.settings('backups')
  await shell.page.getByRole('button', { name: shell.say('settings.backups.now') }).click()
  await expect(
    shell.page
      .getByRole('row')
      .filter({ hasText: shell.say('settings.backups.kind.on-request') })
      .or(shell.page.getByRole('row').filter({ hasText: shell.say('settings.backups.kind.manual') }))
      .first(),
  ).toBeVisible()
  await clean('after a backup')

  await shell.go('notebooks')
  await notebooks.open(`${mark}title`)
  await notebooks.text.press('Control+End')
  await notebooks.page.keyboard.type(`${mark}unfinished`)
  await shell.lock()
  await gate.atUnlock()
  await clean('after a lock in the middle of a word')

  const capture = await openCapture(bospad)
  await capture.getByRole('textbox').fill(`${mark}captured`)
  await clean('with a half-written thought')
  await capture.keyboard.press('Enter')
  await expect(capture.getByRole('status')).toHaveText(shell.say('capture.sealed'))
  await clean('with a sealed thought')

  await gate.unlock()
  await shell.go('notebooks')
  await expect(notebooks.entryInList(`${mark}captured`)).toBeVisible()
  await clean('unlocked again')
  await bospad.quit()
  expect([...leaksInFolder(bospad.home, mark), ...leaksInText('output', bospad.output.join(''), mark)]).toEqual([])
})

const notesIn = (folder: string, mark: string, count: number) => {
  for (let i = 0; i < count; i++) {
    const day = new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10)
    const text = `${mark}body ${i} `.repeat(40)
    writeFileSync(
      join(folder, `${mark}${i}.md`),
      `---\ntitle: ${mark}title ${i}\ncreated: ${day}\ntags: [${mark}tag]\n---\n${text}\n`,
    )
  }
}

const importAll = (call: Call, folder: string) =>
  call(async (client, given) => {
    let token = ''
    for await (const { report } of await client.transfer.import.dryRun({ folder: given }))
      token = report?.token ?? token
    let added = 0
    for await (const event of await client.transfer.import.run({ token, into: null, changed: 'skip' }))
      added = event.added ?? added
    return added
  }, folder)

test('an import, a search through all of it, a backup and a restart leave nothing in clear; an export does', async ({
  bospad,
}) => {
  test.setTimeout(240_000)
  const mark = randomMark()
  const source = mkdtempSync(join(tmpdir(), 'bospad-notes-')) // not in the home of the test: it is in clear
  try {
    notesIn(source, mark, 3000)
    const call = await takePort(bospad.page)
    await makeVault(call, bospad.vaults)
    expect(
      await leaksDuring(
        bospad,
        mark,
        importAll(call, source).then((added) => expect(added).toBe(3000)),
      ),
    ).toEqual([])

    const searching = call(async (client, word) => {
      const first = await client.search.query({
        text: `${word}body`,
        filter: {},
        order: 'newest',
        offset: 0,
        limit: 200,
      })
      await client.search.query({ text: word.slice(1, 9), filter: {}, order: 'best', offset: 0, limit: 200 })
      const all = await client.search.count({ text: `${word}body`, filter: { tag: `${word}tag` } })
      await client.notebooks.tags({ text: word, limit: 200 })
      return { hits: first.hits.length, all }
    }, mark)
    expect(await leaksDuring(bospad, mark, searching)).toEqual([])
    expect(await searching).toEqual({ hits: 200, all: 3000 })
    expect(
      await leaksDuring(
        bospad,
        mark,
        call((client) => client.vault.backups.make()),
      ),
    ).toEqual([])

    const out = join(bospad.home, 'out')
    mkdirSync(out)
    await call(async (client, folder) => {
      for await (const _ of await client.transfer.export.run({ folder, notebookId: null }));
    }, out)
    const found = await leaksOf(bospad, mark)
    expect(found.filter((line) => line.includes(`: UTF-8 "${mark}title`)).length, 'control: the export is seen').toBe(
      3000,
    )
    expect(found.filter((line) => !line.startsWith(out))).toEqual([])
    rmSync(out, { recursive: true })
    await bospad.quit()
    expect([...leaksInFolder(bospad.home, mark), ...leaksInText('output', bospad.output.join(''), mark)]).toEqual([])
  } finally {
    rmSync(source, { recursive: true, force: true })
  }
})

test.describe('what the search for leaks is worth', () => {
  let home: string
  test.beforeEach(() => {
    home = freshHome()
  })
  test.afterEach(() => rmSync(home, { recursive: true, force: true }))

  test('it finds a word as text, as UTF-16, in base64 wherever it begins, and in a name', () => {
    const mark = randomMark()
    writeFileSync(join(home, 'text'), `before ${mark} after`)
    writeFileSync(join(home, 'wide'), Buffer.from(`x${mark}`, 'utf16le'))
    for (const n of [0, 1, 2])
      writeFileSync(join(home, `base64-${n}`), Buffer.from(`${'x'.repeat(n)}${mark}y`).toString('base64'))
    mkdirSync(join(home, `a${mark}`))
    writeFileSync(join(home, 'other'), randomMark())
    const found = leaksInFolder(home, mark).map((line) => line.slice(home.length + 1).split(': ')[0])
    expect(new Set(found)).toEqual(new Set([`a${mark}`, 'base64-0', 'base64-1', 'base64-2', 'text', 'wide']))
  })

  test('it finds a word in a file that the running app holds open and has deleted', async ({ bospad }) => {
    test.skip(!canSeeOpenFiles, 'the open files of a process can be seen on Linux only')
    const mark = randomMark()
    await bospad.inMain(
      (_electron, { path, text }) => {
        const { openSync, unlinkSync, writeSync } = process.getBuiltinModule('node:fs')
        writeSync(openSync(path, 'w+'), text)
        unlinkSync(path)
      },
      { path: join(home, 'gone'), text: `${mark}kept` },
    )
    expect(await leaksOf(bospad, mark)).toEqual([`${join(home, 'gone')} (deleted): UTF-8 "${mark}kept"`])
  })

  for (const { temporary, leaks } of [
    { temporary: 'FILE', leaks: true },
    { temporary: '', leaks: false },
  ])
    test(`a sort in an encrypted store ${leaks ? 'with temp_store=FILE leaves' : 'as Bospad opens it leaves no'} text in a temporary file`, async () => {
      test.skip(!canSeeOpenFiles, 'the open files of a process can be seen on Linux only')
      const mark = randomMark()
      const program = await bundle(resolve('tests/support/big-sort.ts'))
      const child = spawn(process.execPath, [program, home, `${mark}row`, temporary], {
        env: { ...process.env, TMPDIR: join(home, 'tmp'), SQLITE_TMPDIR: join(home, 'tmp') },
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      const ended = new Promise((done) => child.once('exit', done))
      await new Promise((sorting, failed) => {
        child.stdout.once('data', sorting)
        void ended.then(() => failed(new Error('the sort ended early')))
      })
      const found = leaksInOpenFiles(child.pid ?? 0, mark)
      child.stdin.end()
      expect(await ended).toBe(0)
      if (leaks) expect(found.join('\n')).toMatch(/tmp\/etilqs_\w+ \(deleted\): UTF-8/)
      else expect(found).toEqual([])
      expect(leaksInFolder(home, mark)).toEqual([])
      expect(readdirSync(home)).toContain('store.db')
    })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Notebooks } from '../pages/notebooks'
import { SearchRoom } from '../pages/search'
import type { Shell } from '../pages/shell'
import { Transfer } from '../pages/transfer'
import { sizes } from '../support/app'
import { expect, sharedApp } from '../support/shared-app'

type Note = { notebook: string; title: string; body: string; day: string; front?: string }

const notes: Note[] = [
  { notebook: 'Bestuur', day: '2024-03-04', title: 'De directievergadering', body: 'Stilte na dia negen. #raad' },
  { notebook: 'Bestuur', day: '2023-03-06', title: 'Voor de vergadering', body: 'Een café, een résumé, en dan Wij.' },
  { notebook: 'Bestuur', day: '2022-01-10', title: 'Losse woorden', body: 'Negen dia’s zonder stilte.' },
  {
    notebook: 'Buiten',
    day: '2024-05-20',
    title: 'Langs de heide',
    body: 'Met @Noor. Stilte na de regen. #wandelen',
    front: 'people: [Noor]\n',
  },
  { notebook: 'Buiten', day: '2021-09-01', title: 'Bij de beek', body: 'Stilte.', front: 'emotions: [proud]\n' },
]

/** `given` as a folder of notes. */
function writeNotes(folder: string, given: Note[]) {
  for (const [i, { notebook, title, body, day, front = '' }] of given.entries()) {
    mkdirSync(join(folder, notebook), { recursive: true })
    const head = `title: ${JSON.stringify(title)}\ncreated: ${day}T10:00:00\n${front}`
    writeFileSync(join(folder, notebook, `${i}.md`), `---\n${head}---\n${body}\n`)
  }
}

const test = sharedApp({
  records: async (call) => {
    const folder = mkdtempSync(join(tmpdir(), 'bospad-notes-'))
    writeNotes(folder, notes)
    await call(async (client, from) => {
      let token = ''
      for await (const { report } of await client.transfer.import.dryRun({ folder: from }))
        token = report?.token ?? token
      for await (const _ of await client.transfer.import.run({ token, into: null, changed: 'skip' }));
    }, folder)
    rmSync(folder, { recursive: true })
  },
})

/** The focus in the search field. */
async function searching(shell: Shell): Promise<SearchRoom> {
  const search = new SearchRoom(shell)
  await search.enter()
  return search
}

test('words are found as they are meant, and opened without a mouse', async ({ shell }) => {
  const search = await searching(shell)
  const { keyboard } = search

  // inside a longer word, said so, after the word itself
  await search.ask('vergadering')
  await expect(search.hits).toHaveCount(2)
  await expect(search.hits.nth(0)).toContainText('Voor de vergadering')
  await expect(search.hits.nth(0)).not.toContainText('inside a word')
  await expect(search.hits.nth(1)).toContainText('De directievergadering')
  await expect(search.hits.nth(1)).toContainText('inside a word')
  await expect(search.status.filter({ hasText: 'Also inside: directievergadering' })).toBeVisible()

  // capitals and accents do not matter, the beginning of a word is enough
  for (const word of ['CAFE', 'Café', 'resume', 'wij', 'rés']) {
    await search.ask(word)
    await expect(search.hits, word).toHaveCount(1)
    await expect(search.hit('Voor de vergadering'), word).toBeVisible()
  }
  await expect(search.hits.locator('mark')).toHaveText('résumé')

  // a phrase, and what should not be in it
  await search.ask('"stilte na dia"')
  await expect(search.hits).toHaveText([/De directievergadering/])
  await search.ask('"stilte na"')
  await expect(search.hits).toHaveCount(2)
  await search.ask('stilte -regen')
  await expect(search.hits).toHaveCount(3)
  await expect(search.hit('Langs de heide')).toHaveCount(0)

  // arrows choose and read, Enter opens to edit
  await search.ask('stilte')
  await search.found(4)
  await keyboard.press('ArrowDown')
  await expect(search.chosen).toBeFocused()
  const first = await search.hits.first().locator('span').first().innerText()
  await expect(search.reading(first)).toBeVisible()
  await keyboard.press('ArrowDown')
  await expect(search.chosen).not.toContainText(first)
  const title = await search.chosen.locator('span').first().innerText()
  await expect(search.reading(title)).toBeVisible()
  await keyboard.press('Enter')
  await expect(new Notebooks(shell.bospad).title).toHaveValue(title)
})

test('filters are chips: put on and taken off by keyboard, one or several', async ({ shell }) => {
  const search = await searching(shell)
  await search.ask('stilte')
  await search.found(4)
  for (const [filter, value, titles] of [
    ['notebook', 'Buiten', ['Langs de heide', 'Bij de beek']],
    ['person', 'Noor', ['Langs de heide']],
    ['emotion', 'proud', ['Bij de beek']],
    ['tag', '#raad', ['De directievergadering']],
  ] as const) {
    await search.filterBy(filter, value)
    await expect(search.chipOf(filter, value), 'the focus stays where it was').toBeFocused()
    await expect(search.hits).toHaveCount(titles.length)
    for (const title of titles) await expect(search.hit(title)).toBeVisible()
    await search.removeFilter(filter, value)
    await expect(search.chip(filter), 'the focus stays where it was').toBeFocused()
    await search.found(4)
  }

  await search.filterByDates('01012022', '31122023')
  await expect(search.hits).toHaveText([/Losse woorden/])
  await search.filterBy('notebook', 'Buiten')
  await expect(search.page.getByText('Nothing found for “stilte”.')).toBeVisible()
  await search.tabTo(search.page.getByRole('button', { name: 'Remove the filters' }))
  await search.keyboard.press('Enter')
  await search.found(4)

  await search.filterByDates('01012024', '')
  await search.found(2)
  await search.removeDates()
  await search.found(4)

  // without words a filter lists what it leaves
  await search.ask('')
  await search.filterBy('notebook', 'Buiten')
  await search.found(2)
})

test('newest first on request; nothing found is said, with a word that is near', async ({ shell }) => {
  const search = await searching(shell)
  await expect(search.page.getByRole('heading', { name: 'Find it again' })).toBeVisible()
  await search.ask('stilte')
  await search.found(4)
  await search.tabTo(search.page.getByRole('button', { name: 'Newest first' }))
  await search.keyboard.press('Enter')
  await expect(search.hits).toHaveText([/Langs de heide/, /De directievergadering/, /Losse woorden/, /Bij de beek/])
  await search.keyboard.press('Enter')
  await expect(search.page.getByRole('button', { name: 'Newest first' })).toBeFocused()

  await search.field.focus()
  await search.ask('directievergadring')
  await expect(search.nothingFound('directievergadring')).toBeVisible()
  await search.tabTo(search.page.getByRole('button', { name: 'Did you mean directievergadering?' }))
  await search.keyboard.press('Enter')
  await expect(search.field).toHaveValue('directievergadering')
  await expect(search.hits).toHaveText([/De directievergadering/])

  await search.ask('xyzzyq')
  await expect(search.nothingFound('xyzzyq')).toHaveText('Nothing found for “xyzzyq”.')
  await search.field.focus()
  await search.keyboard.press('Escape')
  await expect(search.field).toHaveValue('')
  await expect(search.page.getByRole('heading', { name: 'Find it again' })).toBeVisible()
})

test('there is no last result but the last: 260 hits are walked to the end', async ({ shell }) => {
  test.setTimeout(120_000)
  const many = Array.from({ length: 260 }, (_, i) => ({
    notebook: 'Veel',
    title: `Stap ${i}`,
    body: 'Weer een wandeling.',
    day: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
  }))
  const folder = join(shell.bospad.home, 'notes')
  writeNotes(folder, many)
  await shell.settings('import')
  const transfer = new Transfer(shell)
  await transfer.look(folder)
  await transfer.import(many.length)
  const search = await searching(shell)
  await search.ask('wandeling')
  await search.found(260)
  await search.tabTo(search.page.getByRole('button', { name: 'Newest first' }))
  await search.keyboard.press('Enter')
  await expect(search.hits.first()).toContainText('Stap 259')
  await search.field.focus()
  await search.keyboard.press('ArrowDown')
  // End goes to the last result that is there; more come until there are no more
  await expect(async () => {
    await search.keyboard.press('End')
    await expect(search.reading('Stap 0')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  // the list stands where the choice is, however often it grew under it
  for (const [key, title] of [
    ['End', 'Stap 0'],
    ['Home', 'Stap 259'],
    ['End', 'Stap 0'],
  ] as const) {
    await search.keyboard.press(key)
    await expect(search.chosen).toContainText(title)
    await expect(search.chosen).toBeFocused()
    await expect(search.chosen).toBeInViewport({ ratio: 1 })
  }
  await search.keyboard.press('Enter')
  await expect(new Notebooks(shell.bospad).title).toHaveValue('Stap 0')
})

test('a filter that is being chosen stays open while the window changes its size', async ({ shell }) => {
  const search = await searching(shell)
  await search.ask('stilte')
  for (const filter of ['person', 'date'] as const) {
    await search.field.focus()
    await search.tabTo(search.chip(filter))
    await search.keyboard.press('Enter')
    await expect(search.choices(filter)).toBeVisible()
    for (const size of [sizes.small, sizes.usual]) await shell.bospad.resize(size)
    await expect(search.choices(filter)).toBeVisible()
    await search.keyboard.press('Escape')
    await expect(search.choices(filter)).toHaveCount(0)
  }
})

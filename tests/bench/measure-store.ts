import type Database from 'better-sqlite3'
import { listPage } from '../../src/main/notebooks/list'
import { createEntry, saveEntry } from '../../src/main/notebooks/save-entry'
import { search } from '../../src/main/search/run'
import { openTerms } from '../../src/main/search/terms'
import { readEntry } from '../../src/main/store/entries'
import { listFrom, listMonths } from '../../src/main/store/entry-lists'
import { listNotebooks } from '../../src/main/store/notebooks'
import { readToday } from '../../src/main/today/today'
import { lockVault } from '../../src/main/vault/lock'
import { setOpenVault } from '../../src/main/vault/session'
import { unlockVault } from '../../src/main/vault/unlock'
import { vocabulary } from './corpus.mjs'
import { appStore, benchVault, passphrase, rawStore } from './stores'

/** Milliseconds below which a difference cannot be felt nor measured well. */
const floor = 2
const { nl, en } = vocabulary()
const queries = {
  'frequent word': ['niet ', 'niet'],
  'common word': ['ziekenhuis ', 'ziekenhuis'],
  'middling word': [`${nl[1500]} `, `"${nl[1500]}"`],
  'rare word': [`${en[8000]} `, `"${en[8000]}"`],
  'word being typed': ['ziekenhuis', 'ziekenhuis'],
  'two words': ['wandeling verjaardag ', 'wandeling verjaardag'],
  'prefix of 3': ['wan', 'wan*'],
  'prefix of 5': ['wande', 'wande*'],
  phrase: ['"walk by the sea"', '"walk by the sea"'],
  'no hit': ['qqzzxx ', 'qqzzxx'],
} satisfies Record<string, [typed: string, fts: string]>

function report(name: string, value: number, goal: number, facts: Record<string, number> = {}): void {
  const rounded = Object.fromEntries(Object.entries(facts).map(([fact, number]) => [fact, round(number)]))
  console.log(JSON.stringify({ name, value: round(value), goal, ok: value <= goal, ...rounded }))
}
const round = (number: number) => Math.round(number * 1000) / 1000
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN
const quantile = (numbers: number[], q: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * q)] ?? NaN

async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Median milliseconds of each work, taken in turn so that noise hits all alike. */
async function sideBySide(rounds: number, ...works: (() => unknown)[]): Promise<number[]> {
  const times = works.map((): number[] => [])
  for (let i = 0; i < rounds; i++) {
    for (const [at, work] of works.entries()) times[at]?.push(await time(work))
  }
  return times.map(median)
}

const use = (db: Database.Database) => setOpenVault({ id: 'bench', name: 'bench', folder: '', db })
const ask = (db: Database.Database, text: string, order: 'best' | 'newest' = 'best') => {
  use(db)
  return search({ text, filter: {}, order, offset: 0, limit: 50 })
}

const app = { small: await appStore(1_000), large: await appStore(100_000) }
const encrypted = rawStore(10_000, true)
const middling = await appStore(10_000)
const raw = rawStore(100_000, false)
const rawSql = `SELECT rowid, snippet(search, 1, '[', ']', '…', 24) FROM search WHERE search MATCH ? ORDER BY rank LIMIT 50`
const rawSearch = raw.prepare(rawSql)

use(app.large)
let longest = 0
let last = performance.now()
const ticking = setInterval(() => {
  longest = Math.max(longest, performance.now() - last)
  last = performance.now()
}, 0)
const loading = await time(() => openTerms().loaded)
clearInterval(ticking)
report('words for search inside words: longest hold of the main thread (ms)', longest, 16, { loading })
use(app.small)
await openTerms().loaded

for (const [name, [typed, fts]] of Object.entries(queries)) {
  await ask(app.large, typed)
  rawSearch.all(fts)
  const [ours = NaN, theirs = NaN, small = NaN] = await sideBySide(
    9,
    () => ask(app.large, typed),
    () => rawSearch.all(fts),
    () => ask(app.small, typed),
  )
  report(`search at 100,000: ${name}`, ours / Math.max(theirs, floor), 1.5, { ours, raw: theirs })
  if (name === 'frequent word')
    report('growth of search from 1,000: frequent word (exponent)', growth(small, ours), 0.85)
  if (name === 'phrase') report('growth of search from 1,000: phrase (exponent)', growth(small, ours), 0.6)
}
{
  const [ours = NaN, small = NaN] = await sideBySide(
    15,
    () => ask(app.large, 'niet ', 'newest'),
    () => ask(app.small, 'niet ', 'newest'),
  )
  report('growth of newest first from 1,000 (exponent)', growth(small, ours), 0.1, { ours, small })
}

/** Exponent of the growth over a hundredfold; times under the floor count as the floor. */
function growth(small: number, large: number): number {
  return Math.log(Math.max(large, floor) / Math.max(small, floor)) / Math.log(100)
}

const first = (db: Database.Database) => () => {
  listMonths(db, {})
  return listPage(db, {}, null, 50)
}
const anywhere = (db: Database.Database, n: number) => () => listFrom(db, {}, Math.floor(n * 0.63), 50)
{
  const [large = NaN, small = NaN] = await sideBySide(41, first(app.large), first(app.small))
  report('first 50 entries, 100,000 against 1,000', large / small, 1.2, { large, small })
}
{
  const [large = NaN, small = NaN] = await sideBySide(41, anywhere(app.large, 100_000), anywhere(app.small, 1000))
  report('a jump into the list (ms at 100,000)', large, 8, { small })
}
{
  const [large = NaN, small = NaN] = await sideBySide(
    21,
    () => readToday(app.large, '2024-06-01'),
    () => readToday(app.small, '2024-06-01'),
  )
  report('Today, 100,000 (ms)', large, 8, { small })
}

{
  const db = middling
  use(db)
  const notebookId = listNotebooks(db, false)[0]?.id ?? ''
  const text = Array.from({ length: 220 }, (_, i) => nl[(i * 37) % 4000]).join(' ')
  let entry = createEntry({ notebookId, at: 0, zone: 'UTC', title: 'Bench', body: text })
  const n = Number(
    encrypted.prepare('INSERT INTO entry (title, body, tags) VALUES (?, ?, ?)').run('Bench', text, '').lastInsertRowid,
  )
  const rawSave = encrypted.prepare('UPDATE entry SET body = ? WHERE n = ?')
  const times = { ours: [] as number[], raw: [] as number[] }
  for (let i = 0; i < 300; i++) {
    const body = `${text} ${nl[i]} ${i}`
    const { id, title, at, zone, mood, favourite, hideOnThisDay } = entry
    times.ours.push(
      await time(() =>
        saveEntry({
          id,
          revision: entry.revision,
          title,
          body,
          at,
          zone,
          notebookId,
          mood,
          emotions: [],
          tags: [],
          people: [],
          favourite,
          hideOnThisDay,
          emptied: false,
        }),
      ),
    )
    entry = { ...entry, revision: entry.revision + 1 }
    times.raw.push(await time(() => rawSave.run(body, n)))
  }
  if (readEntry(db, entry.id).revision !== entry.revision) throw new Error('a save was lost')
  report('one durable save, median', median(times.ours) / median(times.raw), 2, {
    ours: median(times.ours),
    raw: median(times.raw),
  })
  report('one durable save, p99', quantile(times.ours, 0.99) / quantile(times.raw, 0.99), 3, {
    ours: quantile(times.ours, 0.99),
    raw: quantile(times.raw, 0.99),
  })
}

{
  const pages = (db: Database.Database) =>
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  const ours = pages(middling)
  const theirs = pages(encrypted)
  report('size of the store at 10,000', ours / theirs, 1.15, { ours, raw: theirs })
}

{
  setOpenVault(null)
  app.large.close()
  app.small.close()
  const times = { large: [] as number[], small: [] as number[] }
  for (let i = 0; i < 7; i++) {
    for (const [name, n] of [
      ['large', 100_000],
      ['small', 1_000],
    ] as const) {
      const vault = await benchVault(n)
      times[name].push(await time(() => unlockVault(vault, 'passphrase', passphrase)))
      await lockVault()
    }
  }
  const [large, small] = [median(times.large), median(times.small)]
  report('growth of unlocking from 1,000 (exponent)', Math.log(large / small) / Math.log(100), 0.1, { large, small })
}

{
  raw.close()
  const times = { ours: [] as number[], raw: [] as number[] }
  for (let i = 0; i < 5; i++) {
    await unlockVault(await benchVault(100_000), 'passphrase', passphrase)
    times.ours.push(await time(() => search({ text: 'ziekenhuis ', filter: {}, order: 'best', offset: 0, limit: 50 })))
    await lockVault()
    const plain = rawStore(100_000, false)
    times.raw.push(await time(() => plain.prepare(rawSql).all('ziekenhuis')))
    plain.close()
  }
  const [ours, theirs] = [median(times.ours), median(times.raw)]
  report('first search after unlocking: common word', ours / Math.max(theirs, floor), 2.5, { ours, raw: theirs })
}

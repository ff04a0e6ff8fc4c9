import { randomUUID } from 'node:crypto'
import { closeSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { compute, figuresOf } from '../../src/main/insights/figures'
import { ownFigures } from '../../src/main/insights/overview'
import { findType, loadMethods } from '../../src/main/methods/library'
import { addLinkedEntry } from '../../src/main/notebooks/save-entry'
import { listEmotionWords } from '../../src/main/store/emotions'
import { setEmotions } from '../../src/main/store/entry-relations'
import { listNotebooks } from '../../src/main/store/notebooks'
import { addRecord, changeRecord, setRecordValues, readStoredRecord } from '../../src/main/store/records'
import { setOpenVault } from '../../src/main/vault/session'
import { openStore } from '../../src/main/vault/store-file'
import { valuesOf, type RecordData } from '../../src/shared/domain/method/record'
import { openTemporaryStore } from '../support/temporary-store'
import { measured, median } from './report'

/** Milliseconds below which a difference cannot be felt nor measured well. */
const floor = 2
/** Milliseconds by which the processor's clock may be behind or ahead: Linux counts a thread's work in ticks. */
const tickOfClock = 4
const firstDay = Date.parse('2016-01-01T12:00:00Z')
const dayMs = 86_400_000
const events = ['meeting', 'one-to-one', 'hard-talk', 'negotiation', 'presentation', 'decision', 'feedback', 'public']

/** What a figure asks of such tables. */
const rawQueries: Record<string, string> = {
  gap: `SELECT substr(day, 1, 7), avg(gap), count(*) FROM log WHERE state = 'after' GROUP BY 1`,
  feelings: 'SELECT wordId, avg(valence), avg(arousal), count(*) FROM feeling GROUP BY 1',
  'safety-growth': `SELECT substr(day, 1, 7), sum(goal = 'growth'), sum(goal = 'safety') FROM reading WHERE goal IN ('growth', 'safety') GROUP BY 1`,
  writing: 'SELECT day, count(*) FROM entry GROUP BY day',
  scales: 'SELECT scale, min(day), max(day), value FROM measurement GROUP BY scale',
  'gap-by-kind': `SELECT kindOfEvent, avg(gap), count(*) FROM log WHERE state = 'after' GROUP BY 1`,
  'gap-by-person': `SELECT leaning, avg(gap), count(*) FROM log WHERE state = 'after' GROUP BY 1`,
  'gap-by-leaning': `SELECT (leaning >= 4) - (leaning <= 2), avg(gap), count(*) FROM log WHERE state = 'after' GROUP BY 1`,
  'care-growth': `SELECT care.day, ticks, 100 * sum(goal = 'growth') / count(*) FROM care JOIN reading ON reading.day = care.day GROUP BY 1`,
  words: 'SELECT substr(day, 1, 7), count(DISTINCT wordId), count(*) FROM feeling GROUP BY 1',
  'meant-and-did': `SELECT event, who, behaviour, gap FROM log WHERE state = 'after' ORDER BY day DESC LIMIT 30`,
}

await loadMethods()
const folder = join(tmpdir(), `bospad-bench-insights-${process.pid}`)
const db = storeWithRecords()
const raw = rawTables(db)
const always = { from: null, to: null }

const whole = { ours: 0, raw: 0 }
for (const { id } of ownFigures()) {
  const figure = `loop/${id}`
  const sql = rawQueries[id] ?? ''
  const asked = raw.prepare(sql)
  await compute(figure, always)
  asked.all()
  const times = { ours: [] as number[], raw: [] as number[] }
  let hold = 0
  for (let round = 0; round < 7; round++) {
    const { took, longest } = await watched(() => compute(figure, always))
    times.ours.push(took)
    hold = Math.max(hold, longest)
    times.raw.push((await watched(() => asked.all())).took)
  }
  const [ours, theirs] = [median(times.ours), median(times.raw)]
  whole.ours += ours
  whole.raw += theirs
  const facts = { ratio: ours / Math.max(theirs, floor), ours, raw: theirs }
  measured(`insights at 100,000: ${id}, longest hold of the main thread (ms)`, hold, 16, facts)
}
measured('insights at 100,000: the whole screen', whole.ours / whole.raw, 2, whole)
await measureMethod('emotion-bridge')
setOpenVault(null)
db.close()
raw.close()
rmSync(`${folder}-raw.db`, { force: true })

/** The page of a method with 10,000 records: its figures against one reading of their data and the ideal queries. */
async function measureMethod(method: string): Promise<void> {
  const read = db.prepare(`SELECT day, data FROM record WHERE kind = ? AND status = 'kept' AND deletedAt IS NULL ORDER BY day, at, n`) // oxfmt-ignore
  const ideal = () => {
    for (const { data } of read.all(`${method}.log`) as { data: string }[]) JSON.parse(data)
    for (const id of ['gap', 'gap-by-kind', 'gap-by-person', 'gap-by-leaning']) raw.prepare(rawQueries[id] ?? '').all()
  }
  const times = { ours: [] as number[], raw: [] as number[] }
  let hold = 0
  await figuresOf(method, always)
  for (let round = 0; round < 7; round++) {
    const { took, longest } = await watched(() => figuresOf(method, always))
    times.ours.push(took)
    hold = Math.max(hold, longest)
    times.raw.push((await watched(ideal)).took)
  }
  const [ours, theirs] = [median(times.ours), median(times.raw)]
  const facts = { ratio: ours / Math.max(theirs, floor), ours, raw: theirs }
  measured(`figures of ${method}, 10,000 records, longest hold of the main thread (ms)`, hold, 16, facts)
}

/** Milliseconds of work, and the most between two turns of the event loop: what others do on the machine does not count. */
async function watched(work: () => unknown): Promise<{ took: number; longest: number }> {
  let longest = 0
  let isOver = false
  const begun = worked()
  let last = { work: begun, time: performance.now() }
  const turn = () => {
    const now = { work: worked(), time: performance.now() }
    // no turn held main for longer than either clock says
    longest = Math.max(longest, Math.min(now.work - last.work + tickOfClock, now.time - last.time))
    last = { work: worked(), time: performance.now() }
  }
  const tick = () => {
    turn()
    if (!isOver) setImmediate(tick)
  }
  setImmediate(tick)
  await work()
  const took = worked() - begun
  turn()
  isOver = true
  return { took, longest }
}

function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** 100,000 short entries, for no figure reads their text, and 20,000 records of four methods, over ten years. */
function storeWithRecords(): Database.Database {
  const { db: store } = openTemporaryStore()
  const words = listEmotionWords(store)
  const word = (no: number) => {
    const { id: wordId = '', en = '', nl = '', valence = 0, arousal = 0 } = words[no % words.length] ?? {}
    return { wordId, en, nl, valence, arousal }
  }
  const notebookId = listNotebooks(store, false)[0]?.id ?? ''
  store.transaction(() => {
    for (let no = 0; no < 100_000; no++) {
      const at = firstDay + Math.floor((no * 3650) / 100_000) * dayMs
      const entry = { id: randomUUID(), notebookId, title: '', body: 'A walk.', at, zone: 'UTC' }
      setEmotions(store, addLinkedEntry(store, entry, { tags: [], people: [] }, at), [word(no * 11).wordId], at)
    }
    for (let no = 0; no < 10_000; no++)
      add(store, 'emotion-bridge.log', no, 10_000, 'after', {
        event: `Meeting ${no}`, kindOfEvent: events[no % events.length], leaning: 1 + (no % 5), who: 'Someone who asks',
        situation: 'It grew tense.', behaviour: 'I answered at once.', emotions: [word(no), word(no * 7)], gap: (no * 7) % 11,
      }) // oxfmt-ignore
    for (let no = 0; no < 4000; no++)
      add(store, 'two-goals.reading', no, 4000, null, { context: 'meeting', emotionLog: [word(no)], goal: ['safety', 'growth', 'unsure'][no % 3], view: (no % 11) - 5 }) // oxfmt-ignore
    for (let no = 0; no < 3000; no++) add(store, 'five-strategies.self-care', no, 3000, null, { ticks: ['water', 'movement', 'food'].slice(0, no % 4) }) // oxfmt-ignore
    const scales = Array.from({ length: 8 }, (_, no) =>
      add(store, 'scaling-questions.scale', no, 8, 'measured', { title: `Scale ${no}` }),
    )
    for (let no = 0; no < 3000; no++) add(store, 'scaling-questions.measurement', no, 3000, null, { scale: scales[no % 8], value: no % 11 }) // oxfmt-ignore
  })()
  return store
}

function titleOf({ event, title }: RecordData): string {
  return typeof event === 'string' ? event : typeof title === 'string' ? title : ''
}

function add(
  store: Database.Database,
  kind: string,
  no: number,
  of: number,
  state: string | null,
  data: RecordData,
): string {
  const { type, method } = findType(store, kind)
  const id = randomUUID()
  const at = firstDay + Math.floor((no * 3650) / of) * dayMs
  const n = addRecord(store, { id, kind, version: method.version, state, at, zone: 'UTC', sourceId: null, sourceRule: null, entryN: null }, at) // oxfmt-ignore
  changeRecord(store, n, { version: method.version, status: 'kept', state, title: titleOf(data), thread: '', at, zone: 'UTC', dueOn: null, data, text: '' }, at) // oxfmt-ignore
  setRecordValues(store, readStoredRecord(store, id), valuesOf(type, data))
  return id
}

/** The same in the least that SQLite needs: a table for each kind of thing with one index of exactly what is asked. */
function rawTables(store: Database.Database): Database.Database {
  closeSync(openSync(`${folder}-raw.db`, 'w'))
  const made = openStore(`${folder}-raw.db`, Buffer.alloc(32, 7))
  made.exec(`
    CREATE TABLE entry (n INTEGER PRIMARY KEY, day TEXT);
    CREATE TABLE feeling (day TEXT, wordId TEXT, valence INTEGER, arousal INTEGER);
    CREATE TABLE log (n INTEGER PRIMARY KEY, day TEXT, state TEXT, gap INTEGER, kindOfEvent TEXT, leaning INTEGER, who TEXT, behaviour TEXT, event TEXT);
    CREATE TABLE reading (day TEXT, goal TEXT);
    CREATE TABLE care (day TEXT, ticks INTEGER);
    CREATE TABLE measurement (day TEXT, scale TEXT, value INTEGER);`)
  made.transaction(() => {
    const entry = made.prepare('INSERT INTO entry (day) VALUES (?)')
    for (const { day } of store.prepare('SELECT day FROM entry WHERE deletedAt IS NULL').all() as { day: string }[]) entry.run(day) // oxfmt-ignore
    const feeling = made.prepare('INSERT INTO feeling VALUES (?, ?, ?, ?)')
    const feelings = store
      .prepare('SELECT day, wordId, valence, arousal FROM felt WHERE n IN (SELECT n FROM entry)')
      .raw()
      .all() as string[][]
    for (const row of feelings) feeling.run(row)
    const records = store.prepare(`SELECT kind, day, state, data FROM record WHERE status = 'kept'`).all() as { kind: string; day: string; state: string; data: string }[] // oxfmt-ignore
    const insert = {
      log: made.prepare('INSERT INTO log (day, state, gap, kindOfEvent, leaning, who, behaviour, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
      reading: made.prepare('INSERT INTO reading VALUES (?, ?)'),
      care: made.prepare('INSERT INTO care VALUES (?, ?)'),
      measurement: made.prepare('INSERT INTO measurement VALUES (?, ?, ?)'),
    } // oxfmt-ignore
    for (const { kind, day, state, data } of records) {
      const it = JSON.parse(data) as RecordData & { emotions?: { wordId: string; valence: number; arousal: number }[]; ticks?: string[] } // oxfmt-ignore
      if (kind === 'emotion-bridge.log') insert.log.run(day, state, it.gap, it.kindOfEvent, it.leaning, it.who, it.behaviour, it.event) // oxfmt-ignore
      if (kind === 'two-goals.reading') insert.reading.run(day, it.goal)
      if (kind === 'five-strategies.self-care') insert.care.run(day, it.ticks?.length ?? 0)
      if (kind === 'scaling-questions.measurement') insert.measurement.run(day, it.scale, it.value)
      const felt = it.emotions ?? (it.emotionLog as typeof it.emotions) ?? []
      for (const { wordId, valence, arousal } of felt) feeling.run(day, wordId, valence, arousal)
    }
  })()
  made.exec(`
    CREATE INDEX entry_day ON entry (day);
    CREATE INDEX feeling_all ON feeling (day, wordId, valence, arousal);
    CREATE INDEX log_gap ON log (state, day, gap);
    CREATE INDEX log_kind ON log (state, kindOfEvent, gap);
    CREATE INDEX log_leaning ON log (state, leaning, gap);
    CREATE INDEX log_words ON log (state, day, n, who, behaviour, gap, event);
    CREATE INDEX reading_goal ON reading (day, goal);
    CREATE INDEX care_ticks ON care (day, ticks);
    CREATE INDEX measured ON measurement (scale, day, value);`)
  return made
}

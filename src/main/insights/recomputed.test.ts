import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { counted, figuresByHand, type Feeling as Felt } from '../../../tests/support/figures-by-hand'
import { MethodBench } from '../../../tests/support/methods'
import { valuesOf, type RecordData } from '../../shared/domain/method/record'
import { findType } from '../methods/library'
import { addLinkedEntry } from '../notebooks/save-entry'
import { listRecords } from '../store/record-lists'
import { addRecord, changeRecord, readStoredRecord, setRecordValues } from '../store/records'
import { setEmotions } from '../store/entry-relations'
import { listEmotionWords } from '../store/emotions'
import { listNotebooks } from '../store/notebooks'
import { compute } from './figures'
import { ownFigures } from './overview'

/* Figures of 10,000 generated records. */
const period = { from: '2024-03-01', to: '2026-02-15' }
const many = 10_000
const events = ['meeting', 'hard-talk', 'decision', 'public']
let bench: MethodBench
let seed = 7
/** 0 to `below` - 1, the same in every run. */
const chance = (below: number) => ((seed = (seed * 48_271) % 2_147_483_647), seed % below)
const pick = <T>(some: readonly T[]): T => some[chance(some.length)] as T

type Feeling = Felt & { en: string; nl: string }
const entries: { day: string; feelings: Felt[] }[] = []

beforeAll(async () => {
  bench = await MethodBench.open('2026-02-20')
  const { db } = bench.store
  const people = ['Marit', 'Bo', 'Sam'].map((name) => bench.person(name))
  const words: Feeling[] = listEmotionWords(db).map(({ id, en, nl, valence, arousal }) => ({ wordId: id, en, nl, valence, arousal })) // oxfmt-ignore
  const notebookId = listNotebooks(db, false)[0]?.id ?? ''
  const anyTime = () => Date.parse('2024-01-01T10:00:00Z') + chance(780) * 86_400_000 + chance(3600) * 1000
  db.transaction(() => {
    const scales = ['Calm', 'Rest', 'Delegating'].map((title) =>
      add('scaling-questions.scale', anyTime(), 'measured', { title }),
    )
    for (let no = 0; no < many; no++) {
      const at = anyTime()
      if (no % 5 === 0) add('two-goals.reading', at, null, { goal: pick(['safety', 'growth', 'unsure']), view: chance(11) - 5, emotionLog: [pick(words)] }) // oxfmt-ignore
      else if (no % 5 === 1) add('five-strategies.self-care', at, null, { ticks: ['water', 'movement', 'food'].slice(chance(4)) }) // oxfmt-ignore
      else if (no % 25 === 2) add('scaling-questions.measurement', Date.parse('2024-01-01T10:00:00Z') + Math.floor(no / 25) * 86_400_000, null, { scale: scales[Math.floor(no / 25) % 3], value: chance(11) }) // oxfmt-ignore
      else
        add('emotion-bridge.log', at, chance(10) === 0 ? 'before' : 'after', {
          event: `Event ${no}`, gap: chance(11), behaviour: `did ${no}`, emotions: [pick(words), ...(chance(2) ? [pick(words)] : [])],
          pressureBehaviours: chance(3) ? ['stubborn'] : ['controlling', 'withdrawing'],
          ...(chance(4) && { kindOfEvent: pick(events) }), ...(chance(3) && { people: people.slice(chance(3)) }),
          ...(chance(5) && { leaning: 1 + chance(5) }), ...(chance(6) && { who: `be ${no}` }),
        }) // oxfmt-ignore
    }
    for (let no = 0; no < 500; no++) {
      const at = anyTime()
      const chosen = [pick(words)]
      const n = addLinkedEntry(db, { id: randomUUID(), notebookId, title: '', body: 'x', at, zone: 'UTC' }, { tags: [], people: [] }, at) // oxfmt-ignore
      setEmotions(db, n, chosen.map(({ wordId }) => wordId), at) // oxfmt-ignore
      entries.push({ day: new Date(at).toISOString().slice(0, 10), feelings: chosen })
    }
  })()
}, 120_000)
afterAll(() => bench.close())

const titleOf = ({ event, title }: RecordData) =>
  typeof event === 'string' ? event : typeof title === 'string' ? title : ''

function add(kind: string, at: number, state: string | null, data: RecordData): string {
  const { db } = bench.store
  const { type, method } = findType(db, kind)
  const id = randomUUID()
  const n = addRecord(db, { id, kind, version: method.version, state, at, zone: 'UTC', sourceId: null, sourceRule: null, entryN: null }, at) // oxfmt-ignore
  changeRecord(db, n, { version: method.version, status: 'kept', state, title: titleOf(data), thread: '', at, zone: 'UTC', dueOn: null, data, text: '' }, at) // oxfmt-ignore
  setRecordValues(db, readStoredRecord(db, id), valuesOf(type, data))
  return id
}

test('every figure equals what a loop over the records counts', async () => {
  const records = listRecords(bench.store.db, {}, 0, 100_000).toReversed().map((row) => ({ ...row, data: JSON.parse(row.data) as unknown })) // oxfmt-ignore
  const expected = figuresByHand({ records, entries }, period, false)
  expect(expected['loop/gap']?.n).toBeGreaterThan(4000)
  for (const [id, figure] of Object.entries(expected)) {
    expect(Object.keys(figure.rows).length, id).toBeGreaterThan(1)
    const { n, rows } = counted((await compute(id, period)).table)
    expect({ n: figure.n === undefined ? undefined : n, rows }, id).toEqual(figure)
  }
  expect(Object.keys(expected)).toEqual(expect.arrayContaining(ownFigures().map(({ id }) => `loop/${id}`)))
})

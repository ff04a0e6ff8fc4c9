import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../../../tests/support/methods'
import { addRecord, changeRecord, readStoredRecord } from '../store/records'
import { listSeen, listSeenPast } from '../store/seen-records'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

const kind = 'emotion-bridge.intention'

/** Kept records one an hour, the newest an hour ago, written without their rules. */
function many(amount: number, of: (ago: number) => { state: string; thread?: string }): string[] {
  const { db } = bench.store
  return db.transaction(() =>
    Array.from({ length: amount }, (_, at) => {
      const ago = amount - at
      const when = { at: bench.now - ago * 3_600_000, zone: 'UTC', version: 1 }
      const id = crypto.randomUUID()
      const n = addRecord(
        db,
        { id, kind, state: null, ...when, entryN: null, sourceId: null, sourceRule: null },
        when.at,
      )
      const held = {
        status: 'kept',
        title: '',
        dueOn: null,
        data: { text: `I ask before I tell, ${ago}`, validFrom: '2026-01-01' },
        text: '',
      } as const
      changeRecord(db, n, { ...when, ...held, thread: '', ...of(ago) }, when.at)
      return id
    }),
  )()
}

test('what is years back counts: three old active intentions leave no room, though 2,000 came after them', () => {
  const ids = many(2003, (ago) => ({ state: ago > 2000 ? 'active' : 'resting' }))
  const refused = bench.keep(kind, { text: 'I say what I need' })
  expect(rulesIn(refused.findings)).toEqual(['three-active'])
  expect(bench.write(ids[0] ?? '', {}, 'resting').findings).toEqual([])
  expect(bench.write(refused.record.id).record.status).toBe('kept')
})

test('the past of a thread is whole; who asks for the newest reads no more, and reads it anew once it is written', () => {
  const { db } = bench.store
  const ids = many(900, () => ({ state: 'active', thread: 'same' }))
  const newest = readStoredRecord(db, ids.at(-1) ?? '')
  const [oldest, before] = [readStoredRecord(db, ids[0] ?? ''), readStoredRecord(db, ids.at(-2) ?? '')]
  db.prepare(`UPDATE record SET data = '{' WHERE n = ?`).run(oldest.n)
  expect(listSeenPast(db, newest)[0]).toMatchObject({ text: 'I ask before I tell, 2' })
  expect(listSeenPast(db, newest).length).toBe(899)
  expect(() => listSeenPast(db, newest).map(({ text }) => text)).toThrow(SyntaxError)
  db.prepare(`UPDATE record SET data = '{"text":"long ago"}' WHERE n = ?`).run(oldest.n)
  expect(listSeenPast(db, newest).at(-1)).toMatchObject({ text: 'long ago' })
  expect(listSeen(db, kind, newest.n, 'own').length).toBe(899)
  changeRecord(db, before.n, { ...before, data: { text: 'new' }, text: '' }, bench.now)
  expect(listSeenPast(db, newest)[0]).toMatchObject({ text: 'new' })
})

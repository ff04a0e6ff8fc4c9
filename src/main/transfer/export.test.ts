import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BospadError } from '@shared/errors'
import { cleanUp, openNewVault, temporaryFolder } from '../../../tests/support/vaults'
import { addAttachment } from '../store/attachments'
import { addThoughts } from '../store/inbox'
import { lockVault } from '../vault/lock'
import { openVault, save } from '../vault/session'
import { runExport } from './export'

const entries = 200
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

let parent: string
let out: string
beforeEach(async () => {
  parent = temporaryFolder()
  out = join(parent, 'out')
  mkdirSync(out)
  await openNewVault(parent)
  save((db) => {
    addThoughts(
      db,
      Array.from({ length: entries }, (_, n) => ({ id: idOf(n), at: n * 86_400_000, text: `Gedachte ${n}` })),
    )
    // the last one to be written takes many pieces
    const picture = { name: 'foto.png', mime: 'image/png', kind: 'picture', bytes: Buffer.alloc(8 << 20, 7) } as const
    for (const n of [0, entries - 1]) addAttachment(db, idOf(n), picture, 0)
  })
})
afterEach(() => cleanUp(parent))

const filesIn = () => readdirSync(out, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())

/** Runs `act` once when the export has written `part` of the entries. */
function exportWith(part: number, act: () => void, signal = new AbortController().signal) {
  let done = false
  const report = ({ count }: { count: number }) => {
    if (done || count < part * entries) return
    done = true
    act()
  }
  return runExport({ folder: out, notebookId: null, private: false, language: 'nl' }, report, signal)
}

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code }: BospadError) => code,
  )

test('an export that is let be writes everything', async () => {
  expect(await exportWith(0.5, () => undefined)).toMatchObject({ done: true, written: entries })
  expect(filesIn()).toHaveLength(entries + 2)
})

test('stopping an export half way leaves an empty folder', async () => {
  const stop = new AbortController()
  let written = 0
  const work = exportWith(
    0.5,
    () => {
      written = filesIn().length
      stop.abort()
    },
    stop.signal,
  )
  await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(written).toBeGreaterThan(entries / 2)
  expect(readdirSync(out)).toEqual([])
})

test('locking stops an export, and has taken back what was written in clear before it is done', async () => {
  const locked = Promise.withResolvers<void>()
  const ended = outcomeOf(exportWith(0.25, () => locked.resolve(lockVault())))
  await locked.promise
  expect(readdirSync(out)).toEqual([])
  expect(await ended).toBe('VAULT_LOCKED')
})

test('an attachment that is half written when the vault locks is taken back too', async () => {
  const ended = outcomeOf(
    runExport(
      { folder: out, notebookId: null, private: false, language: 'nl' },
      () => undefined,
      new AbortController().signal,
    ),
  )
  while (!filesIn().some(({ name }) => name === 'foto.png')) await setImmediate()
  openVault().db.close() // the moment in which locking closes the store
  expect(await ended).toBe('VAULT_LOCKED')
  expect(readdirSync(out)).toEqual([])
})

test('what others put into the folder meanwhile stays', async () => {
  const stop = new AbortController()
  const work = exportWith(
    0.5,
    () => {
      writeFileSync(join(out, 'eigen.txt'), 'van iemand anders')
      stop.abort()
    },
    stop.signal,
  )
  await expect(work).rejects.toThrow('CANCELLED')
  expect(readdirSync(out)).toEqual(['eigen.txt'])
})

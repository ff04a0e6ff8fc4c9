import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockVault } from '../../src/main/vault/lock'
import { openCustody, openVault } from '../../src/main/vault/session'
import { openWith } from '../../src/main/vault/unlock'
import { cleanUp, openNewVault, temporaryFolder } from '../support/vaults'
import { Disk, type Luck } from './disk-image'
import { readTrace, straceArguments, type DiskEvent } from './disk-trace'
import powerCutChild from './power-cut-child?modulePath'
import { full, report, skip } from './report'

// kill -9 leaves what was written in the system's memory; a power cut does not. So the writes and syncs of a saving
// Bospad are recorded, and from each of many moments the disk is rebuilt as a cut would have left it.
const cuts = full ? 250 : 12
const lucks: Luck[] = ['none', 'all', 'some', 'some']
const saves = 60
const files = ['store.db', 'store.db-wal', 'store.db-journal', 'ledger']

if (spawnSync('strace', ['-V']).status !== 0) skip('strace is not installed: it records what is written')
else await run()

async function run(): Promise<void> {
  const parent = temporaryFolder()
  const { folder } = await openNewVault(parent)
  const { keys } = openCustody()
  const key = Buffer.from(keys.key)
  const { inboxIdentity } = keys
  await lockVault()

  const fullSync = await replay('FULL')
  const normalSync = await replay('NORMAL')
  await cleanUp(parent)
  const images = cuts * lucks.length
  report(
    'acknowledged saves lost in power cuts',
    fullSync.lost,
    0,
    { images, controlWithLessSyncing: normalSync.lost },
    normalSync.lost > 0,
  )
  report('vaults that did not open after a power cut', fullSync.unreadable, 0, { images })
  report('losses of the control that the ledger did not notice', normalSync.unnoticed, 0, { images })

  async function replay(synchronous: 'FULL' | 'NORMAL') {
    const events = record(synchronous)
    const step = events.length / cuts
    const disk = new Disk(
      new Map(
        files.filter((name) => existsSync(join(folder, name))).map((name) => [name, readFileSync(join(folder, name))]),
      ),
    )
    const found = { lost: 0, unreadable: 0, unnoticed: 0 }
    let acknowledged = 0
    let cut = 1
    for (const [n, event] of events.entries()) {
      disk.apply(event)
      if (event.kind === 'acknowledged') acknowledged = Number(event.line) + 1
      if (n + 1 < cut * step) continue
      cut++
      for (const luck of lucks) await open(disk.image(luck), acknowledged, found)
    }
    return found
  }

  /** What a saving Bospad does to a copy of the vault. */
  function record(synchronous: string): DiskEvent[] {
    const copy = join(parent, `${synchronous}.bospad`)
    const trace = join(parent, `${synchronous}.trace`)
    cpSync(folder, copy, { recursive: true })
    spawnSync('strace', [
      ...straceArguments,
      '-o',
      trace,
      process.execPath,
      powerCutChild,
      copy,
      String(saves),
      synchronous,
    ])
    const events = readTrace(trace, files)
    const told = events.filter(({ kind }) => kind === 'acknowledged').length
    if (told !== saves) throw new Error(`${told} of ${saves} saves were recorded`)
    return events
  }

  async function open(
    image: Map<string, Buffer>,
    acknowledged: number,
    found: { lost: number; unreadable: number; unnoticed: number },
  ) {
    const after = join(parent, 'after.bospad')
    cpSync(folder, after, { recursive: true })
    for (const name of files) rmSync(join(after, name), { force: true })
    for (const [name, bytes] of image) writeFileSync(join(after, name), bytes)
    try {
      const { db } = await openWith(after, { key: Buffer.from(key), inboxIdentity })
      if (db.pragma('integrity_check', { simple: true }) !== 'ok') found.unreadable++
      const kept = openVault().db.prepare('SELECT count(*) FROM entry WHERE at < ?').pluck().get(acknowledged) as number
      found.lost += acknowledged - kept
      if (kept < acknowledged && openCustody().missing === 0) found.unnoticed++
    } catch {
      found.unreadable++
    }
    await lockVault()
    rmSync(after, { recursive: true })
  }
}

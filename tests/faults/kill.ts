import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { lockVault } from '../../src/main/vault/lock'
import { openCustody, openVault } from '../../src/main/vault/session'
import { unlockVault } from '../../src/main/vault/unlock'
import { cleanUp, openNewVault, passphrase, temporaryFolder } from '../support/vaults'
import { full, report } from './report'
import savingChild from './saving-child?modulePath'

// kill -9 in the middle of saving, again and again on the same vault: whatever save() returned for must be there.
const kills = full ? 200 : 10
const parent = temporaryFolder()
const { folder } = await openNewVault(parent)
await lockVault()

let acknowledged = 0
let lost = 0
let bad = 0
for (let kill = 0; kill < kills; kill++) {
  acknowledged = await saveUntilKilled(acknowledged)
  await unlockVault(folder, 'passphrase', passphrase)
  const { db } = openVault()
  const found = db.prepare('SELECT count(DISTINCT id) FROM entry WHERE at < ?').pluck().get(acknowledged) as number
  lost += acknowledged - found
  if (openCustody().missing > 0 || !isSound()) bad++
  // a save that was durable but not yet acknowledged when the kill came is kept, and counts from now on
  acknowledged = db.prepare('SELECT count(*) FROM entry').pluck().get() as number
  await lockVault()
}
await cleanUp(parent)
report('acknowledged saves lost to kill -9', lost, 0, { kills, saves: acknowledged }, acknowledged > kills)
report('stores unsound after kill -9', bad, 0, { kills })

/** Returns the number of saves acknowledged so far. */
async function saveUntilKilled(first: number): Promise<number> {
  const child = spawn(process.execPath, [savingChild, folder, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (bytes: Buffer) => (told += bytes.toString('latin1')))
  await once(child.stdout, 'data')
  setTimeout(() => child.kill('SIGKILL'), randomInt(0, 60))
  await once(child, 'close')
  const whole = told.split('\n').slice(0, -1)
  return whole.length === 0 ? first : Number(whole.at(-1)) + 1
}

function isSound(): boolean {
  const { db } = openVault()
  if (db.pragma('integrity_check', { simple: true }) !== 'ok') return false
  try {
    db.exec(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`)
    return true
  } catch {
    return false
  }
}

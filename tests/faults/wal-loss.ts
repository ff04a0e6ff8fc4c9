import { randomInt } from 'node:crypto'
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BospadError } from '../../src/shared/errors'
import { lockVault } from '../../src/main/vault/lock'
import { openCustody, openVault } from '../../src/main/vault/session'
import { openWith } from '../../src/main/vault/unlock'
import { cleanUp, openNewVault, savedWords, saveWord, temporaryFolder } from '../support/vaults'
import { full, report } from './report'

// The WAL is damaged, cut off or gone: SQLite opens what is left and finds it in order. The ledger must say what is missing.
const damages = full ? 300 : 60
const saves = 40
const parent = temporaryFolder()
const { folder } = await openNewVault(parent)
openVault().db.pragma('wal_checkpoint(TRUNCATE)')
for (let n = 0; n < saves; n++) saveWord(`woord ${n}`)
const left = join(parent, 'left.bospad')
cpSync(folder, left, { recursive: true }) // as a crash would leave it
const { keys } = openCustody()
const key = Buffer.from(keys.key)
const { inboxIdentity } = keys
await lockVault()

const ways: ((wal: string) => void)[] = [
  (wal) => rmSync(wal),
  (wal) => truncateSync(wal, randomInt(readFileSync(wal).length)),
  (wal) => {
    const bytes = readFileSync(wal)
    const at = randomInt(bytes.length)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at)
    writeFileSync(wal, bytes)
  },
]
let losses = 0
let unnoticed = 0
for (let n = 0; n < damages; n++) {
  const damaged = join(parent, 'damaged.bospad')
  cpSync(left, damaged, { recursive: true })
  ways[n % ways.length]?.(join(damaged, 'store.db-wal'))
  try {
    await openWith(damaged, { key: Buffer.from(key), inboxIdentity })
    const gone = saves - savedWords().length
    if (gone > 0) losses++
    if (openCustody().missing !== gone) unnoticed++
    await lockVault()
  } catch (error) {
    if (!(error instanceof BospadError)) throw error
    losses++ // refused by name: noticed
  }
  rmSync(damaged, { recursive: true })
}
await cleanUp(parent)
report('losses of WAL content that the ledger did not count', unnoticed, 0, { damages, losses }, losses > damages / 2)

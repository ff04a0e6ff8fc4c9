import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lockVault } from '../../src/main/vault/lock'
import { openCustody, openVault } from '../../src/main/vault/session'
import { unlockVault } from '../../src/main/vault/unlock'
import { tidyIndex } from '../../src/main/notebooks/trash'
import { plantClient } from '../support/planted-client'
import { indexedWith, valuesWith } from '../support/store-bytes'
import { cleanUp, openNewVault, passphrase, temporaryFolder } from '../support/vaults'
import { full, report } from './report'
import deletingChild from './deleting-child?modulePath'

// kill -9 in the middle of a deletion for good: the next unlock finishes it, before anything is shown.
const moments = full ? [0, 1, 2, 3, 5, 8, 12, 15] : [0, 5, 12]
const name = 'zwartje'
let killed = 0
let there = 0
let left = 0
let bad = 0
for (const moment of moments) {
  const parent = temporaryFolder()
  const { folder } = await openNewVault(parent)
  const { person } = await plantClient(Date.UTC(2026, 9, 3, 12))
  there += valuesWith(openVault().db, name).length > 0 ? 1 : 0
  await lockVault()
  const child = spawn(process.execPath, [deletingChild, folder, person, String(moment)], { stdio: 'inherit' })
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (signal === 'SIGKILL') killed++
  await unlockVault(folder, 'passphrase', passphrase)
  await tidyIndex()
  const { db } = openVault()
  left += [...valuesWith(db, name), ...indexedWith(db, name)].length
  if (openCustody().missing > 0 || db.pragma('integrity_check', { simple: true }) !== 'ok') bad++
  await cleanUp(parent)
}
const happened = killed === moments.length && there === moments.length
report('traces of a client after a deletion cut off by kill -9', left, 0, { kills: killed }, happened)
report('stores unsound after that', bad, 0, { kills: killed })

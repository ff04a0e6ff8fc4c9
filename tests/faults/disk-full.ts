import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { BospadError } from '../../src/shared/errors'
import { lockVault } from '../../src/main/vault/lock'
import { makeBackup } from '../../src/main/vault/backups'
import { save } from '../../src/main/vault/session'
import { unlockVault } from '../../src/main/vault/unlock'
import { cleanUp, openNewVault, passphrase, savedWords, temporaryFolder } from '../support/vaults'
import { full, report, skip } from './report'

// A small disk in memory that runs full in the middle of saving: a clear error, nothing acknowledged is lost, and
// saving goes on when there is room again.
const disks = full ? 40 : 4
let lost = 0
let unclear = 0
let stuck = 0
let backupsRefused = 0
for (let n = 0; n < disks; n++) {
  const disk = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${3000 + n * 37}k`, 'tmpfs', disk], { stdio: 'pipe' })
  } catch {
    skip('only root can mount the small disks that run full')
    rmSync(disk, { recursive: true })
    break
  }
  try {
    await fillAndRecover(disk)
  } finally {
    await lockVault()
    execFileSync('umount', [disk])
    await cleanUp(disk)
  }
  if (n === disks - 1) {
    report('acknowledged saves lost on a full disk', lost, 0, { disks })
    report(
      'failures on a full disk under another name',
      unclear,
      0,
      { disks, backupsRefused },
      backupsRefused === disks,
    )
    report('vaults that did not go on saving when there was room', stuck, 0, { disks })
  }
}

async function fillAndRecover(disk: string): Promise<void> {
  mkdirSync(join(disk, 'vault'))
  const { folder } = await openNewVault(join(disk, 'vault'))
  const filler = join(disk, 'filler')
  fill(filler, disk)
  const acknowledged: string[] = []
  let failure: unknown
  while (failure === undefined && acknowledged.length < 5000) {
    const word = `${acknowledged.length} ${randomBytes(1500).toString('hex')}`
    try {
      write(word)
      acknowledged.push(word)
    } catch (error) {
      failure = error
    }
  }
  if (!(failure instanceof BospadError) || failure.code !== 'DISK_FULL') unclear++
  await makeBackup('manual').catch((error: unknown) => {
    if (error instanceof BospadError && error.code === 'DISK_FULL') backupsRefused++
  })
  rmSync(filler)
  try {
    write('there is room again')
    acknowledged.push('there is room again')
  } catch {
    stuck++
  }
  await lockVault()
  await unlockVault(folder, 'passphrase', passphrase)
  const found = new Set(savedWords())
  lost += acknowledged.filter((word) => !found.has(word)).length
}

function write(word: string): void {
  save((db) => db.prepare('INSERT INTO own_word VALUES (?)').run(word))
}

/** Leaves 200 kB free. */
function fill(path: string, disk: string): void {
  const { bavail, bsize } = statfsSync(disk)
  const file = openSync(path, 'w')
  writeSync(file, Buffer.alloc(Math.max(0, bavail * bsize - 200_000)))
  closeSync(file)
}

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cleanUp, temporaryFolder } from '../../../tests/support/vaults'
import { adviseOn, cloudOf, isNetwork } from './folder-advice'

let parent: string
beforeEach(() => {
  parent = temporaryFolder()
})
afterEach(() => cleanUp(parent))

test.each([
  ['/home/i/Dropbox/Bospad', 'Dropbox'],
  ['/home/i/Dropbox (Personal)', 'Dropbox'],
  ['/home/i/OneDrive - Firma BV/Documenten', 'OneDrive'],
  ['/Users/i/Library/CloudStorage/OneDrive-Personal/x', 'OneDrive'],
  ['/Users/i/Library/Mobile Documents/com~apple~CloudDocs/Bospad', 'iCloud'],
  ['/Users/i/Library/CloudStorage/GoogleDrive-i@example.org/My Drive', 'Google Drive'],
  ['/home/i/Nextcloud/werk', 'Nextcloud'],
  ['/home/i/pCloudDrive/x', 'pCloud'],
  ['/home/i/Documents/Bospad', null],
  ['/home/i/Documents/Over Dropbox/Bospad', null],
  ['/home/i/Inbox', null],
])('%s belongs to %s', (folder, cloud) => {
  expect(cloudOf(folder)).toBe(cloud)
})

test('a folder below the mark of a synchronising program', () => {
  mkdirSync(join(parent, 'sync/.stfolder'), { recursive: true })
  mkdirSync(join(parent, 'sync/deep/er'), { recursive: true })
  expect(cloudOf(join(parent, 'sync/deep/er'))).toBe('Syncthing')
  mkdirSync(join(parent, 'box'))
  writeFileSync(join(parent, 'box/.dropbox'), '')
  expect(cloudOf(join(parent, 'box'))).toBe('Dropbox')
})

test('a link into a synchronised folder, also when the vault folder is not there yet', () => {
  mkdirSync(join(parent, 'Dropbox/notes'), { recursive: true })
  symlinkSync(join(parent, 'Dropbox/notes'), join(parent, 'notes'))
  expect(adviseOn(join(parent, 'notes/new'), 'Ingrid')).toMatchObject({
    cloud: 'Dropbox',
    writable: true,
    exists: false,
  })
})

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  'nas:/home /home nfs4 rw 0 0',
  '//nas/share /mnt/team\\040share cifs rw 0 0',
  'i@host:/ /mnt/far fuse.sshfs rw 0 0',
  '/dev/sdb1 /home/i/local ext4 rw 0 0',
].join('\n')

test.each([
  ['/var/x', false],
  ['/home/i/Documents', true],
  ['/home/i/local/Documents', false],
  ['/homestead', false],
  ['/mnt/team share/x', true],
  ['/mnt/far', true],
  ['\\\\server\\share\\x', true],
])('%s on a network disk: %s', (folder, network) => {
  expect(isNetwork(folder, mounts)).toBe(network)
})

test('says where the vault would be, whether it exists, and how much room there is', () => {
  mkdirSync(join(parent, 'Ingrid.bospad'))
  const advice = adviseOn(parent, 'Ingrid')
  expect(advice).toMatchObject({ folder: parent, exists: true, writable: true, cloud: null, network: false })
  expect(advice.where).toMatch(/› Ingrid$/)
  expect(advice.freeBytes).toBeGreaterThan(0)
})

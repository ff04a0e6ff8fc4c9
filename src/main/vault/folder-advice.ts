import { existsSync, readFileSync, readdirSync, realpathSync, statfsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { FolderAdvice } from '@shared/contract/vault'
import { vaultFolder, whereOf } from './layout'
import { isWritable } from './problem'

/**
 * What the user should know before a vault called `name` is made in `folder`.
 * `exists`: there is a folder of that vault already.
 */
export function adviseOn(folder: string, name: string): FolderAdvice {
  const inside = realOf(nearestExisting(folder), folder)
  const vault = vaultFolder(folder, name)
  return {
    folder,
    where: whereOf(vault),
    writable: isWritable(nearestExisting(folder)),
    exists: existsSync(vault),
    cloud: cloudOf(inside),
    network: isNetwork(inside),
    freeBytes: freeBytes(nearestExisting(folder)),
  }
}

function nearestExisting(folder: string): string {
  let at = folder
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  return at
}

/** `folder` with links followed as far as it exists: a link into Dropbox is Dropbox. */
function realOf(existing: string, folder: string): string {
  return join(realpathSync(existing), folder.slice(existing.length))
}

/** Folder names the programs give their own folder. */
const namedFolders: [RegExp, string][] = [
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^OneDrive( - .+|-.+)?$/i, 'OneDrive'],
  [/^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i, 'iCloud'],
  [/^(Google ?Drive|My Drive|GoogleDrive-.+)$/i, 'Google Drive'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
  [/^ownCloud$/i, 'ownCloud'],
  [/^(pCloud ?Drive|pCloudDrive)$/i, 'pCloud'],
  [/^(Proton ?Drive|ProtonDrive-.+)$/i, 'Proton Drive'],
  [/^(Box|Box Sync|Box-Box)$/, 'Box'],
  [/^MEGA(sync)?$/i, 'MEGA'],
]

/** Files and folders the programs leave at the top of what they synchronise. */
const markers: [RegExp, string][] = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.stfolder|^\.stignore$/, 'Syncthing'],
  [/^\.sync_[0-9a-f]+\.db$|^\.nextcloudsync\.log$/, 'Nextcloud'],
  [/^\._?sync_.*\.db$|^\.owncloudsync\.log$/, 'ownCloud'],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/, 'OneDrive'],
  [/^\.tmp\.drivedownload$/, 'Google Drive'],
]

/** Name of the synchronising program whose folder this is or lies in, by folder names and by the marks it leaves. */
export function cloudOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const named = namedFolders.find(([pattern]) => pattern.test(basename(at)))
    if (named) return named[1]
    const marked = namesIn(at).flatMap((name) => markers.filter(([pattern]) => pattern.test(name)))[0]
    if (marked) return marked[1]
    if (dirname(at) === at) return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const networkTypes =
  /^(nfs4?|cifs|smb3?|smbfs|9p|afs|ncpfs|davfs2?|glusterfs|ceph|lustre|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|glusterfs|s3fs|cifs))$/

/**
 * Whether the disk belongs to another machine. Linux says it for each mount; on Windows a share begins with two
 * backslashes (a mapped drive letter is not noticed), on macOS network disks lie under /Volumes beside local ones,
 * so there it is only known for automounted homes.
 */
export function isNetwork(folder: string, mounts: string | null = linuxMounts()): boolean {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(folder)) return true
  if (mounts === null) return folder.startsWith('/Network/')
  const over = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, at = '', type = '']) => ({
      at: at.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))),
      type,
    }))
    .filter(({ at }) => at !== '' && (folder === at || folder.startsWith(at.endsWith('/') ? at : `${at}/`)))
  const nearest = over.reduce((best, it) => (it.at.length >= best.at.length ? it : best), { at: '', type: '' })
  return networkTypes.test(nearest.type)
}

function linuxMounts(): string | null {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    return null
  }
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}

import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Ten letters that stand nowhere by chance: the beginning of every marked word of a test. */
export const randomMark = () => Array.from({ length: 10 }, () => 'bcdfghjkmpqvwxz'[randomInt(15)]).join('')

/** `mark` as a file may hold it without being encrypted. In base64 it looks different at each of three offsets. */
function formsOf(mark: string): [name: string, bytes: Buffer][] {
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.from(' '.repeat(offset) + mark).toString('base64')
    // the first and last characters also hold bits of what stands around the mark
    return text.slice(Math.ceil((offset * 4) / 3), Math.floor(((offset + mark.length) * 4) / 3))
  })
  return [
    ['UTF-8', Buffer.from(mark)],
    ['UTF-16LE', Buffer.from(mark, 'utf16le')],
    ...base64.map((text): [string, Buffer] => ['base64', Buffer.from(text)]),
  ]
}

/** Where and in which form `mark` stands, with the letters after it, which tell what leaked. */
function leaksIn(where: string, bytes: Buffer, mark: string): string[] {
  return formsOf(mark).flatMap(([form, wanted]) => {
    const at = bytes.indexOf(wanted)
    return at < 0 ? [] : [`${where}: ${form} ${JSON.stringify(bytes.toString('latin1', at, at + 2 * wanted.length))}`]
  })
}

export const leaksInText = (name: string, text: string, mark: string) => leaksIn(name, Buffer.from(text), mark)

/** Every file below `folder` and its name. Files may come and go meanwhile. */
export function leaksInFolder(folder: string, mark: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((it) => {
    const path = join(it.parentPath, it.name)
    const named = it.name.includes(mark) ? [`${path}: its name`] : []
    return it.isFile()
      ? [...named, ...leaksIn(path, unlessGone(() => readFileSync(path)) ?? Buffer.alloc(0), mark)]
      : named
  })
}

export const canSeeOpenFiles = existsSync('/proc/self/fdinfo')

/**
 * Every file that a process or one of its children can write to, wherever it is, also when its name is gone already:
 * SQLite deletes its temporary files as soon as they are open. Shared memory is left out: it is no file on a disk.
 */
export function leaksInOpenFiles(pid: number, mark: string): string[] {
  if (!canSeeOpenFiles) return []
  return withChildren(pid).flatMap((it) =>
    (unlessGone(() => readdirSync(`/proc/${it}/fd`)) ?? []).flatMap((fd) => {
      const file = unlessGone(() => readWritable(it, fd))
      return file ? leaksIn(file.path, file.bytes, mark) : []
    }),
  )
}

function readWritable(pid: number, fd: string): { path: string; bytes: Buffer } | null {
  const link = `/proc/${pid}/fd/${fd}`
  const path = readlinkSync(link)
  if (!path.startsWith('/') || /^\/(dev|proc|memfd:)/.test(path)) return null
  const flags = Number.parseInt(
    /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/fdinfo/${fd}`, 'utf8'))?.[1] ?? '',
    8,
  )
  const forReading = (flags & 3) === 0
  return forReading || !statSync(link).isFile() ? null : { path, bytes: readFileSync(link) }
}

function withChildren(pid: number): number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const found = [pid]
  for (const parent of found) found.push(...all.filter(([, ppid]) => ppid === parent).map(([child = 0]) => child))
  return found
}

function unlessGone<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT' || code === 'ESRCH') return null
    throw error
  }
}

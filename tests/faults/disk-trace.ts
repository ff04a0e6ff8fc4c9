import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** What a program did to its files, in order; `acknowledged` is a line it printed. */
export type DiskEvent =
  | { kind: 'write'; file: string; at: number; bytes: Buffer }
  | { kind: 'truncate'; file: string; size: number }
  | { kind: 'sync'; file: string }
  | { kind: 'unlink'; file: string }
  | { kind: 'acknowledged'; line: string }

/** Arguments for strace that `readTrace` understands: every byte written, as hexadecimal, with the file's path. */
export const straceArguments = [
  '-f',
  '-y',
  '-xx',
  '-s',
  '1000000',
  '-e',
  'trace=write,pwrite64,fsync,fdatasync,ftruncate,unlink',
]

/** @param files names of the files to follow */
export function readTrace(path: string, files: string[]): DiskEvent[] {
  const events: DiskEvent[] = []
  const unfinished = new Map<string, string>()
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    const resumed = /^<\.\.\. \w+ resumed>/.test(rest)
    // what goes to disk counts from the beginning of the call, a sync only from its end
    const call = resumed ? (unfinished.get(pid) ?? '') : rest
    if (rest.endsWith('<unfinished ...>')) {
      unfinished.set(pid, rest)
      if (/^f(data)?sync/.test(rest)) continue
    } else if (resumed && !/^f(data)?sync/.test(call)) continue
    const event = eventOf(call)
    if (event && (event.kind === 'acknowledged' || files.includes(event.file))) events.push(event)
  }
  return events
}

function eventOf(call: string): DiskEvent | null {
  const [, name = '', handle = '', target = '', tail = ''] = /^(\w+)\((\d+)<([^>]*)>(.*)/.exec(call) ?? []
  const file = basename(plain(target))
  const [, bytes] = /^, "([^"]*)"/.exec(tail) ?? []
  if (name === 'write' && handle === '1' && bytes !== undefined)
    return { kind: 'acknowledged', line: plain(bytes).trim() }
  if (name === 'pwrite64' && bytes !== undefined) {
    const at = Number(/, \d+, (\d+)/.exec(tail)?.[1])
    return { kind: 'write', file, at, bytes: Buffer.from(plain(bytes), 'latin1') }
  }
  if (name === 'fsync' || name === 'fdatasync') return { kind: 'sync', file }
  if (name === 'ftruncate') return { kind: 'truncate', file, size: Number(/^, (\d+)/.exec(tail)?.[1]) }
  const [, unlinked] = /^unlink\("([^"]*)"/.exec(call) ?? []
  return unlinked === undefined ? null : { kind: 'unlink', file: basename(plain(unlinked)) }
}

/** `\x2f\x74` as text; strace leaves other text as it is. */
function plain(text: string): string {
  return text.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

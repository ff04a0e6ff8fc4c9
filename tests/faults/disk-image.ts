import { randomInt } from 'node:crypto'
import type { DiskEvent } from './disk-trace'

const sector = 512
type Pending = { at: number; bytes: Buffer } | { size: number }
/** What had reached the disk for certain, and what was still on its way when the power went. */
type FileState = { synced: Buffer | null; pending: Pending[] }
/** What of the rest arrived: nothing, all, or any of its sectors. */
export type Luck = 'none' | 'all' | 'some'

/** A disk that honours fsync and keeps names at once; single sectors are whole, their order is free. */
export class Disk {
  private readonly files = new Map<string, FileState>()

  constructor(start: Map<string, Buffer>) {
    for (const [name, bytes] of start) this.files.set(name, { synced: bytes, pending: [] })
  }

  apply(event: DiskEvent): void {
    if (event.kind === 'acknowledged') return
    const state = this.files.get(event.file) ?? { synced: Buffer.alloc(0), pending: [] }
    this.files.set(event.file, state)
    if (event.kind === 'write') state.pending.push({ at: event.at, bytes: event.bytes })
    else if (event.kind === 'truncate') state.pending.push({ size: event.size })
    else if (event.kind === 'unlink') this.files.delete(event.file)
    else {
      state.synced = contentOf(state, 'all')
      state.pending = []
    }
  }

  /** The files as they would be found after a power cut now. */
  image(luck: Luck): Map<string, Buffer> {
    return new Map([...this.files].map(([name, state]) => [name, contentOf(state, luck)]))
  }
}

function contentOf({ synced, pending }: FileState, luck: Luck): Buffer {
  let content: Buffer = Buffer.from(synced ?? '')
  for (const change of pending) {
    if ('size' in change) {
      if (arrives(luck)) content = resized(content, change.size)
      continue
    }
    for (let from = 0; from < change.bytes.length;) {
      const to = Math.min(change.bytes.length, from + sector - ((change.at + from) % sector))
      if (arrives(luck)) {
        if (content.length < change.at + to) content = resized(content, change.at + to)
        change.bytes.copy(content, change.at + from, from, to)
      }
      from = to
    }
  }
  return content
}

function arrives(luck: Luck): boolean {
  return luck === 'all' || (luck === 'some' && randomInt(2) === 1)
}

function resized(content: Buffer, size: number): Buffer {
  return size <= content.length
    ? content.subarray(0, size)
    : Buffer.concat([content, Buffer.alloc(size - content.length)])
}

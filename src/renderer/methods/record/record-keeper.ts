import { replaceEqualDeep } from '@tanstack/react-query'
import type { OpenRecord } from '@shared/contract/methods'
import type { ErrorCode } from '@shared/errors'

export type Data = Record<string, unknown>
export type Kept = OpenRecord & { savedAt: number; refused: boolean }
type Written = {
  id: string
  revision: number
  data: Data
  at: number
  zone: string
  state: string | null
  keep: boolean
}

export type KeeperPorts = {
  save: (written: Written) => Promise<Kept>
  /** What the store holds now, asked when somebody else saved in between. */
  current: () => Promise<OpenRecord>
  codeOf: (error: unknown) => ErrorCode
  onSaved?: (kept: Kept) => void
}

export type KeeperState = {
  /** As the store last answered: view, findings, names. */
  opened: OpenRecord
  /** As it stands on the screen. */
  data: Data
  at: number
  status: { kind: 'saved'; at: number } | { kind: 'writing' } | { kind: 'failed'; code: ErrorCode }
}

/** Pause in typing before a save; a save begins at the latest `longestWaitMs` after the first unsaved key. */
const pauseMs = 500
const longestWaitMs = 900

/** A record that is being filled in: every change is saved as a draft, and nothing leaves the screen when a save fails. */
export class RecordKeeper {
  private state: KeeperState
  private base: Data
  private revision: number
  private dirty = false
  private firstChangeAt = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<unknown> | null = null
  private listeners = new Set<() => void>()

  constructor(
    opened: OpenRecord,
    private readonly ports: KeeperPorts,
  ) {
    const { data, at, revision, updatedAt } = opened.record
    this.state = { opened, data, at, status: { kind: 'saved', at: updatedAt } }
    this.base = data
    this.revision = revision
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  snapshot = () => this.state

  /** Values by field key; undefined takes a value away. */
  change(patch: Data, at = this.state.at) {
    const data = Object.fromEntries(
      Object.entries({ ...this.state.data, ...patch }).filter(([, value]) => value !== undefined && value !== null),
    )
    const now = Date.now()
    if (!this.dirty) this.firstChangeAt = now
    this.dirty = true
    const status = this.state.status.kind === 'failed' ? this.state.status : { kind: 'writing' as const }
    this.tell({ ...this.state, data, at, status })
    clearTimeout(this.timer)
    const wait = Math.max(0, Math.min(pauseMs, this.firstChangeAt + longestWaitMs - now))
    this.timer = setTimeout(() => void this.flush(), wait)
  }

  get unsaved() {
    return this.dirty || this.running !== null
  }

  /** Saves what is unsaved as a draft; resolves when the store has it or has refused it (see the status). */
  async flush(): Promise<void> {
    if (this.dirty || this.running) await this.send(false, null)
  }

  /** Asks to keep the record, in `state` when given. Null when it could not be saved at all. */
  async keep(state: string | null = null): Promise<Kept | null> {
    return this.send(true, state)
  }

  /** Takes over what the store answered to another call, such as an accepted offer. */
  take(opened: OpenRecord) {
    this.revision = opened.record.revision
    this.base = opened.record.data
    this.tell({
      opened,
      data: opened.record.data,
      at: opened.record.at,
      status: { kind: 'saved', at: opened.record.updatedAt },
    })
  }

  stop() {
    clearTimeout(this.timer)
  }

  private async send(keep: boolean, state: string | null): Promise<Kept | null> {
    clearTimeout(this.timer)
    while (this.running) await this.running
    const saving = this.sendOnce(keep, state, true).finally(() => (this.running = null))
    this.running = saving
    return saving
  }

  private async sendOnce(keep: boolean, state: string | null, mayReconcile: boolean): Promise<Kept | null> {
    const { data, at, opened } = this.state
    this.dirty = false
    try {
      const { id, zone } = opened.record
      const kept = await this.ports.save({
        id,
        revision: this.revision,
        data: typed(opened, data),
        at,
        zone,
        state,
        keep,
      })
      this.revision = kept.record.revision
      this.base = kept.record.data
      const moved = this.dirty
      this.tell({
        opened: kept,
        data: moved ? { ...kept.record.data, ...this.state.data } : kept.record.data,
        at: moved ? this.state.at : kept.record.at,
        status: moved ? { kind: 'writing' } : { kind: 'saved', at: kept.savedAt },
      })
      this.ports.onSaved?.(kept)
      return kept
    } catch (error) {
      const code = this.ports.codeOf(error)
      if (code === 'STALE_SAVE' && mayReconcile && (await this.reconcile())) return this.sendOnce(keep, state, false)
      this.dirty = true
      this.tell({ ...this.state, status: { kind: 'failed', code } })
      return null
    }
  }

  /** The store moved on: what was changed here goes over what it holds now, field by field. */
  private async reconcile(): Promise<boolean> {
    try {
      const stored = await this.ports.current()
      const mine = Object.entries(this.state.data).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(this.base[key]),
      )
      this.revision = stored.record.revision
      this.tell({ ...this.state, opened: stored, data: { ...stored.record.data, ...Object.fromEntries(mine) } })
      return true
    } catch {
      return false
    }
  }

  /** What a save left as it was stays the same object: its field need not be drawn again. */
  private tell(state: KeeperState) {
    this.state = replaceEqualDeep(this.state, state)
    for (const listener of this.listeners) listener()
  }
}

/** Without what is computed: that is not typed. */
function typed({ view }: OpenRecord, data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !(key in view.derived)))
}

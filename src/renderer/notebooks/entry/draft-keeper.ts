import type { Entry, SaveEntry } from '@shared/contract/notebooks'
import type { ErrorCode } from '@shared/errors'

/** Everything of an entry the writer can change. */
export type Draft = Omit<SaveEntry, 'id' | 'revision' | 'emptied'>
export type SaveResult = { revision: number; savedAt: number; words: number; tags: string[]; people: Entry['people'] }

export type KeeperState =
  | { kind: 'saved'; at: number }
  | { kind: 'writing' }
  /** Nothing is lost: the words stay in the editor until a save succeeds. */
  | { kind: 'failed'; code: ErrorCode }

export type KeeperPorts = {
  save: (entry: SaveEntry) => Promise<SaveResult>
  /** What the store holds now, asked when someone else saved in between. */
  current: () => Promise<Entry>
  /** Keeps the writer's words as an entry of their own when both sides changed the text. */
  keepBoth: (draft: Draft) => Promise<void>
  codeOf: (error: unknown) => ErrorCode
  onSaved?: (result: SaveResult) => void
  /** The store's entry replaced what is on the screen. */
  onReplaced?: (entry: Entry) => void
}

/** Pause in typing before a save; a save begins at the latest `longestWaitMs` after the first unsaved key. */
export const pauseMs = 500
export const longestWaitMs = 900

/** How chips relate to text is the caller's matter: `draft.tags` and `draft.people` hold the chosen ones. */
export class DraftKeeper {
  readonly id: string
  draft: Draft
  state: KeeperState
  private revision: number
  private base: { title: string; body: string }
  private emptied = false
  private dirty = false
  private firstChangeAt = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private listeners = new Set<() => void>()

  constructor(
    entry: Entry,
    draft: Draft,
    private readonly ports: KeeperPorts,
  ) {
    this.id = entry.id
    this.draft = draft
    this.revision = entry.revision
    this.base = { title: entry.title, body: entry.body }
    this.state = { kind: 'saved', at: entry.updatedAt }
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  snapshot = () => this.state

  /** `emptied` says that the writer emptied the text by hand; it holds until the text has words again. */
  change(patch: Partial<Draft>, emptied = false) {
    this.draft = { ...this.draft, ...patch }
    if (patch.body !== undefined) this.emptied = patch.body.trim() === '' && (emptied || this.emptied)
    const now = Date.now()
    if (!this.dirty) this.firstChangeAt = now
    this.dirty = true
    if (this.state.kind !== 'failed') this.tell({ kind: 'writing' })
    clearTimeout(this.timer)
    this.timer = setTimeout(
      () => void this.flush(),
      Math.max(0, Math.min(pauseMs, this.firstChangeAt + longestWaitMs - now)),
    )
  }

  /** Title and text as the store last confirmed them. */
  get kept() {
    return this.base
  }

  get unsaved() {
    return this.dirty || this.running !== null
  }

  /** Saves what is unsaved; resolves when the store has it or has refused it (see `state`). */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    while (this.running) await this.running
    if (!this.dirty) return
    this.running = this.saveOnce().finally(() => (this.running = null))
    await this.running
  }

  stop() {
    clearTimeout(this.timer)
  }

  private async saveOnce() {
    const sent = this.draft
    this.dirty = false
    try {
      this.accept(sent, await this.ports.save({ ...sent, id: this.id, revision: this.revision, emptied: this.emptied }))
    } catch (error) {
      const code = this.ports.codeOf(error)
      if (code === 'STALE_SAVE') return this.reconcile(sent)
      this.fail(code)
    }
  }

  private accept(sent: Draft, result: SaveResult) {
    this.revision = result.revision
    this.base = { title: sent.title, body: sent.body }
    this.ports.onSaved?.(result)
    this.tell(this.dirty ? { kind: 'writing' } : { kind: 'saved', at: result.savedAt })
  }

  private fail(code: ErrorCode) {
    this.dirty = true
    this.tell({ kind: 'failed', code })
  }

  /**
   * The store moved on (a person renamed or deleted, an import). If only one side changed the text
   * that side wins; if both did, the writer's words become an entry of their own. Nothing is lost.
   */
  private async reconcile(sent: Draft) {
    try {
      const stored = await this.ports.current()
      const theirs = stored.title !== this.base.title || stored.body !== this.base.body
      const mine = this.draft.title !== this.base.title || this.draft.body !== this.base.body
      this.revision = stored.revision
      if (theirs && mine) await this.ports.keepBoth(this.draft)
      if (theirs) {
        this.base = { title: stored.title, body: stored.body }
        this.draft = { ...sent, title: stored.title, body: stored.body }
        this.dirty = false
        this.ports.onReplaced?.(stored)
        this.tell({ kind: 'saved', at: stored.updatedAt })
        return
      }
      this.dirty = false
      const again = this.draft
      this.accept(
        again,
        await this.ports.save({ ...again, id: this.id, revision: this.revision, emptied: this.emptied }),
      )
    } catch (error) {
      this.fail(this.ports.codeOf(error))
    }
  }

  private tell(state: KeeperState) {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

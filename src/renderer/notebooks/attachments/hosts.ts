import type { MountAttachment } from '../editor/attachment-blocks'

/** Places in the text where an attachment is shown; React fills them through portals. */
export class AttachmentHosts {
  private held: readonly { key: number; id: string; host: HTMLElement; settle: () => void }[] = []
  private listeners = new Set<() => void>()
  private next = 0

  mount: MountAttachment = (id, host, view) => {
    const key = ++this.next
    this.set([...this.held, { key, id, host, settle: () => view.requestMeasure() }])
    return () => this.set(this.held.filter((place) => place.key !== key))
  }
  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  snapshot = () => this.held

  private set(held: AttachmentHosts['held']) {
    this.held = held
    // CodeMirror draws inside its own update; React may not render then
    queueMicrotask(() => this.listeners.forEach((listener) => listener()))
  }
}

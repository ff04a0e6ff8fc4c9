import type { Bospad } from './app'

type Told = { told: Record<string, unknown>[]; last?: Electron.Notification; realDate?: DateConstructor }

/** From now on a notification is written down as it was given, and not shown. */
export async function recordNotifications(bospad: Bospad): Promise<void> {
  await bospad.inMain(({ Notification }) => {
    const held = globalThis as unknown as Told
    held.told = []
    Notification.isSupported = () => true
    Notification.prototype.show = function (this: Electron.Notification) {
      held.last = this
      const { title, subtitle, body, actions } = this
      held.told.push({ title, subtitle, body, actions: actions.map(({ text }) => text) })
    }
  })
}

export function toldNotifications(bospad: Bospad): Promise<Record<string, unknown>[]> {
  return bospad.inMain(() => (globalThis as unknown as Told).told)
}

/** As the system would, on the notification that was made last: a click, its button, or that it went away. */
export async function answerNotification(bospad: Bospad, how: 'click' | 'action' | 'close'): Promise<void> {
  await bospad.inMain((_electron, event) => {
    const { last } = globalThis as unknown as Told
    if (!last) throw new Error('no notification was made')
    last.emit(event)
  }, how)
}

/** Main's clock goes on from that local moment, `2026-11-22T09:00`; the computer wakes up there. */
export async function wakeAt(bospad: Bospad, moment: string): Promise<void> {
  await bospad.inMain(({ powerMonitor }, wanted) => {
    const held = globalThis as unknown as Told
    const Real = (held.realDate ??= Date)
    const shift = new Real(wanted).getTime() - Real.now()
    globalThis.Date = class extends Real {
      constructor(...given: []) {
        super(...(given.length > 0 ? given : ([Real.now() + shift] as unknown as [])))
      }
      static override now() {
        return Real.now() + shift
      }
    } as DateConstructor
    powerMonitor.emit('resume')
  }, moment)
}

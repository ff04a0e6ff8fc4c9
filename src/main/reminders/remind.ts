import { app, Notification, powerMonitor } from 'electron'
import { message } from '../app/messages'
import { readDue } from '../due/due'
import { loadMethods } from '../methods/library'
import { momentOf as localMoment } from '../methods/moment'
import { onSettingsChange } from '../settings/changes'
import { readReminders, readSettings, writeReminders } from '../settings/store'
import { beforeLock } from '../vault/lock'
import { isVaultOpen, openVault } from '../vault/session'
import { isTime, momentOf, nextSince, plusMinutes } from './plan'

const lookEverySeconds = 30
/** Days for which the moments are kept, so that a vault that stays locked still reminds. */
const daysKept = 60
const snoozeMinutes = 60
/** Beside the vaults: what the user put off. */
const later = 'later'

/** Kept, for a notification that is collected answers no click. */
let shown: Notification | undefined
let show: () => void = () => {}

/**
 * Speaks up when something is due. What is kept for that in the settings file is moments alone, so that it works while
 * the vault is locked; docs/decisions/0052.
 */
export function keepReminders(showToday: () => void) {
  show = showToday
  const look = () => void lookNow().catch(() => console.error('[reminders] the moments could not be kept'))
  const timer = setInterval(look, lookEverySeconds * 1000)
  powerMonitor.on('resume', look)
  onSettingsChange(look)
  beforeLock(noteMoments)
  app.on('will-quit', () => clearInterval(timer))
}

/** Once more, an hour from now. */
export function remindLater() {
  const { moments, since } = readReminders()
  writeReminders({ since, moments: { ...moments, [later]: [plusMinutes(wallClock(), snoozeMinutes)] } })
}

async function lookNow(): Promise<void> {
  await noteMoments()
  if (readSettings().reminders !== 'on') return
  const now = wallClock()
  const { since, moments } = readReminders()
  const next = nextSince(since, now)
  if (since !== null && isTime(Object.values(moments).flat(), since, now)) speak()
  if (next === since) return
  const ahead = Object.entries(moments).flatMap(([of, all]) => {
    const left = all.filter((moment) => moment > next)
    return left.length > 0 ? [[of, left] as const] : []
  })
  writeReminders({ since: next, moments: Object.fromEntries(ahead) })
}

/** The moments of the open vault, anew. Nothing is kept while reminders are off. */
async function noteMoments(): Promise<void> {
  const settings = readSettings()
  const kept = readReminders()
  if (settings.reminders !== 'on') {
    if (kept.since !== null) writeReminders({ since: null, moments: {} })
    return
  }
  if (!isVaultOpen()) return
  await loadMethods()
  if (!isVaultOpen()) return
  const now = wallClock()
  const { zone } = here()
  const { now: dueNow, later: ahead } = readDue(localMoment(Date.now(), zone).today, daysKept)
  const coming = [...dueNow, ...ahead]
    .map((item) => momentOf(item, settings))
    .filter((moment) => moment > (kept.since ?? now))
  const moments = [...new Set(coming)].toSorted()
  const { id } = openVault()
  if (moments.join() === (kept.moments[id] ?? []).join()) return
  writeReminders({ since: kept.since ?? now, moments: { ...kept.moments, [id]: moments } })
}

/** The same neutral words whatever is due: screens are seen by others. */
function speak() {
  if (!Notification.isSupported()) return
  shown?.close()
  shown = new Notification({
    title: message('reminder.title'),
    actions: [{ type: 'button', text: message('reminder.later') }], // shown on macOS; elsewhere the tray has it
  })
  shown.on('click', show)
  shown.on('action', remindLater)
  shown.show()
}

const here = () => ({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
const wallClock = () => localMoment(Date.now(), here().zone).now

import { app } from 'electron'
import Store from 'electron-store'
import { z } from 'zod'
import { appSettings, type AppSettings } from '@shared/contract/settings'
import { BospadError } from '@shared/errors'

export const smallestWindow = { width: 960, height: 640 }

const windowPlace = z.object({
  width: z.number().int().min(smallestWindow.width).max(20_000),
  height: z.number().int().min(smallestWindow.height).max(20_000),
  /** Absent until the window was moved: the system places it. */
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  maximised: z.boolean(),
})
export type WindowPlace = z.infer<typeof windowPlace>

const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)

/** Moments alone, by the id of their vault: neither what is due nor of which method. `since`: the last look. */
const reminders = z.object({
  since: localMoment.nullable(),
  moments: z.record(z.string().max(60), z.array(localMoment).max(400)),
})
type Reminders = z.infer<typeof reminders>

const vaultFolders = z.array(z.string().min(1).max(4096)).max(200)

const defaults = {
  theme: 'system',
  textSize: 17,
  lockAfterMinutes: 5,
  captureShortcut: 'CommandOrControl+Shift+N',
  contentProtection: false,
  spellCheck: true,
  reminders: 'ask',
  morningHour: 9,
  eveningHour: 19,
  quietFrom: 21,
  quietTo: 8,
} satisfies Omit<AppSettings, 'language'>

let store: Store | undefined
let present: AppSettings | undefined

/**
 * One readable file in the user-data folder. It lies outside every vault and is not encrypted, so it
 * holds the settings, the window's place and the vault folders: nothing the user wrote.
 */
function file(): Store {
  store ??= new Store({ name: 'settings', clearInvalidConfig: true })
  return store
}

function write(key: string, value: unknown): void {
  try {
    file().set(key, value)
  } catch (cause) {
    throw new BospadError('DISK_ERROR', undefined, { cause })
  }
}

/** Each value that is missing or damaged falls back to its default by itself. After the app is ready. */
export function readSettings(): AppSettings {
  if (present) return present
  const kept = file().store
  const system: AppSettings = { language: systemLanguage(), ...defaults }
  const valid = Object.entries(appSettings.shape).flatMap(([key, shape]) => {
    const value = shape.safeParse(kept[key])
    return value.success ? [[key, value.data]] : []
  })
  present = { ...system, ...(Object.fromEntries(valid) as Partial<AppSettings>) }
  return present
}

/** @throws BospadError DISK_ERROR */
export function writeSettings(change: { [K in keyof AppSettings]?: AppSettings[K] | undefined }): AppSettings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const next = appSettings.parse({ ...readSettings(), ...Object.fromEntries(given) })
  for (const [key, value] of given) write(key, value)
  present = next
  return next
}

function systemLanguage(): AppSettings['language'] {
  return /^nl\b/i.test(app.getPreferredSystemLanguages()[0] ?? app.getLocale()) ? 'nl' : 'en'
}

export function readWindowPlace(): WindowPlace | null {
  return windowPlace
    .nullable()
    .catch(null)
    .parse(file().get('window') ?? null)
}

export function writeWindowPlace(place: WindowPlace): void {
  write('window', place)
}

/** Folders of the vaults known on this computer, the last used first. */
export function readVaultFolders(): string[] {
  return vaultFolders.catch([]).parse(file().get('vaults') ?? [])
}

/** @throws BospadError DISK_ERROR */
export function writeVaultFolders(folders: string[]): void {
  write('vaults', [...new Set(folders)])
}

export function readReminders(): Reminders {
  return reminders.catch({ since: null, moments: {} }).parse(file().get('reminderMoments'))
}

/** @throws BospadError DISK_ERROR */
export function writeReminders(next: Reminders): void {
  write('reminderMoments', next)
}

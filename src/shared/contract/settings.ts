import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call, language, nothing } from './base'

const hour = z.number().int().min(0).max(23)

/** Kept in clear beside the vaults: nothing private may be added here. */
export const appSettings = z.object({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  /** Writing size in pixels. */
  textSize: z.number().int().min(16).max(22),
  /** 0 = never by idleness. */
  lockAfterMinutes: z.number().int().min(0).max(120),
  /** Electron accelerator of the global capture shortcut; empty = none. */
  captureShortcut: z.string().max(60),
  contentProtection: z.boolean(),
  spellCheck: z.boolean(),
  /** `ask`: the question was not put yet. */
  reminders: z.enum(['ask', 'on', 'off']),
  /** Full hours of the local day, 0 to 23, at which what has no time of its own is spoken of. */
  morningHour: hour,
  eveningHour: hour,
  /** No reminder from this hour until that one; the same hour twice: no quiet hours. */
  quietFrom: hour,
  quietTo: hour,
})
export type AppSettings = z.infer<typeof appSettings>

export const settingsContract = {
  get: call.input(nothing).output(appSettings),
  set: call.input(appSettings.partial()).output(appSettings),
  /** The settings now and after each change, in every window. */
  watch: call.input(nothing).output(eventIterator(appSettings)),
  about: call.input(nothing).output(
    z.object({
      version: z.string(),
      electron: z.string(),
      sqlite: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      /** False on Linux: the system has no such protection. */
      contentProtectionAvailable: z.boolean(),
      /** How screen locking is noticed here. */
      screenLock: z.enum(['system', 'dbus', 'idle-only']),
      /** Whether the capture shortcut is held by Bospad now. */
      captureRegistered: z.boolean(),
    }),
  ),
  /** Shows the full address and asks before the browser opens it. */
  openLink: call.input(z.object({ url: z.string().max(2000) })).output(z.boolean()),
  window: call.input(z.object({ action: z.enum(['minimise', 'maximise', 'close']) })).output(nothing),
  /** Misspelt words of a text chunk, both languages at once: offsets into it. */
  spell: {
    /** `first`: words with a capital because they begin a sentence, for which a name is not assumed. */
    check: call
      .input(
        z.object({
          words: z.array(z.string().max(60)).max(2000),
          first: z.array(z.string().max(60)).max(2000).default([]),
        }),
      )
      .output(z.array(z.string())),
    suggest: call.input(z.object({ word: z.string().max(60) })).output(z.array(z.string())),
    /** Adds to this vault's own word list. */
    learn: call.input(z.object({ word: z.string().max(60) })).output(nothing),
  },
}

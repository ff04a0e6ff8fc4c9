import { EventPublisher } from '@orpc/server'
import type { AppSettings } from '@shared/contract/settings'
import { readSettings, writeSettings } from './store'

const publisher = new EventPublisher<{ changed: AppSettings }>()

/** Calls `listener` after each change; returns how to stop. */
export function onSettingsChange(listener: (settings: AppSettings) => void): () => void {
  return publisher.subscribe('changed', listener)
}

/** The settings now and after each change. */
export async function* watchSettings(signal?: AbortSignal): AsyncGenerator<AppSettings> {
  const changes = publisher.subscribe('changed', signal ? { signal } : {})
  yield readSettings()
  yield* changes
}

/** @throws BospadError DISK_ERROR */
export function changeSettings(change: Parameters<typeof writeSettings>[0]): AppSettings {
  const settings = writeSettings(change)
  publisher.publish('changed', settings)
  return settings
}

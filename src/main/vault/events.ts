import { EventPublisher } from '@orpc/server'

export type VaultEvent = { kind: 'locking' | 'backup' | 'changed' | 'inbox' | 'menu'; detail?: string }

const publisher = new EventPublisher<{ vault: VaultEvent }>()

/** Tells every page that listens to `vault.events`. `detail` holds a name of the program's, never the user's words. */
export function tellPages(event: VaultEvent): void {
  publisher.publish('vault', event)
}

export function vaultEvents(signal?: AbortSignal): AsyncIterable<VaultEvent> {
  return publisher.subscribe('vault', signal ? { signal } : {})
}

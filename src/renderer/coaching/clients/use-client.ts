import { createContext, use } from 'react'
import type { ClientBoard } from '@shared/contract/coaching/clients'
import type { Data, RecordKeeper } from '../../methods/record/record-keeper'
import type { KnownType } from '../../methods/record/use-record'

export type Client = {
  id: string
  /** Of the engagement itself. */
  keeper: RecordKeeper
  known: KnownType
  data: Data
  board: ClientBoard
  /** Closed for good: to be read only. */
  isClosed: boolean
}

export const ClientContext = createContext<Client | null>(null)

/** The client whose page this is. */
export function useClient(): Client {
  const client = use(ClientContext)
  if (!client) throw new Error('outside the page of a client')
  return client
}

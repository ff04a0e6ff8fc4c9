import { createContext, use } from 'react'
import type { SessionFacts } from '@shared/contract/coaching/sessions'
import type { Data, RecordKeeper } from '../../methods/record/record-keeper'
import type { KnownType } from '../../methods/record/use-record'
import { useGo } from '../../shell/go'
import type { CoachingSearch } from '../../shell/router'

/** A line of the agenda as the record holds it. */
export type AgendaLine = { minutes?: number; text?: string; part?: string }

export type Session = {
  id: string
  keeper: RecordKeeper
  known: KnownType
  data: Data
  facts: SessionFacts
  state: string
  /** Not kept yet. */
  isDraft: boolean
  /** Of an engagement that is closed, or not held at all: to be read only. */
  isOver: boolean
  /** Length that the agenda is laid against, in minutes; null when nobody said. */
  length: number | null
}

export const SessionContext = createContext<Session | null>(null)

/** The session whose page this is. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('outside the page of a session')
  return session
}

export const threeWay = 'three-way'

export const agendaOf = (data: Data): AgendaLine[] =>
  Array.isArray(data['agenda']) ? (data['agenda'] as AgendaLine[]) : []
export const minutesOf = (lines: readonly AgendaLine[]): number =>
  lines.reduce((sum, { minutes = 0 }) => sum + minutes, 0)

/** Goes to a page of the session; without one to what its state asks for. */
export function useGoSession() {
  const go = useGo()
  const { id, facts } = useSession()
  return (page?: CoachingSearch['page']) =>
    go.coaching({ ...(facts.engagementId && { engagement: facts.engagementId }), session: id, ...(page && { page }) })
}

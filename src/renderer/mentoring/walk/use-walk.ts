import { createContext, use } from 'react'
import { useIntl } from 'react-intl'
import type { WalkFacts } from '@shared/contract/mentoring/walks'
import type { Route } from '@shared/domain/method/route'
import type { Data, RecordKeeper } from '../../methods/record/record-keeper'
import type { KnownType } from '../../methods/record/use-record'
import type { RouteStop } from '../route'

export const slipKind = 'role-reversal-slip.slip'
export const talkKind = 'reverse-mentoring.talk'

export const sides = ['mentor', 'mentee'] as const
export type Side = (typeof sides)[number]

/** A stop as the record holds it. */
export type Stop = {
  name?: string
  km?: number
  question?: string
  asks?: Side | 'both'
  level?: string
  asked?: boolean
}

export type Walk = {
  id: string
  keeper: RecordKeeper
  known: KnownType
  data: Data
  facts: WalkFacts
  state: string
  /** Not kept yet. */
  isDraft: boolean
  /** Looked back on, cancelled or of a pair that has closed: its plan is to be read only. */
  isOver: boolean
}

export const WalkContext = createContext<Walk | null>(null)

/** The walk whose page this is. */
export function useWalk(): Walk {
  const walk = use(WalkContext)
  if (!walk) throw new Error('outside the page of a walk')
  return walk
}

export const routeOf = (data: Data) => (data['route'] as Route | undefined) ?? null
export const stopsOf = (data: Data): Stop[] => (Array.isArray(data['stops']) ? (data['stops'] as Stop[]) : [])

/** Both people by name, or by what they are to each other. */
export function useSides(): Record<Side, string> {
  const intl = useIntl()
  const { facts } = useWalk()
  return {
    mentor: facts.mentor || intl.formatMessage({ id: 'walk.mentor' }),
    mentee: facts.mentee || intl.formatMessage({ id: 'walk.mentee' }),
  }
}

/** The stops as they are drawn. */
export function useRouteStops(): RouteStop[] {
  const intl = useIntl()
  const names = useSides()
  const { data } = useWalk()
  return stopsOf(data).map(({ name = '', km = null, question = '', asks }) => ({
    name,
    km,
    question,
    ...(asks && {
      asks:
        asks === 'both'
          ? intl.formatMessage({ id: 'walk.both' })
          : intl.formatMessage({ id: 'walk.asks' }, { name: names[asks] }),
    }),
  }))
}

/** Puts a stop elsewhere on the line. */
export function moveStop({ keeper }: Walk, at: number, km: number) {
  const stops = stopsOf(keeper.snapshot().data)
  keeper.change({ stops: stops.map((stop, index) => (index === at ? { ...stop, km } : stop)) })
}

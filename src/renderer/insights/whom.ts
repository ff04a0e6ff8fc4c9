import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl, type IntlShape } from 'react-intl'
import type { Period } from '@shared/contract/insights'
import type { Side } from '@shared/contract/walls'
import { api } from '../api'
import { useInsightsSearch } from '../shell/go'

/** What every call for figures says: of which days, and where it is not everybody, with whom and on which side. */
export type Asked = { period: Period; with?: string[]; side?: Side }

/** `with`: none is everybody. `side`: only where it is not the one that is shown. */
type Choice = { with: readonly string[]; side: Side | undefined }
const everybody: Choice = { with: [], side: undefined }

/** Stays while the user looks at a source and comes back. */
let last = everybody

/** Whom the figures are about. Somebody who is not there any more, or not on this side, is everybody again. */
export function useWhom() {
  const intl = useIntl()
  const arrived = useInsightsSearch()
  const [chosen, setChosen] = useState<Choice>(() => (arrived.with ? { with: arrived.with, side: arrived.side } : last))
  const choose = (next: Choice) => {
    last = next
    setChosen(next)
  }
  const input = chosen.side ? { side: chosen.side } : {}
  const known = useQuery(api.insights.people.queryOptions({ input, staleTime: 0 }))
  const people = known.data?.people ?? []
  const names = chosen.with.flatMap((id) => people.find((person) => person.id === id)?.pseudonym ?? [])
  if (known.isSuccess && names.length < chosen.with.length) setChosen(everybody)
  const isOfSome = names.length > 0
  const asked = (period: Period): Asked => ({
    period,
    ...(isOfSome && { with: [...chosen.with] }),
    ...(chosen.side && { side: chosen.side }),
  })
  return {
    asked,
    /** Null: everybody. */
    names: isOfSome ? intl.formatList(names) : null,
    chosen: chosen.with,
    side: chosen.side,
    people,
    leftOut: isOfSome ? (known.data?.leftOut ?? []) : [],
    /** Whether it is known if those who are chosen are there. */
    isKnown: chosen.with.length === 0 || known.data !== undefined,
    choose: (ids: readonly string[]) => choose({ with: ids, side: chosen.side }),
    /** The side that is shown has been chosen. */
    leaveSide: () => choose({ with: chosen.with, side: undefined }),
  }
}
/** A title that says with whom. */
export const titleWith = (intl: IntlShape, title: string, names: string | null): string =>
  names === null ? title : title + intl.formatMessage({ id: 'insights.title.with' }, { names })

export type Whom = ReturnType<typeof useWhom>

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { api } from '../../api'
import { useKept, useLeaveNothing } from '../../methods/record/use-record'
import type { MentoringSearch } from '../../shell/router'
import { useTitle } from '../../shell/title'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { nameOf } from '../pairs/names'
import { saysNothing } from '../pairs/use-pair'
import { WithRecord, type Owner } from '../../methods/record/WithRecord'
import { LookBack } from './after/LookBack'
import { OnTheWay } from './OnTheWay'
import { Overview } from './Overview'
import { Plan } from './plan/Plan'
import { Prepare } from './prepare/Prepare'
import { WalkContext, type Walk } from './use-walk'

type Page = MentoringSearch['page']

/** A walk: its overview, its plan, how it is prepared, the way itself and the look back. */
export function WalkPage({ walk: id, page }: { walk: string; page: Page }) {
  return <WithRecord id={id}>{(owner) => <OpenWalk id={id} page={page} owner={owner} />}</WithRecord>
}

/** What makes a walk more than one that was only opened. */
const telling = ['routeName', 'place', 'startAt', 'meetingPoint', 'route', 'distanceKm', 'planB', 'threeQuestions', 'otherQuestions', 'stops', 'before'] // oxfmt-ignore

function OpenWalk({ id, page, owner: { keeper, known } }: { id: string; page: Page; owner: Owner }) {
  const intl = useIntl()
  const { data, opened } = useKept(keeper)
  useLeaveNothing(keeper, (held) => saysNothing(held, telling), api.mentoring.key())
  const found = useQuery(api.mentoring.walks.facts.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  const facts = found.data
  useTitle([
    intl.formatMessage({ id: 'mentoring.title' }),
    ...(facts?.trajectoryId ? [nameOf(intl, facts)] : []),
    ...(facts ? [intl.formatMessage({ id: 'walk.no' }, { no: facts.no ?? 0 })] : []),
  ])
  if (found.isError) return <ErrorNotice error={found.error} />
  if (!facts) return null
  const state = opened.record.state ?? 'planned'
  const isDraft = opened.record.status === 'draft'
  const isOver = facts.isClosed || (!isDraft && (state === 'looked-back' || state === 'cancelled'))
  const walk: Walk = { id, keeper, known, data, facts, state, isDraft, isOver }
  return <WalkContext value={walk}>{pageOf(page, walk)}</WalkContext>
}

function pageOf(page: Page, { isDraft, isOver, state }: Walk) {
  if (state === 'cancelled') return <Overview />
  if (page === 'look-back') return <LookBack />
  if (isOver) return <Overview />
  if (page === 'plan' || (isDraft && page === undefined)) return <Plan />
  if (page === 'prepare') return <Prepare />
  if (page === 'on-the-way') return <OnTheWay />
  return <Overview />
}

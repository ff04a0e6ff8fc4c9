import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { api } from '../../api'
import { useKept, useLeaveNothing } from '../../methods/record/use-record'
import { WithRecord, type Owner } from '../../methods/record/WithRecord'
import type { CoachingSearch } from '../../shell/router'
import { useTitle } from '../../shell/title'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { ClientTabs } from './ClientTabs'
import { Closing } from './closing/Closing'
import { Intake } from './intake/Intake'
import { ClientContext, type Client } from './use-client'

type Page = CoachingSearch['page']

/** Everything around one client: the tabs of their page, how it began, how it closes. */
export function ClientPage({ id, page }: { id: string; page: Page }) {
  return <WithRecord id={id}>{(owner) => <OpenClient id={id} page={page} owner={owner} />}</WithRecord>
}

function OpenClient({ id, page, owner: { keeper, known } }: { id: string; page: Page; owner: Owner }) {
  const intl = useIntl()
  const { data, opened } = useKept(keeper)
  useLeaveNothing(keeper, saysNothing, api.coaching.key())
  const board = useQuery(api.coaching.clients.board.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  const name = board.data?.row.name
  useTitle([intl.formatMessage({ id: 'shell.rail.coaching' }), ...(name ? [name] : [])])
  if (board.isError) return <ErrorNotice error={board.error} />
  if (!board.data) return null
  const isClosed = opened.record.state === 'closed' && opened.record.status === 'kept'
  const client: Client = { id, keeper, known, data, board: board.data, isClosed }
  return (
    <ClientContext value={client}>
      {page === 'intake' && !isClosed ? <Intake /> : page === 'closing' ? <Closing /> : <ClientTabs page={page} />}
    </ClientContext>
  )
}

/** What makes an engagement more than one that was only opened. */
const telling = ['title', 'client', 'sponsor', 'careerPhase', 'question', 'questionBeneath', 'aims', 'plannedSessions']

const saysNothing = (data: Record<string, unknown>) => telling.every((key) => data[key] === undefined)

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import type { ReactNode } from 'react'
import { api } from '../../api'
import { useKept, useLeaveNothing } from '../../methods/record/use-record'
import { WithRecord, type Owner } from '../../methods/record/WithRecord'
import { useTitle } from '../../shell/title'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { SessionContext, type Session } from './use-session'

/** What makes a session more than one that was only opened. */
const telling = ['startAt', 'topic', 'purpose', 'agenda', 'preparation', 'hypotheses', 'notes', 'themes', 'movedFrom']

type Props = { id: string; children: (session: Session) => ReactNode }

/** A session with its autosave and with what stands around it. */
export function WithSession({ id, children }: Props) {
  return (
    <WithRecord id={id}>
      {(owner) => (
        <Opened id={id} owner={owner}>
          {children}
        </Opened>
      )}
    </WithRecord>
  )
}

function Opened({ id, owner: { keeper, known }, children }: Props & { owner: Owner }) {
  const { data, opened } = useKept(keeper)
  useLeaveNothing(keeper, (held) => telling.every((key) => held[key] === undefined), api.coaching.key())
  const found = useQuery(api.coaching.sessions.facts.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  if (found.isError) return <ErrorNotice error={found.error} />
  if (!found.data) return null
  const facts = found.data
  const state = opened.record.state ?? 'planned'
  const { durationMin } = data
  const session: Session = {
    id,
    keeper,
    known,
    data,
    facts,
    state,
    isDraft: opened.record.status === 'draft',
    isOver: facts.isClosed || state === 'cancelled' || state === 'moved',
    length: typeof durationMin === 'number' ? durationMin : facts.agreedMinutes,
  }
  return <SessionContext value={session}>{children(session)}</SessionContext>
}

/** Client and session in the crumbs; only where the session has the page to itself. */
export function SessionTitle({ facts }: Session) {
  const intl = useIntl()
  useTitle([
    intl.formatMessage({ id: 'shell.rail.coaching' }),
    ...(facts.client ? [facts.client] : []),
    facts.no === null
      ? intl.formatMessage({ id: 'sessions.one' })
      : intl.formatMessage({ id: 'sessions.no' }, { no: facts.no }),
  ])
  return null
}

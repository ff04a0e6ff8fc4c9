import { NoticesProvider } from '../notebooks/notices'
import { useCoachingSearch } from '../shell/go'
import { ClientPage } from './clients/ClientPage'
import { ClientsFrame } from './clients/ClientsFrame'
import { ClientsPage } from './clients/ClientsPage'
import { DutiesPage } from './duties/DutiesPage'
import { FeedbackPage } from './feedback/FeedbackPage'
import { HoursPage } from './hours/HoursPage'
import { PeerPage } from './models/peer/PeerPage'
import { SelfPage } from './self/SelfPage'
import { SessionPage } from './sessions/SessionPage'

export default function Room() {
  return (
    <NoticesProvider>
      <CoachingRoom />
    </NoticesProvider>
  )
}

/** One session, or the list of clients beside one of them, or beside a page about the practice as a whole. */
function CoachingRoom() {
  const { engagement, session, record, page } = useCoachingSearch()
  if (session) return <SessionPage key={session} id={session} page={page} />
  if (page === 'peer' && record) return <PeerPage key={record} id={record} />
  if (page === 'feedback' && record) return <FeedbackPage key={record} engagement={engagement ?? null} round={record} />
  return (
    <ClientsFrame current={engagement ?? null} page={page}>
      <BesideClients />
    </ClientsFrame>
  )
}

function BesideClients() {
  const { engagement, page, create } = useCoachingSearch()
  if (page === 'feedback') return <FeedbackPage engagement={engagement ?? null} round={null} />
  if (engagement) return <ClientPage key={engagement} id={engagement} page={page} />
  if (page === 'hours' || page === 'targets') return <HoursPage page={page} />
  if (page === 'duties') return <DutiesPage />
  if (page === 'self') return <SelfPage />
  return <ClientsPage create={create === true} />
}

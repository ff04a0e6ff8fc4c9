import { RoundPage } from './RoundPage'
import { RoundsPage } from './RoundsPage'

/** A feedback round: the forms that go out, the answers that come in. Without one, all rounds, or those of a client. */
export function FeedbackPage({ engagement, round }: { engagement: string | null; round: string | null }) {
  return round ? <RoundPage id={round} /> : <RoundsPage engagement={engagement} />
}

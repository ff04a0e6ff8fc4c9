/** A feedback round: the forms that go out, the answers that come in. */
export function FeedbackPage({ round }: { engagement: string | null; round: string | null }) {
  return <p>{round}</p>
}

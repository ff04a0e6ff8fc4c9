/** Coaching oneself: overview, support, scales and steps without a client. */
export function SelfPage() {
  return null
}

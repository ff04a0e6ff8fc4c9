import type { CoachingSearch } from '../../shell/router'

/** Everything around one client. */
export function ClientPage({ id }: { id: string; page: CoachingSearch['page'] }) {
  return <p>{id}</p>
}

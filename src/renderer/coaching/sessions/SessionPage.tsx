import type { CoachingSearch } from '../../shell/router'

/** One session: before, during, after. */
export function SessionPage({ id }: { id: string; page: CoachingSearch['page'] }) {
  return <p>{id}</p>
}

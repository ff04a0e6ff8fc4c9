/** The log of hours, and the targets it is compared with. */
export function HoursPage({ page }: { page: 'hours' | 'targets' }) {
  return <p>{page}</p>
}

/** What a coach owes the people whose data are kept. */
export function DutiesPage() {
  return null
}

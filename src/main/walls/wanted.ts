/** Where a vault for the practice is to be made; read for every page that is served, so it needs nothing else. */
let wanted: { folder: string } | null = null

export const wantedPractice = () => wanted
export const setWantedPractice = (next: { folder: string } | null): void => {
  wanted = next
}

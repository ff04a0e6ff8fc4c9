import type { IntlShape } from 'react-intl'
import type { WalkCard } from '@shared/contract/mentoring/papers'

const pixels = (mm: number) => (mm / 25.4) * 96

/** Room within the margins of a side of A6, in pixels; a pixel is left over for rounding. The margins stand in `card.module.css`. */
export const inside = { width: Math.floor(pixels(105 - 2 * 8)), height: Math.floor(pixels(148 - 2 * 7)) - 1 }

export type SideProps = {
  card: WalkCard
  isLarge: boolean
  /** Everything stands where it stays. */
  onSettled: (side: 'front' | 'back') => void
}

/** Both by name, or the one that is known. */
export function namesOf(intl: IntlShape, { mentor, mentee }: Pick<WalkCard, 'mentor' | 'mentee'>): string {
  return mentor && mentee ? intl.formatMessage({ id: 'papers.names' }, { mentor, mentee }) : mentor || mentee
}

/** Cut at a word, with an ellipsis that shows it. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > most / 2 ? end : most).trimEnd()}…`
}

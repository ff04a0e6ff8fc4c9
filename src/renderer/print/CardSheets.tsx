import type { CardJob } from '@shared/contract/mentoring/papers'
import { CardSides } from './card/CardSides'

/** A pocket card: each side is a page of A6. */
export function CardSheets({ job: { card, language, large }, onShown }: { job: CardJob; onShown: () => void }) {
  return (
    <main lang={language}>
      <CardSides card={card} isLarge={large} onShown={onShown} />
    </main>
  )
}

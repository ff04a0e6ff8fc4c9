import { useCallback, useEffect, useRef, useState } from 'react'
import type { WalkCard } from '@shared/contract/mentoring/papers'
import { CardBack } from './CardBack'
import { CardFront } from './CardFront'
import styles from './card.module.css'

/** Sides are measured, so their letters must be there. Those of other systems stand in when these cannot be had. */
const letters = ['400 12pt "Literata Variable"', '400 9pt "Figtree Variable"', '650 9pt "Figtree Variable"']

type Props = { card: WalkCard; isLarge: boolean; onShown?: () => void }

/** The sides of a pocket card at their real size, on white paper in either theme. */
export function CardSides({ card, isLarge, onShown }: Props) {
  const [areLettersThere, setLettersThere] = useState(false)
  const settled = useRef(new Set<string>())
  useEffect(() => {
    let isGone = false
    void Promise.allSettled(letters.map((font) => document.fonts.load(font))).then(
      () => isGone || setLettersThere(true),
    )
    return () => void (isGone = true)
  }, [])
  const onSettled = useCallback(
    (side: 'front' | 'back') => {
      settled.current.add(side)
      if (settled.current.size === 2) onShown?.()
    },
    [onShown],
  )
  if (!areLettersThere) return null
  const rest = { card, isLarge, onSettled }
  return (
    <div className={styles.sides}>
      <CardFront {...rest} />
      <CardBack {...rest} />
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import type { Hit } from '@shared/contract/search'
import { markMatches } from './mark-matches'

/** Marks what was searched for in the element that takes `ref`, once `text` stands there. */
export function useMatches<Read>(hit: Hit, text: Read | undefined) {
  const ref = useRef<HTMLDivElement>(null)
  const [marks, setMarks] = useState<HTMLElement[]>([])
  const terms = [
    ...new Set([...hit.title, ...hit.snippet].filter((piece) => piece.hit).map((piece) => piece.text.toLowerCase())),
  ].join('\n')
  useEffect(() => {
    if (!ref.current || text === undefined) return undefined
    const { undo } = markMatches(ref.current, terms ? terms.split('\n') : [])
    setMarks([...ref.current.querySelectorAll('mark')])
    return undo
  }, [text, terms])
  return { ref, marks }
}

import type { Hit } from '@shared/contract/search'
import { hitEnd, hitStart } from '../store/search'

/** Marked text as pieces; a mark that the user's own text holds does no more than end a piece. */
export function piecesOf(marked: string): Hit['snippet'] {
  const pieces: Hit['snippet'] = []
  let hit = false
  for (const text of marked.split(/([\uE000\uE001])/u)) {
    if (text === hitStart) hit = true
    else if (text === hitEnd) hit = false
    else if (text !== '') pieces.push({ text, hit })
  }
  return pieces
}

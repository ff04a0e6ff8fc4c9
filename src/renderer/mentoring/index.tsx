import { useMentoringSearch } from '../shell/go'
import { PairsPage } from './pairs/PairsPage'

/** All pairs, one of them, or one of their walks. */
export default function Room() {
  const { pair, walk } = useMentoringSearch()
  if (walk) return null
  if (pair) return null
  return <PairsPage />
}

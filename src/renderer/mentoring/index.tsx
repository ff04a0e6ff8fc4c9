import { NoticesProvider } from '../notebooks/notices'
import { useMentoringSearch } from '../shell/go'
import { ExchangePage } from './exchange/ExchangePage'
import { PairPage } from './pairs/PairPage'
import { PairsPage } from './pairs/PairsPage'
import { CardPage } from './papers/CardPage'
import { WalkPage } from './walk/WalkPage'

export default function Room() {
  return (
    <NoticesProvider>
      <MentoringRoom />
    </NoticesProvider>
  )
}

/** All pairs, one of them, or one of their walks. */
function MentoringRoom() {
  const { pair, walk, page, create } = useMentoringSearch()
  if (walk && page === 'card') return <CardPage key={walk} pair={pair ?? null} walk={walk} />
  if (walk) return <WalkPage key={walk} walk={walk} page={page} />
  if (page === 'exchange') return <ExchangePage key={pair} pair={pair ?? null} />
  if (pair) return <PairPage key={pair} id={pair} page={page} />
  return <PairsPage create={create === true} />
}

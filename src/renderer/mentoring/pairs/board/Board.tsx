import { useState } from 'react'
import { RecordFindings } from '../../../methods/record/RecordForm'
import { useKept } from '../../../methods/record/use-record'
import type { StartStep } from '../start/start-steps'
import { usePair } from '../use-pair'
import { WithRecord } from '../../../methods/record/WithRecord'
import { Agreements } from './Agreements'
import sheet from '../../sheet.module.css'
import styles from './board.module.css'
import { BoardHead } from './BoardHead'
import { Closing } from './Closing'
import { Differences } from './Differences'
import { Path } from './Path'
import { Picture } from './Picture'
import { StepPanel } from './StepPanel'
import { Walks } from './Walks'
import { Weeks } from './Weeks'

/** The page of a pair: where they are, what makes them different, what they agreed, their walks. */
export function Board({ onStart }: { onStart: (step: StartStep) => void }) {
  const { board, keeper, known, isClosed } = usePair()
  const { opened } = useKept(keeper)
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <div className={sheet.scroll}>
      <div className={styles.page}>
        <BoardHead onStart={onStart} />
        {isClosed && <Closing />}
        <Path chosen={chosen} onChoose={(no) => setChosen(no === chosen ? null : no)} />
        {chosen !== null && (
          <div className={styles.chosen}>
            <StepPanel key={chosen} no={chosen} onStart={onStart} onClose={() => setChosen(null)} />
          </div>
        )}
        {!isClosed && <RecordFindings keeper={keeper} findings={opened.findings} method={known.method} />}
        <div className={styles.two}>
          {board.match ? (
            <WithRecord id={board.match.id}>{(match) => <Differences match={match} onStart={onStart} />}</WithRecord>
          ) : (
            <Differences match={null} onStart={onStart} />
          )}
          <Agreements />
        </div>
        {board.row.variant === 'weekly' ? <Weeks /> : <Walks />}
        <Picture />
      </div>
    </div>
  )
}

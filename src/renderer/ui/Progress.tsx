import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button } from './Button'
import styles from './Progress.module.css'

type Props = { label: string; count: number; total: number; stop: string; onStop: () => void }

/** What is being done and how far, with a button that stops it: pressed once, it waits for the end. A total of 0: not known yet. */
export function Progress({ label, count, total, stop, onStop }: Props) {
  const [isStopping, setStopping] = useState(false)
  const press = () => {
    setStopping(true)
    onStop()
  }
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={label} value={total > 0 ? (100 * count) / total : 0} isIndeterminate={total === 0}>
        {({ percentage }) => (
          <>
            <span>{label}</span>
            <span className={styles.track}>
              <span className={styles.fill} style={{ width: `${percentage ?? 8}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button isDisabled={isStopping} onPress={press}>
        {stop}
      </Button>
    </div>
  )
}

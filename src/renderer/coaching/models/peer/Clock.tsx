import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../../ui/Button'
import styles from './peer.module.css'
import { timeOf } from './time'

/** Often enough for whole minutes; a clock that moves every second asks for looks. */
const everyMs = 10_000

/** When each round was begun, and whether clocks are wanted: as long as the vault is open. */
const begun = new Map<string, number>()
let isShown = true

/** A calm clock: minutes left and a thin line; it makes no sound, and nothing happens when it is over. */
export function Clock({ name, minutes }: { name: string; minutes: number }) {
  const intl = useIntl()
  const [shown, setShown] = useState(isShown)
  const [from] = useState(() => begun.get(name) ?? begun.set(name, Date.now()).get(name) ?? Date.now())
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [shown])
  const { left, share } = timeOf(minutes, now - from)
  const show = (next: boolean) => {
    isShown = next
    setNow(Date.now())
    setShown(next)
  }
  return (
    <div className={styles.clock} role="group" aria-label={intl.formatMessage({ id: 'models.peer.clock' })}>
      {shown && (
        <>
          <span className={styles.line} aria-hidden>
            <i style={{ width: `${share * 100}%` }} />
          </span>
          <span>
            <FormattedMessage id={left > 0 ? 'models.peer.left' : 'models.peer.over'} values={{ left, minutes }} />
          </span>
        </>
      )}
      <Button size="sm" variant="quiet" onPress={() => show(!shown)}>
        <FormattedMessage id={shown ? 'models.peer.hideClock' : 'models.peer.showClock'} />
      </Button>
    </div>
  )
}

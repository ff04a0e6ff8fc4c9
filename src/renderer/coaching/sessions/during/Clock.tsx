import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { textOf } from '../../../methods/record/values'
import { localMoment, useNow } from '../../../reflect/moments'
import { Link } from '../../../ui/Link'
import { useSession } from '../use-session'
import styles from './during.module.css'

/** A clock that counts longer than this was left running. Minutes. */
const longest = 720

/** How long ago a local moment was, in minutes; null when it lies ahead, or too long ago to count. */
export function minutesSince(beganAt: string, now = localMoment()): number | null {
  if (beganAt === '') return null
  const minutes = Math.round((Date.parse(`${now}Z`) - Date.parse(`${beganAt}Z`)) / 60_000)
  return minutes < 0 || minutes > longest ? null : minutes
}

/** How long it has been, in words that never change their colour; it can be put away, or made to count from now. */
export function Clock() {
  const { keeper, data, length } = useSession()
  const [isShown, setShown] = useState(true)
  const now = useNow()
  const minutes = minutesSince(textOf(data['beganAt']), now)
  if (!isShown)
    return (
      <span className={styles.clock}>
        <Link onPress={() => setShown(true)}>
          <FormattedMessage id="sessions.clock.show" />
        </Link>
      </span>
    )
  return (
    <span className={styles.clock}>
      {minutes !== null && (
        <span data-testid="clock">
          <FormattedMessage
            id={length === null ? 'sessions.clock.alone' : 'sessions.clock'}
            values={{ minutes, of: length ?? 0 }}
          />
        </span>
      )}
      <Link onPress={() => setShown(false)}>
        <FormattedMessage id="sessions.clock.hide" />
      </Link>
      <Link onPress={() => keeper.change({ beganAt: localMoment() })}>
        <FormattedMessage id="sessions.clock.again" />
      </Link>
    </span>
  )
}

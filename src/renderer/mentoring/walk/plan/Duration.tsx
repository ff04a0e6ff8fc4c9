import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../../ui/Button'
import { useWalk } from '../use-walk'
import styles from '../walk.module.css'

/** What the method takes as the length of a walk, in minutes. */
const shortest = 20
const longest = 240

/** How long it takes at the pair's pace, and the way to take that over. */
export function Duration() {
  const intl = useIntl()
  const { keeper, data, facts } = useWalk()
  if (!facts.minutes) return null
  const slow = Math.min(longest, Math.max(shortest, facts.minutes.high))
  return (
    <div className={styles.row}>
      <p className={styles.none}>
        <FormattedMessage
          id="walk.plan.pace"
          values={{ ...facts.minutes, pace: intl.formatNumber(facts.pace, { maximumFractionDigits: 1 }) }}
        />
      </p>
      {data['durationMin'] !== slow && (
        <Button size="sm" onPress={() => keeper.change({ durationMin: slow })}>
          <FormattedMessage id="walk.plan.take" values={{ minutes: slow }} />
        </Button>
      )}
    </div>
  )
}

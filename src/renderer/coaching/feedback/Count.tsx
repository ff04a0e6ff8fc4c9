import { FormattedMessage } from 'react-intl'
import { fewest, useRound } from './use-round'
import styles from './feedback.module.css'

/** How many answers are in, and from how many they are shown. */
export function Count() {
  const { kept } = useRound()
  return (
    <p className={styles.count} data-testid="answers-in">
      <FormattedMessage
        id={kept.answered < fewest ? 'feedback.count.few' : 'feedback.count'}
        values={{ count: kept.answered, b: (words) => <b key="b">{words}</b> }}
      />
    </p>
  )
}

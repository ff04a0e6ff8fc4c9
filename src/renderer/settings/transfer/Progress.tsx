import { ProgressBar } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import styles from './transfer.module.css'

type Props = { stage: string; count: number; total: number; onCancel: () => void }

/** What is being done and how far; stopping changes nothing. */
export function Progress({ stage, count, total, onCancel }: Props) {
  const intl = useIntl()
  const label = intl.formatMessage({ id: `transfer.stage.${stage}` }, { count, total })
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
      <Button onPress={onCancel}>
        <FormattedMessage id="transfer.stop" />
      </Button>
    </div>
  )
}

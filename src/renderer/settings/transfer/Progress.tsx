import { useIntl } from 'react-intl'
import { Progress as Bar } from '../../ui/Progress'

type Props = { stage: string; count: number; total: number; onCancel: () => void }

/** Stopping changes nothing. */
export function Progress({ stage, count, total, onCancel }: Props) {
  const intl = useIntl()
  return (
    <Bar
      label={intl.formatMessage({ id: `transfer.stage.${stage}` }, { count, total })}
      stop={intl.formatMessage({ id: 'transfer.stop' })}
      {...{ count, total }}
      onStop={onCancel}
    />
  )
}

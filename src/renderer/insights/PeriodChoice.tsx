import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { DayField } from '../methods/record/DayField'
import styles from './insights.module.css'
import type { Choice, PeriodKind } from './period'

type Props = { choice: Choice; today: string; onChange: (choice: Choice) => void }

const kinds: PeriodKind[] = ['quarter', 'year', 'all', 'own']
const isKind = (key: unknown): key is PeriodKind => kinds.some((kind) => kind === key)

export function PeriodChoice({ choice, today, onChange }: Props) {
  const intl = useIntl()
  return (
    <ToggleButtonGroup
      aria-label={intl.formatMessage({ id: 'insights.period' })}
      className={styles.periods ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[choice.kind]}
      onSelectionChange={(keys) => {
        const [kind] = keys
        if (isKind(kind)) onChange({ ...choice, kind })
      }}
    >
      {kinds.map((kind) => (
        <ToggleButton key={kind} id={kind} className={styles.periodOption ?? ''}>
          {kind === 'year' ? today.slice(0, 4) : intl.formatMessage({ id: `insights.period.${kind}` })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** From and to, both included; either may stay empty. */
export function OwnPeriod({ choice, onChange }: Omit<Props, 'today'>) {
  const intl = useIntl()
  return (
    <div className={styles.own}>
      <DayField
        label={intl.formatMessage({ id: 'insights.from' })}
        value={choice.from}
        onChange={(from = '') => onChange({ ...choice, from })}
      />
      <DayField
        label={intl.formatMessage({ id: 'insights.to' })}
        value={choice.to}
        onChange={(to = '') => onChange({ ...choice, to })}
      />
      {choice.from && choice.to && choice.from > choice.to && (
        <p className={styles.quiet} role="status">
          <FormattedMessage id="insights.ownBackwards" />
        </p>
      )}
    </div>
  )
}

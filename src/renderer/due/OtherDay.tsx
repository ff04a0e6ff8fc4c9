import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { DayField } from '../methods/record/DayField'
import { useWords } from '../methods/record/words'
import { Dialog } from '../ui/Dialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import { PlainButton } from '../ui/PlainButton'
import styles from './due.module.css'
import type { DueActions, DueRecord } from './use-due'

type Props = { item: DueRecord; actions: DueActions; onClose: () => void }

/** Another day for something that is due; its method says which days are possible. */
export function OtherDay({ item, actions, onClose }: Props) {
  const intl = useIntl()
  const words = useWords()
  const [day, setDay] = useState<string>(item.on.slice(0, 10))
  const [refused, setRefused] = useState<string[]>([])
  const [error, setError] = useState<unknown>(null)
  async function keep() {
    setError(null)
    try {
      const refusals = await actions.move(item.record.id, day)
      setRefused(refusals.map(({ say }) => words(say)))
      if (refusals.length === 0) onClose()
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <Dialog title={intl.formatMessage({ id: 'due.otherDay' })} isOpen onClose={onClose} width={420}>
      <p className={styles.about}>{item.record.title || words(item.type)}</p>
      <DayField
        label={intl.formatMessage({ id: 'due.otherDay.label' })}
        value={day}
        isRequired
        onChange={(next) => {
          setRefused([])
          if (next) setDay(next)
        }}
      />
      <div className={styles.refused} role="alert">
        {refused.map((say) => (
          <p key={say}>{say}</p>
        ))}
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <div className={styles.end}>
        <PlainButton variant="quiet" onPress={onClose}>
          <FormattedMessage id="ui.cancel" />
        </PlainButton>
        <PlainButton variant="primary" onPress={() => void keep()}>
          <FormattedMessage id="due.otherDay.keep" />
        </PlainButton>
      </div>
    </Dialog>
  )
}

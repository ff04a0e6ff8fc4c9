import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Choices'
import { Dialog } from '../../../ui/Dialog'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Select } from '../../../ui/Select'
import { useSession } from '../use-session'
import styles from '../sessions.module.css'

/** Minutes before the session. */
const alarms = { none: null, '15': 15, '60': 60, '1440': 1440 } as const
type Alarm = keyof typeof alarms
const order = ['none', '15', '60', '1440'] as const

/** What goes into the calendar file: a neutral title and no place, unless they are asked for. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const { id, keeper, state } = useSession()
  const [names, setNames] = useState(false)
  const [place, setPlace] = useState(false)
  const [alarm, setAlarm] = useState<Alarm>('15')
  const isCancelled = state === 'cancelled'
  const save = useMutation({
    mutationFn: async () => {
      await keeper.flush()
      return client.coaching.sessions.calendar({ id, names, place, alarm: isCancelled ? null : alarms[alarm] })
    },
    onSuccess: (isSaved) => isSaved && onClose(),
  })
  return (
    <Dialog title={intl.formatMessage({ id: 'sessions.calendar' })} isOpen onClose={onClose} width={480}>
      <div className={styles.dialog}>
        <p>
          <FormattedMessage id={isCancelled ? 'sessions.calendar.cancels' : 'sessions.calendar.text'} />
        </p>
        <Checkbox isSelected={names} onChange={setNames}>
          <FormattedMessage id="sessions.calendar.names" />
        </Checkbox>
        <Checkbox isSelected={place} onChange={setPlace}>
          <FormattedMessage id="sessions.calendar.place" />
        </Checkbox>
        {!isCancelled && (
          <Select
            label={intl.formatMessage({ id: 'sessions.calendar.alarm' })}
            value={alarm}
            onChange={setAlarm}
            options={order.map((it) => ({ id: it, name: intl.formatMessage({ id: `sessions.calendar.alarm.${it}` }) }))}
          />
        )}
        {save.isError && <ErrorNotice error={save.error} />}
        <footer className={styles.dialogFoot}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          <Button variant="primary" isDisabled={save.isPending} onPress={() => save.mutate()}>
            <FormattedMessage id="sessions.calendar.save" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}

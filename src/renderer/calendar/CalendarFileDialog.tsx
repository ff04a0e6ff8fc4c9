import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import dialog from '../methods/record/dialog.module.css'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Choices'
import { Dialog } from '../ui/Dialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Select } from '../ui/Select'

/** Minutes before it begins. */
const alarms = { none: null, '15': 15, '60': 60, '1440': 1440 } as const
type Alarm = keyof typeof alarms
const order = ['none', '15', '60', '1440'] as const

export type CalendarChoice = { names: boolean; place: boolean; alarm: number | null }

type Props = {
  /** What the file will say, and the two things that may be added to it, in the user's language. */
  text: string
  names: string
  place: string
  /** Chosen at first; null for a file that takes an appointment away, which rings no alarm. */
  alarm: Alarm | null
  /** False when no place to save it was chosen. */
  save: (choice: CalendarChoice) => Promise<boolean>
  onSaved?: () => void
  onClose: () => void
}

/** What goes into a calendar file: a neutral title and no place, unless they are asked for. */
export function CalendarFileDialog({ text, alarm: first, save, onSaved, onClose, ...say }: Props) {
  const intl = useIntl()
  const [names, setNames] = useState(false)
  const [place, setPlace] = useState(false)
  const [alarm, setAlarm] = useState<Alarm>(first ?? 'none')
  const saving = useMutation({
    mutationFn: () => save({ names, place, alarm: alarms[alarm] }),
    onSuccess: (isSaved) => {
      if (!isSaved) return
      onSaved?.()
      onClose()
    },
  })
  return (
    <Dialog title={intl.formatMessage({ id: 'calendar.title' })} isOpen onClose={onClose} width={480}>
      <div className={dialog.dialog}>
        <p>{text}</p>
        <Checkbox isSelected={names} onChange={setNames}>
          {say.names}
        </Checkbox>
        <Checkbox isSelected={place} onChange={setPlace}>
          {say.place}
        </Checkbox>
        {first !== null && (
          <Select
            label={intl.formatMessage({ id: 'calendar.alarm' })}
            value={alarm}
            onChange={setAlarm}
            options={order.map((it) => ({ id: it, name: intl.formatMessage({ id: `calendar.alarm.${it}` }) }))}
          />
        )}
        {saving.isError && <ErrorNotice error={saving.error} />}
        <footer className={dialog.dialogFoot}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          <Button variant="primary" isDisabled={saving.isPending} onPress={() => saving.mutate()}>
            <FormattedMessage id="calendar.save" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}

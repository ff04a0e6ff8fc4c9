import { parseDate } from '@internationalized/date'
import { CalendarDays, Footprints, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button, Dialog, DialogTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { MonthCalendar } from '../../notebooks/list/MonthCalendar'
import { Popover } from '../../ui/Popover'
import { shortDay } from '../moments'
import styles from './parts.module.css'

type Props = {
  label: string
  help: string | undefined
  max: number
  value: string
  by: string | null
  onChange: (value: string) => void
  onBy: (day: string | undefined) => void
}

/** One small thing to do and its day; Ctrl+D chooses the day. */
export function StepRow({ label, help, max, value, by, onChange, onBy }: Props) {
  const intl = useIntl()
  const id = useId()
  const [choosing, setChoosing] = useState(false)
  return (
    <div className={styles.stepField}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.step}>
        <Footprints size={18} strokeWidth={1.75} aria-hidden />
        <textarea
          id={id}
          rows={1}
          value={value}
          maxLength={max}
          spellCheck={false}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={({ target }) => onChange(target.value.replaceAll('\n', ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'd' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            setChoosing(true)
          }}
        />
        {value !== '' && (
          <DialogTrigger isOpen={choosing} onOpenChange={setChoosing}>
            <Button className={styles.day ?? ''} aria-keyshortcuts="Control+D">
              <CalendarDays size={14} strokeWidth={1.75} aria-hidden />
              {by ? dayName(by) : <FormattedMessage id="reflect.step.day" />}
              {by && <span className="sr">{intl.formatMessage({ id: 'reflect.step.by' })}</span>}
            </Button>
            <Popover placement="bottom end">
              <Dialog className={styles.calendar ?? ''} aria-label={intl.formatMessage({ id: 'reflect.step.day' })}>
                {({ close }) => (
                  <MonthCalendar
                    label={intl.formatMessage({ id: 'reflect.step.day' })}
                    value={by ? parseDate(by) : null}
                    onChange={(day) => {
                      onBy(day.toString())
                      close()
                    }}
                  />
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
        {by && value !== '' && (
          <Button
            className={styles.clear ?? ''}
            aria-label={intl.formatMessage({ id: 'reflect.step.noDay' })}
            onPress={() => onBy(undefined)}
          >
            <X size={14} strokeWidth={1.75} aria-hidden />
          </Button>
        )}
      </div>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  )

  /** Within a week the weekday alone says enough. */
  function dayName(day: string): string {
    const away = (new Date(`${day}T12:00`).getTime() - Date.now()) / 86_400_000
    return away > -1 && away < 6 ? intl.formatDate(new Date(`${day}T12:00`), { weekday: 'long' }) : shortDay(intl, day)
  }
}

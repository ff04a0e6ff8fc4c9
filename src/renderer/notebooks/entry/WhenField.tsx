import {
  type CalendarDate,
  fromAbsolute,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  toTime,
  toZoned,
} from '@internationalized/date'
import { Button, DateInput, DateSegment, Dialog, DialogTrigger, Label, TimeField } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { dayAndClock } from '../../ui/when'
import { Popover } from '../../ui/Popover'
import { MonthCalendar } from '../list/MonthCalendar'
import styles from './entry.module.css'
import popover from './popover.module.css'

type WhenFieldProps = { at: number; zone: string; onChange: (at: number) => void }

/** The date and time of an entry in words; opening it lets you change both. */
export function WhenField({ at, zone, onChange }: WhenFieldProps) {
  const intl = useIntl()
  const moment = fromAbsolute(at, zone)
  const set = (day: CalendarDate, time: Time) =>
    onChange(toZoned(toCalendarDateTime(day, time), zone).toDate().getTime())
  const words = dayAndClock(intl, at, zone)
  const shown = `${words.charAt(0).toLocaleUpperCase(intl.locale)}${words.slice(1)}`
  return (
    <DialogTrigger>
      <Button
        className={styles.when ?? ''}
        aria-label={intl.formatMessage({ id: 'notebooks.when.change' }, { when: shown })}
      >
        {shown}
      </Button>
      <Popover placement="bottom start" className={popover.popover}>
        <Dialog className={popover.whenDialog ?? ''} aria-label={intl.formatMessage({ id: 'notebooks.when.title' })}>
          <MonthCalendar
            value={toCalendarDate(moment)}
            onChange={(day) => set(day, toTime(moment))}
            label={intl.formatMessage({ id: 'notebooks.when.date' })}
          />
          <TimeField
            className={popover.time ?? ''}
            value={new Time(moment.hour, moment.minute)}
            hourCycle={24}
            granularity="minute"
            onChange={(time) => time && set(toCalendarDate(moment), time)}
          >
            <Label>{intl.formatMessage({ id: 'notebooks.when.time' })}</Label>
            <DateInput className={popover.timeInput ?? ''}>
              {(segment) => <DateSegment segment={segment} className={popover.segment ?? ''} />}
            </DateInput>
          </TimeField>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

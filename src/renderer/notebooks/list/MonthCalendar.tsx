import type { CalendarDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  I18nProvider,
} from 'react-aria-components'
import { useIntl } from 'react-intl'
import styles from './calendar.module.css'

type MonthCalendarProps = {
  label: string
  value: CalendarDate | null
  onChange: (day: CalendarDate) => void
  /** The month in view changed: `2026-11`. */
  onMonth?: (month: string) => void
  /** How many entries a day holds; days that hold some carry a mark. */
  countOn?: (day: string) => number
}

/** A month, Monday first, with the names of the interface language. */
export function MonthCalendar({ label, value, onChange, onMonth, countOn }: MonthCalendarProps) {
  const intl = useIntl()
  return (
    <I18nProvider locale={intl.locale.startsWith('nl') ? 'nl-NL' : 'en-GB'}>
      <Calendar
        className={styles.calendar ?? ''}
        aria-label={label}
        value={value}
        firstDayOfWeek="mon"
        onChange={onChange}
        {...(onMonth ? { onFocusChange: (day: CalendarDate) => onMonth(day.toString().slice(0, 7)) } : {})}
      >
        <header className={styles.header}>
          <Button slot="previous" className={styles.step ?? ''}>
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden />
          </Button>
          <Heading className={styles.month ?? ''} />
          <Button slot="next" className={styles.step ?? ''}>
            <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
          </Button>
        </header>
        <CalendarGrid className={styles.grid ?? ''} weekdayStyle="short">
          <CalendarGridHeader>
            {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day.slice(0, 2)}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => {
              const count = countOn?.(date.toString()) ?? 0
              return (
                <CalendarCell date={date} className={styles.day ?? ''} data-marked={count > 0 || undefined}>
                  {({ formattedDate }) => (
                    <>
                      {formattedDate}
                      {count > 0 && (
                        <span className={styles.count}>
                          {intl.formatMessage({ id: 'notebooks.calendar.entries' }, { count })}
                        </span>
                      )}
                    </>
                  )}
                </CalendarCell>
              )
            }}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  )
}

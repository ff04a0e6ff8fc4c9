import {
  parseDate,
  parseDateTime,
  toCalendarDate,
  type CalendarDate,
  type CalendarDateTime,
} from '@internationalized/date'
import { CalendarDays, X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  DateField,
  DateInput,
  DateSegment,
  Dialog,
  DialogTrigger,
  I18nProvider,
  Label,
  Text,
} from 'react-aria-components'
import { useIntl } from 'react-intl'
import { MonthCalendar } from '../../notebooks/list/MonthCalendar'
import { Needed } from '../../ui/Needed'
import { Popover } from '../../ui/Popover'
import styles from './record.module.css'

type Props = {
  label: string
  description?: ReactNode
  value: string
  onChange: (value: string | undefined) => void
  isRequired?: boolean
  /** Can be cleared; what always has a day or moment cannot. */
  isEmptyable?: boolean
}

/** A local day, `2026-11-22`: typed in the order of the language, or chosen. */
export function DayField({ value, onChange, ...named }: Props) {
  return (
    <DateParts
      {...named}
      granularity="day"
      value={dayOf(value)}
      onChange={(date) => onChange(date?.toString().slice(0, 10))}
    />
  )
}

/** A local day and time, `2026-11-22T16:30`. */
export function MomentField({ value, onChange, ...named }: Props) {
  return (
    <DateParts
      {...named}
      granularity="minute"
      value={momentOf(value)}
      onChange={(date) => onChange(date?.toString().slice(0, 16))}
    />
  )
}

type PartsProps = {
  label: string
  description?: ReactNode
  granularity: 'day' | 'minute'
  isRequired?: boolean
  isEmptyable?: boolean
  value: CalendarDate | CalendarDateTime | null
  onChange: (value: CalendarDate | CalendarDateTime | null) => void
}

function DateParts(props: PartsProps) {
  const { label, description, granularity, isRequired = false, isEmptyable = true, value, onChange } = props
  const intl = useIntl()
  const choose = (day: CalendarDate) => onChange(granularity === 'day' ? day : value && 'hour' in value ? value.set({ year: day.year, month: day.month, day: day.day }) : parseDateTime(`${day.toString()}T09:00`)) // oxfmt-ignore
  return (
    <I18nProvider locale={intl.locale.startsWith('nl') ? 'nl-NL' : 'en-GB'}>
      <DateField
        className={styles.date ?? ''}
        granularity={granularity}
        hourCycle={24}
        value={value}
        onChange={onChange}
        isRequired={isRequired}
        validationBehavior="aria"
      >
        <Label className={styles.label ?? ''}>
          {label}
          {isRequired && <Needed />}
        </Label>
        <div className={styles.dateBox}>
          <DateInput className={styles.segments ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          {value && isEmptyable && (
            <Button
              slot={null}
              className={styles.icon ?? ''}
              aria-label={intl.formatMessage({ id: 'methods.day.clear' }, { label })}
              onPress={() => onChange(null)}
            >
              <X size={14} strokeWidth={1.75} aria-hidden />
            </Button>
          )}
          <DialogTrigger>
            <Button
              slot={null}
              className={styles.icon ?? ''}
              aria-label={intl.formatMessage({ id: 'methods.day.choose' }, { label })}
            >
              <CalendarDays size={16} strokeWidth={1.75} aria-hidden />
            </Button>
            <Popover placement="bottom end">
              <Dialog className={styles.calendar ?? ''} aria-label={label}>
                {({ close }) => (
                  <MonthCalendar
                    value={value ? toCalendarDate(value) : null}
                    onChange={(day) => {
                      choose(day)
                      close()
                    }}
                    label={label}
                  />
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        </div>
        {description && (
          <Text slot="description" className={styles.help ?? ''}>
            {description}
          </Text>
        )}
      </DateField>
    </I18nProvider>
  )
}

function dayOf(value: string): CalendarDate | null {
  try {
    return value ? parseDate(value.slice(0, 10)) : null
  } catch {
    return null
  }
}

function momentOf(value: string): CalendarDateTime | null {
  try {
    return value ? parseDateTime(value) : null
  } catch {
    return null
  }
}

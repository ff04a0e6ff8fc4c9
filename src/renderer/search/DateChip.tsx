import { parseDate, type CalendarDate } from '@internationalized/date'
import { X } from 'lucide-react'
import { Button, DateField, DateInput, DateSegment, Dialog, DialogTrigger, Label } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Popover } from '../ui/Popover'
import styles from './search.module.css'

type Range = { from?: string | undefined; to?: string | undefined }

/** From and up to and including, either may be left open. */
export function DateChip({ from, to, onChange }: Range & { onChange: (range: Range) => void }) {
  const intl = useIntl()
  const name = intl.formatMessage({ id: 'search.filter.date' })
  const shown = (day: string) => intl.formatDate(`${day}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' })
  const value = from || to ? `${from ? shown(from) : '…'} – ${to ? shown(to) : '…'}` : null
  return (
    <>
      <DialogTrigger>
        <Button
          className={value ? `${styles.chip} ${styles.on}` : (styles.chip ?? '')}
          aria-label={intl.formatMessage({ id: 'search.filter.choose' }, { name: value ? `${name} ${value}` : name })}
          onKeyDown={(event) => {
            if (event.key === 'Delete' || event.key === 'Backspace') onChange({})
          }}
        >
          {value ?? name}
        </Button>
        <Popover className={styles.popover} placement="bottom start">
          <Dialog aria-label={name}>
            <div className={styles.dates}>
              <Day label="search.filter.from" value={from} onChange={(day) => onChange({ from: day, to })} />
              <Day label="search.filter.to" value={to} onChange={(day) => onChange({ from, to: day })} />
            </div>
          </Dialog>
        </Popover>
      </DialogTrigger>
      {value && (
        <Button
          className={styles.chip ?? ''}
          aria-label={intl.formatMessage({ id: 'search.filter.remove' }, { name: `${name} ${value}` })}
          onPress={() => onChange({})}
        >
          <X size={13} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
    </>
  )
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}) {
  return (
    <DateField<CalendarDate> value={value ? parseDate(value) : null} onChange={(day) => onChange(day?.toString())}>
      <Label>
        <FormattedMessage id={label} />
      </Label>
      <DateInput className={styles.date ?? ''}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
    </DateField>
  )
}

import { parseDate, today } from '@internationalized/date'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { EntryFilter } from '@shared/contract/notebooks'
import { api } from '../../api'
import { MonthCalendar } from './MonthCalendar'

/** A calendar whose marked days hold entries; choosing a day filters the list. */
export function DayPicker({ filter, onDay }: { filter: EntryFilter; onDay: (day: string) => void }) {
  const intl = useIntl()
  const { from, to, ...unbound } = filter
  const chosen = from && from === to ? parseDate(from) : null
  const [month, setMonth] = useState(() =>
    (chosen ?? today(Intl.DateTimeFormat().resolvedOptions().timeZone)).toString().slice(0, 7),
  )
  const days = useQuery(
    api.notebooks.entries.days.queryOptions({ input: { filter: unbound, month }, placeholderData: keepPreviousData }),
  )
  const counts = useMemo(() => new Map(days.data?.map(({ day, count }) => [day, count])), [days.data])
  return (
    <MonthCalendar
      label={intl.formatMessage({ id: 'notebooks.calendar' })}
      value={chosen}
      onChange={(day) => onDay(day.toString())}
      onMonth={setMonth}
      countOn={(day) => counts.get(day) ?? 0}
    />
  )
}

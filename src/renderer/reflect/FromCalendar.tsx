import { useMutation } from '@tanstack/react-query'
import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { ListBox } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CalendarEvent } from '@shared/contract/reflect'
import { foldName } from '@shared/domain/markdown-text'
import type { Flow } from '@shared/domain/method/flow'
import { client } from '../api'
import type { RecordKeeper } from '../methods/record/record-keeper'
import { Dialog } from '../ui/Dialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import { ListRow } from '../ui/ListRow'
import { Notice } from '../ui/Notice'
import { PlainButton } from '../ui/PlainButton'
import { localMoment, shortMoment } from './moments'
import styles from './reflect.module.css'

type Props = { keeper: RecordKeeper; flow: Flow; title: string }

/** Fills in the event, its time and who comes from a calendar file. The file itself is not kept. */
export function FromCalendar({ keeper, flow, title }: Props) {
  const intl = useIntl()
  const [isOpen, setOpen] = useState(false)
  const open = useMutation({
    mutationFn: () => client.reflect.openCalendar(),
    onSuccess: (opened) => setOpen(opened !== null && opened.problem === null),
  })
  const choose = async (event: CalendarEvent) => {
    setOpen(false)
    keeper.change({ [title]: event.title, [flow.roles.when]: event.start })
    const people = await knownPeople(event.attendees)
    if (people.length > 0) keeper.change({ [flow.roles.people]: people })
  }
  const name = open.data?.name ?? ''
  const events = open.data?.events ?? []
  const now = localMoment()
  const ordered = [...events.filter(({ start }) => start >= now), ...events.filter(({ start }) => start < now).toReversed()] // oxfmt-ignore
  return (
    <>
      <PlainButton size="sm" isDisabled={open.isPending} onPress={() => open.mutate()}>
        <CalendarPlus size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="reflect.calendar.open" />
      </PlainButton>
      {open.isError && <ErrorNotice error={open.error} />}
      {open.data?.problem && (
        <Notice tone="attention" title={intl.formatMessage({ id: 'reflect.calendar.refused' }, { name })}>
          <FormattedMessage id={`reflect.calendar.${open.data.problem}`} />
        </Notice>
      )}
      <Dialog
        title={intl.formatMessage({ id: 'reflect.calendar.title' })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        width={560}
      >
        <p className={styles.calendarHelp}>
          <FormattedMessage
            id={events.length > 0 ? 'reflect.calendar.help' : 'reflect.calendar.none'}
            values={{ name }}
          />
        </p>
        {events.length > 0 && (
          <ListBox
            className={styles.calendarList ?? ''}
            aria-label={intl.formatMessage({ id: 'reflect.calendar.title' })}
            autoFocus="first"
            selectionMode="none"
            onAction={(key) => {
              const event = ordered[Number(key)]
              if (event) void choose(event)
            }}
          >
            {ordered.map((event, no) => (
              <ListRow key={no} id={no} textValue={event.title} className={styles.event}>
                <b>{event.title}</b>
                <span className={styles.meta}>
                  {shortMoment(intl, event.start)}
                  {event.repeats && (
                    <>
                      {' · '}
                      <FormattedMessage id="reflect.calendar.repeats" />
                    </>
                  )}
                  {event.attendees.length > 0 && ` · ${intl.formatList(event.attendees.slice(0, 4))}`}
                </span>
              </ListRow>
            ))}
          </ListBox>
        )}
      </Dialog>
    </>
  )
}

/** People whose pseudonym is a name in the file, or the first word of one. Others stay out: no real name comes in this way. */
async function knownPeople(names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const people = await client.people.list({ limit: 500 })
  const folded = names.flatMap((name) => [foldName(name), foldName(name.split(' ')[0] ?? '')])
  return people.filter(({ pseudonym }) => folded.includes(foldName(pseudonym))).map(({ id }) => id)
}

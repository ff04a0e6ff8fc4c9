import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { DueItem } from '@shared/contract/due'
import { NoticesProvider } from '../notebooks/notices'
import { useTitle } from '../shell/title'
import { ErrorNotice } from '../ui/ErrorNotice'
import { SideSwitch } from '../walls/SideSwitch'
import { Answers } from './Answers'
import { DueRow, RhythmRow } from './DueRow'
import styles from './due.module.css'
import { useDue, useDueActions, type Said } from './use-due'

/** Days ahead that are shown. */
const ahead = 14

export default function DueRoom() {
  const intl = useIntl()
  useTitle([intl.formatMessage({ id: 'shell.action.due' })])
  return (
    <NoticesProvider>
      <DuePage />
    </NoticesProvider>
  )
}

/** Everything that asks for attention, in one calm list: nothing is counted, nothing is late. */
function DuePage() {
  const intl = useIntl()
  const due = useDue(ahead)
  const actions = useDueActions()
  const [said, setSaid] = useState<Said[]>([])
  const hear = (one: Said) => setSaid((before) => [...before.filter(({ id }) => id !== one.id), one])
  const rows = (items: DueItem[], isNow: boolean) => (
    <ul className={styles.rows}>
      {items.map((item) =>
        item.what === 'record' ? (
          <DueRow key={item.record.id} {...{ item, isNow, actions }} day={due.day} onSaid={hear} />
        ) : (
          <RhythmRow key={item.kind} {...{ item, isNow, actions }} day={due.day} />
        ),
      )}
    </ul>
  )
  return (
    <div className={styles.page}>
      <div className={styles.headline}>
        <h1>{intl.formatMessage({ id: 'shell.action.due' })}</h1>
        <SideSwitch />
      </div>
      <p className={styles.lede}>
        <FormattedMessage id={due.data && due.data.now.length === 0 ? 'due.none' : 'due.lede'} />
      </p>
      {due.isError && <ErrorNotice error={due.error} />}
      <div className={styles.said} role="status">
        {said.map((one) => (
          <section key={one.id} aria-label={one.title}>
            <h2>{one.title}</h2>
            <Answers
              {...one}
              actions={actions}
              canPass
              onAnswered={(findings) =>
                setSaid((before) =>
                  before.flatMap((it) => (it.id !== one.id ? it : findings.length > 0 ? { ...it, findings } : [])),
                )
              }
            />
          </section>
        ))}
      </div>
      {due.data && due.data.now.length > 0 && (
        <section aria-labelledby="due-now">
          <h2 id="due-now">
            <FormattedMessage id="due.now" />
          </h2>
          {rows(due.data.now, true)}
        </section>
      )}
      {due.data && due.data.later.length > 0 && (
        <section aria-labelledby="due-later">
          <h2 id="due-later">
            <FormattedMessage id="due.later" />
          </h2>
          {rows(due.data.later, false)}
        </section>
      )}
    </div>
  )
}

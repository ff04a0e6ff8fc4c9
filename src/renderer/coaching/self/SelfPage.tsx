import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SelfBoard } from '@shared/contract/coaching/self'
import { api } from '../../api'
import sheet from '../../mentoring/sheet.module.css'
import { useWords } from '../../methods/record/words'
import { useArrival } from '../../methods/use-arrival'
import { localZone } from '../../methods/use-record-actions'
import { shortMoment, useNow } from '../../reflect/moments'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import { Rhythms } from './Rhythms'
import { SelfRow } from './SelfRow'
import styles from './self.module.css'

/** Coaching oneself: overview, support, scales and steps without a client, and what a position asks in its rhythm. */
export function SelfPage() {
  const intl = useIntl()
  const words = useWords()
  const heading = useArrival()
  // whoever comes back from a record sees what was written there
  const board = useQuery(api.coaching.self.board.queryOptions({ input: { zone: localZone() }, staleTime: 0 }))
  useTitle([intl.formatMessage({ id: 'shell.rail.coaching' }), intl.formatMessage({ id: 'self.title' })])
  return (
    <div className={sheet.scroll}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 ref={heading} tabIndex={-1}>
            <FormattedMessage id="self.title" />
          </h1>
          <p className={sheet.lede}>
            <FormattedMessage id="self.lede" />
          </p>
        </header>
        {board.isError && <ErrorNotice error={board.error} />}
        {board.data && (
          <div className={styles.columns}>
            <div className={styles.sections}>
              {board.data.sections.map(({ id, name, text, items }) => (
                <section key={id} className={styles.section} aria-labelledby={`self-${id}`}>
                  <h2 id={`self-${id}`}>{words(name)}</h2>
                  <p className={styles.text}>{words(text)}</p>
                  <ul>
                    {items.map((item) => (
                      <SelfRow key={item.kind} item={item} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
            {board.data.holds.length + board.data.notes.length > 0 && (
              <aside className={`${styles.aside} ${styles.now}`}>
                {board.data.holds.length > 0 && <Holds holds={board.data.holds} />}
                {board.data.notes.length > 0 && <Notes notes={board.data.notes} />}
              </aside>
            )}
            <div className={`${styles.aside} ${styles.again}`}>
              <Rhythms items={board.data.sections.flatMap(({ items }) => items)} />
            </div>
          </div>
        )}
      </div>
    </div>
  )
}

/** Decisions that wait for the morning. */
function Holds({ holds }: Pick<SelfBoard, 'holds'>) {
  const intl = useIntl()
  const go = useGo()
  const now = useNow()
  return (
    <section aria-labelledby="self-holds">
      <h2 id="self-holds">
        <FormattedMessage id="self.holds" />
      </h2>
      <ul>
        {holds.map(({ record, until }) => (
          <li key={record.id} className={styles.hold}>
            <Link onPress={() => go.record(record.kind, record.id)}>{record.title}</Link>
            <p>
              {until <= now ? (
                <FormattedMessage id="self.holds.over" />
              ) : (
                <FormattedMessage id="self.holds.until" values={{ moment: shortMoment(intl, until) }} />
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Notes({ notes }: Pick<SelfBoard, 'notes'>) {
  const words = useWords()
  const go = useGo()
  return (
    <section aria-labelledby="self-notes">
      <h2 id="self-notes">
        <FormattedMessage id="self.notes" />
      </h2>
      <ul>
        {notes.map(({ kind, method, finding }) => (
          <li key={`${kind} ${finding.rule}`} className={styles.hold}>
            <p>{words(finding.say)}</p>
            <Link onPress={() => go.method(kind.split('.')[0] ?? '')}>{words(method)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

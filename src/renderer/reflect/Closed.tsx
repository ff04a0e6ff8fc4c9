import { FormattedMessage, useIntl } from 'react-intl'
import type { Flow } from '@shared/domain/method/flow'
import { RecordFindings } from '../methods/record/RecordForm'
import type { RecordKeeper } from '../methods/record/record-keeper'
import { useKept } from '../methods/record/use-record'
import { useWords } from '../methods/record/words'
import { useGo } from '../shell/go'
import { Link } from '../ui/Link'
import type { Closing } from './close'
import { longDay } from './moments'
import styles from './reflect.module.css'

type Props = { keeper: RecordKeeper; flow: Flow; closing: Closing | null }

/** The loop is closed: what became of it, and the way to what it made. */
export function Closed({ keeper, flow, closing }: Props) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const { opened, data } = useKept(keeper)
  const gap = data[flow.roles.gap]
  return (
    <section id="closed" className={styles.closed} role="status">
      <svg viewBox="0 0 200 12" aria-hidden data-fresh={closing !== null || undefined}>
        <path d="M2 8 C 40 -2, 70 14, 110 6 S 170 2, 198 6" />
      </svg>
      <p>
        <b>
          <FormattedMessage id="reflect.closed" />
        </b>{' '}
        {typeof gap === 'number' && <FormattedMessage id="reflect.closed.gap" values={{ gap }} />}
      </p>
      {opened.made.map((row) => (
        <p key={row.id}>
          <FormattedMessage
            id={row.dueOn ? 'reflect.closed.made.by' : 'reflect.closed.made'}
            values={{ day: row.dueOn ? longDay(intl, row.dueOn) : '' }}
          />{' '}
          <Link onPress={() => go.record(row.kind, row.id)}>{row.title}</Link>
        </p>
      ))}
      {closing?.drafts.map((name) => (
        <p key={name.en}>
          <FormattedMessage id="reflect.closed.draft" values={{ name: words(name) }} />
        </p>
      ))}
      {closing && <RecordFindings keeper={keeper} findings={closing.said} />}
    </section>
  )
}

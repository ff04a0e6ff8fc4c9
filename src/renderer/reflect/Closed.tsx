import { FormattedMessage } from 'react-intl'
import type { Flow } from '@shared/domain/method/flow'
import { RecordFindings } from '../methods/record/RecordForm'
import type { RecordKeeper } from '../methods/record/record-keeper'
import { useKept } from '../methods/record/use-record'
import { useWords } from '../methods/record/words'
import type { Closing } from './close'
import { MadeStep } from './MadeStep'
import styles from './closed.module.css'

type Props = { keeper: RecordKeeper; flow: Flow; closing: Closing | null }

/** The loop is closed: what became of it, and the way to what it made. */
export function Closed({ keeper, flow, closing }: Props) {
  const words = useWords()
  const { opened, data } = useKept(keeper)
  const gap = data[flow.roles.gap]
  return (
    <section id="closed" className={styles.closed}>
      <svg viewBox="0 0 200 12" aria-hidden data-fresh={closing !== null || undefined}>
        <path d="M2 8 C 40 -2, 70 14, 110 6 S 170 2, 198 6" />
      </svg>
      <p role="status">
        <b>
          <FormattedMessage id="reflect.closed" />
        </b>{' '}
        {typeof gap === 'number' && <FormattedMessage id="reflect.closed.gap" values={{ gap }} />}
      </p>
      {opened.made.length > 0 && (
        <div role="group" className={styles.made} aria-labelledby="made">
          <p id="made">
            <FormattedMessage id="reflect.closed.made" />
          </p>
          {opened.made.map((row) => (
            <MadeStep key={row.id} row={row} />
          ))}
        </div>
      )}
      {closing?.drafts.map((name) => (
        <p key={name.en}>
          <FormattedMessage id="reflect.closed.draft" values={{ name: words(name) }} />
        </p>
      ))}
      {closing && <RecordFindings keeper={keeper} findings={closing.said} />}
    </section>
  )
}

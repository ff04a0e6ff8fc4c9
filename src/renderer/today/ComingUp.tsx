import { Repeat } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { LoopRow } from '@shared/contract/reflect'
import { shortDay } from '../reflect/moments'
import { useGo } from '../shell/go'
import { Link } from '../ui/Link'
import { clockAlone } from '../ui/when'
import coming from './coming.module.css'
import styles from './today.module.css'

const most = 4

/** Events that were thought about beforehand and are still to come. */
export function ComingUp({ rows, day }: { rows: LoopRow[]; day: string }) {
  const intl = useIntl()
  const go = useGo()
  const shown = rows.filter(({ when }) => when !== null).slice(0, most)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="coming-up">
      <div className={styles.section}>
        <h2 id="coming-up">
          <FormattedMessage id="today.comingUp" />
        </h2>
        <Link onPress={() => go.reflect({ create: 'event' })}>
          <FormattedMessage id="today.comingUp.add" />
        </Link>
      </div>
      <ul className={coming.coming}>
        {shown.map(({ id, title, when }) => (
          <li key={id}>
            <button type="button" onClick={() => go.reflect({ id })}>
              <span className={coming.at}>
                {when && clockAlone(intl, new Date(when).getTime())}
                <small>
                  {when?.slice(0, 10) === day
                    ? intl.formatMessage({ id: 'due.day.today' })
                    : shortDay(intl, when ?? day)}
                </small>
              </span>
              <b>{title || intl.formatMessage({ id: 'today.untitled' })}</b>
              <Repeat size={16} strokeWidth={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

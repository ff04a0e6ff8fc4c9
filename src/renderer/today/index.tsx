import { useQuery } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
import type { Contract } from '@shared/contract'
import { localDay } from '@shared/domain/local-day'
import { api } from '../api'
import { useGo } from '../shell/go'
import { useTitle } from '../shell/title'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import { EntryRows } from './EntryRows'
import { Memories } from './Memories'
import { QuickCapture } from './QuickCapture'
import { isoWeek } from './iso-week'
import styles from './today.module.css'

export type TodayView = InferContractRouterOutputs<Contract>['today']['get']

const dayEndsAtHour = 3

export default function TodayRoom() {
  const intl = useIntl()
  const go = useGo()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const day = localDay(Date.now(), zone, dayEndsAtHour)
  const today = useQuery(api.today.get.queryOptions({ input: { day } }))
  useTitle([intl.formatMessage({ id: 'today.week' }, { week: isoWeek(day) })])

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>
          {intl.formatDate(`${day}T12:00:00Z`, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })}
        </h1>
        {today.data && <p className={styles.lede}>{lede(today.data, intl)}</p>}
      </header>
      {today.isError && <ErrorNotice error={today.error} />}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <QuickCapture />
          {today.data && today.data.unfinished.length > 0 && (
            <section aria-labelledby="unfinished">
              <div className={styles.section}>
                <h2 id="unfinished">
                  <FormattedMessage id="today.unfinished" />
                  <span className={styles.count}>{intl.formatNumber(today.data.unfinished.length)}</span>
                </h2>
                <Link onPress={() => go.entries({ unfinished: true })}>
                  <FormattedMessage id="today.unfinished.more" />
                </Link>
              </div>
              <EntryRows rows={today.data.unfinished.slice(0, 3)} />
            </section>
          )}
          {today.data && (
            <section aria-labelledby="recent">
              <div className={styles.section}>
                <h2 id="recent">
                  <FormattedMessage id="today.recent" />
                </h2>
                <Link onPress={() => go.entries({})}>
                  <FormattedMessage id="today.recent.all" />
                </Link>
              </div>
              {today.data.recent.length > 0 ? (
                <EntryRows rows={today.data.recent} />
              ) : (
                <p className={styles.quiet}>
                  <FormattedMessage id="today.recent.none" />
                </p>
              )}
            </section>
          )}
        </div>
        <div className={styles.stack}>{today.data && <Memories memories={today.data.onThisDay} />}</div>
      </div>
    </div>
  )
}

function lede({ unfinished, inbox }: TodayView, intl: IntlShape): string {
  const said = [
    unfinished.length && intl.formatMessage({ id: 'today.lede.unfinished' }, { count: unfinished.length }),
    inbox && intl.formatMessage({ id: 'today.lede.inbox' }, { count: inbox }),
  ].filter(Boolean)
  return said.length ? said.join(' ') : intl.formatMessage({ id: 'today.lede.nothing' })
}

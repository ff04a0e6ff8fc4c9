import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
import type { Contract } from '@shared/contract'
import type { DueItem } from '@shared/contract/due'
import type { LoopRow } from '@shared/contract/reflect'
import { api } from '../api'
import { useDue } from '../due/use-due'
import { useNow } from '../reflect/moments'
import { useGo } from '../shell/go'
import { useTitle } from '../shell/title'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import { SideSwitch } from '../walls/SideSwitch'
import { AskReminders } from './AskReminders'
import { ComingUp } from './ComingUp'
import { EntryRows } from './EntryRows'
import { Memories } from './Memories'
import { QuickCapture } from './QuickCapture'
import { QuestionOfDay } from './QuestionOfDay'
import { Steps } from './Steps'
import { Waiting } from './Waiting'
import { isoWeek } from './iso-week'
import styles from './today.module.css'

export type TodayView = InferContractRouterOutputs<Contract>['today']['get']

/** Days ahead from which steps are shown. */
const ahead = 7

export default function TodayRoom() {
  const intl = useIntl()
  const go = useGo()
  const due = useDue(ahead)
  const { day } = due
  const flow = useQuery(api.reflect.flow.queryOptions({ staleTime: Infinity }))
  const events = useQuery(
    api.reflect.events.queryOptions({ input: { now: useNow(), closed: 1 }, placeholderData: keepPreviousData }),
  )
  const today = useQuery(api.today.get.queryOptions({ input: { day } }))
  useTitle([intl.formatMessage({ id: 'today.week' }, { week: isoWeek(day) })])
  const error = today.error ?? due.error ?? events.error
  /** What the Reflect room keeps is shown as waiting or coming up already. */
  const others = (items: DueItem[]) =>
    items.filter((item) => item.what === 'rhythm' || item.record.kind !== flow.data?.root)

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.headline}>
          <h1>
            {intl.formatDate(`${day}T12:00:00Z`, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })}
          </h1>
          <SideSwitch />
        </div>
        {today.data && events.data && due.data && (
          <p className={styles.lede}>{lede(today.data, events.data.waiting, others(due.data.now), intl)}</p>
        )}
      </header>
      {error && <ErrorNotice error={error} />}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <QuickCapture />
          {due.data && due.data.now.length > 0 && <AskReminders />}
          {flow.data && events.data && <Waiting rows={events.data.waiting} flow={flow.data} />}
          {due.data && flow.data && <Steps now={others(due.data.now)} later={others(due.data.later)} day={day} />}
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
          {today.data && today.data.recent.length > 0 && (
            <section aria-labelledby="recent">
              <div className={styles.section}>
                <h2 id="recent">
                  <FormattedMessage id="today.recent" />
                </h2>
                <Link onPress={() => go.entries({})}>
                  <FormattedMessage id="today.recent.all" />
                </Link>
              </div>
              <EntryRows rows={today.data.recent} />
            </section>
          )}
        </div>
        <div className={styles.stack}>
          {events.data && <ComingUp rows={events.data.ahead} day={day} />}
          <QuestionOfDay day={day} />
          {today.data && <Memories memories={today.data.onThisDay} />}
        </div>
      </div>
    </div>
  )
}

function lede({ unfinished, inbox }: TodayView, waiting: LoopRow[], due: DueItem[], intl: IntlShape): string {
  const said = [
    waiting.length && intl.formatMessage({ id: 'today.lede.waiting' }, { count: waiting.length }),
    due.length && intl.formatMessage({ id: 'today.lede.due' }),
    unfinished.length && intl.formatMessage({ id: 'today.lede.unfinished' }, { count: unfinished.length }),
    inbox && intl.formatMessage({ id: 'today.lede.inbox' }, { count: inbox }),
  ].filter(Boolean)
  return said.length ? said.slice(0, 2).join(' ') : intl.formatMessage({ id: 'today.lede.nothing' })
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { HoursLog } from '@shared/contract/coaching/hours'
import { api } from '../../api'
import { localMoment } from '../../reflect/moments'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { filterOf, firstChoice, isBackwards, type Choice } from './choice'
import { Head } from './Head'
import { Filters } from './Filters'
import styles from './hours.module.css'
import { HoursDialog, useAddHours } from './HoursDialog'
import { Lines } from './Lines'
import { Sum } from './Sum'
import { TakeOutHours } from './TakeOutHours'
import { Totals } from './Totals'

/** Stays while the user looks at a session and comes back. */
let lastChoice: Choice | null = null

/** Sums of what was chosen, and every line behind them. */
export function LogPage() {
  const today = localMoment().slice(0, 10)
  const [choice, setChoice] = useState<Choice>(() => lastChoice ?? firstChoice(today))
  const [opened, setOpened] = useState<string | null>(null)
  const [isLeaving, setLeaving] = useState(false)
  const add = useAddHours(null, setOpened)
  const filter = filterOf(choice)
  const log = useQuery(
    api.coaching.hours.log.queryOptions({
      input: { filter, today },
      staleTime: 0,
      enabled: !isBackwards(filter),
      placeholderData: keepPreviousData,
    }),
  )
  const choose = (next: Choice) => {
    lastChoice = next
    setChoice(next)
  }
  const error = log.error ?? add.error
  const isEmpty = log.data?.years.length === 0
  return (
    <>
      <Head page="hours">
        {log.data && !isEmpty && (
          <>
            <Button size="sm" onPress={() => setLeaving(true)}>
              <FormattedMessage id="hours.takeOut" />
            </Button>
            <Button size="sm" variant="primary" onPress={() => add.mutate()}>
              <Plus size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="hours.add" />
            </Button>
          </>
        )}
      </Head>
      {error && <ErrorNotice error={error} />}
      {isEmpty && <NoHours onAdd={() => add.mutate()} open={log.data?.open ?? 0} />}
      {log.data && !isEmpty && (
        <>
          <Filters log={log.data} choice={choice} today={today} onChange={choose} />
          <Shown log={log.data} onOpen={setOpened} />
        </>
      )}
      {opened && <HoursDialog id={opened} onClose={() => setOpened(null)} />}
      {isLeaving && log.data && (
        <TakeOutHours filter={filter} log={log.data} today={today} onClose={() => setLeaving(false)} />
      )}
    </>
  )
}

function Shown({ log, onOpen }: { log: HoursLog; onOpen: (id: string) => void }) {
  if (log.lines.length === 0)
    return (
      <p className={styles.sentence}>
        <FormattedMessage id="hours.nothing" />
      </p>
    )
  return (
    <>
      <Sum log={log} />
      <Totals log={log} />
      <Lines log={log} onOpen={onOpen} />
    </>
  )
}

function NoHours({ onAdd, open }: { onAdd: () => void; open: number }) {
  const go = useGo()
  return (
    <section className={styles.empty}>
      <h2>
        <FormattedMessage id="hours.empty.title" />
      </h2>
      <p>
        <FormattedMessage id="hours.empty.text" />
      </p>
      {open > 0 && (
        <p>
          <FormattedMessage id="hours.open" values={{ count: open }} />
        </p>
      )}
      <div className={styles.ways}>
        <Button variant="primary" onPress={onAdd}>
          <FormattedMessage id="hours.add" />
        </Button>
        <Button variant="quiet" onPress={() => go.coaching()}>
          <FormattedMessage id="hours.empty.clients" />
        </Button>
      </div>
    </section>
  )
}

import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { DueItem } from '@shared/contract/due'
import { dayWords } from '../due/day-words'
import { Snoozes } from '../due/Snoozes'
import { useDueActions, type DueRecord } from '../due/use-due'
import { useWords } from '../methods/record/words'
import { MenuButton } from '../notebooks/entry/MenuButton'
import { useGo } from '../shell/go'
import { Checkbox } from '../ui/Choices'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import steps from './steps.module.css'
import styles from './today.module.css'

/** A state by this name is reached with a tick. */
const done = 'done'

/** Rows shown; the rest stand in what is due. */
const most = 6

type Props = { now: DueItem[]; later: DueItem[]; day: string }

/** Steps with a tick, what else is due, and the steps of the coming days. */
export function Steps({ now, later, day }: Props) {
  const go = useGo()
  const actions = useDueActions()
  const [ticked, setTicked] = useState<DueRecord[]>([])
  const [error, setError] = useState<unknown>(null)
  const shown = [...now, ...later.filter(canTick)].filter((item) => !ticked.some((it) => sameAs(item, it)))
  if (shown.length === 0 && ticked.length === 0) return null

  const perform = (work: () => Promise<void>) => {
    setError(null)
    work().catch(setError)
  }
  async function tick(item: DueRecord) {
    setError(null)
    try {
      setTicked([...ticked, item])
      if (!(await actions.end(item.record, done))) setTicked(ticked)
    } catch (failed) {
      setTicked(ticked)
      setError(failed)
    }
  }
  async function untick(item: DueRecord) {
    setError(null)
    try {
      await actions.reopen(item.record)
      setTicked(ticked.filter((it) => it !== item))
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <section aria-labelledby="steps">
      <div className={styles.section}>
        <h2 id="steps">
          <FormattedMessage id={[...shown, ...ticked].every(canTick) ? 'today.steps' : 'today.due'} />
        </h2>
        <Link onPress={() => go.due()}>
          <FormattedMessage id="today.due.all" />
        </Link>
      </div>
      <ul className={styles.steps}>
        {shown.slice(0, most).map((item) => (
          <Step
            key={keyOf(item)}
            {...{ item, day }}
            isDone={false}
            onTick={tick}
            onBegin={(kind) => perform(() => actions.begin(kind))}
            onSnooze={(...until) => perform(() => actions.snooze(...until))}
          />
        ))}
        {ticked.map((item) => (
          <Step key={keyOf(item)} {...{ item, day }} isDone onTick={untick} />
        ))}
      </ul>
      {error !== null && <ErrorNotice error={error} />}
    </section>
  )
}

type StepProps = {
  item: DueItem
  day: string
  isDone: boolean
  onTick: (item: DueRecord) => Promise<void>
  onBegin?: (kind: string) => void
  onSnooze?: (item: DueItem, until: string) => void
}

function Step({ item, day, isDone, onTick, onBegin, onSnooze }: StepProps) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const title = (item.what === 'record' && item.record.title) || words(item.type)
  const isPast = item.on.slice(0, 10) < day
  return (
    <li className={steps.step} data-done={isDone || undefined}>
      {item.what === 'record' && canTick(item) ? (
        <Checkbox isSelected={isDone} onChange={() => void onTick(item)}>
          {title}
        </Checkbox>
      ) : (
        <button
          type="button"
          onClick={() => (item.what === 'record' ? go.record(item.record.kind, item.record.id) : onBegin?.(item.kind))}
        >
          {title}
          {title !== words(item.method) && <small>{words(item.method)}</small>}
        </button>
      )}
      {item.what === 'record' && canTick(item) && !isDone && (
        <Link onPress={() => go.record(item.record.kind, item.record.id)}>
          <span aria-label={intl.formatMessage({ id: 'today.steps.open' }, { title })}>
            {intl.formatMessage({ id: 'today.steps.look' })}
          </span>
        </Link>
      )}
      <span className={isPast && !isDone ? steps.since : styles.when}>
        {isDone ? intl.formatMessage({ id: 'today.steps.done' }) : dayWords(intl, item.on, day)}
      </span>
      {onSnooze && item.on.slice(0, 10) <= day && (
        <MenuButton
          label={intl.formatMessage({ id: 'due.snooze.what' }, { title })}
          icon={<Ellipsis size={16} strokeWidth={1.75} aria-hidden />}
        >
          <Snoozes {...{ item, day, onSnooze }} />
        </MenuButton>
      )}
    </li>
  )
}

const keyOf = (item: DueItem) => (item.what === 'record' ? item.record.id : item.kind)
const sameAs = (item: DueItem, other: DueItem) => keyOf(item) === keyOf(other)
const canTick = (item: DueItem) => item.what === 'record' && item.ends.some(({ id }) => id === done)

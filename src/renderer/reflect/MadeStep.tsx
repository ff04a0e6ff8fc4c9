import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { RecordRow } from '@shared/contract/methods'
import { Answers } from '../due/Answers'
import { dayWords, today } from '../due/day-words'
import { useDueActions, type Said } from '../due/use-due'
import { useRecordType } from '../methods/record/use-record'
import { useGo } from '../shell/go'
import { Checkbox } from '../ui/Choices'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import styles from './closed.module.css'

/** A state by this name is reached with a tick. */
const done = 'done'

/** What closing the loop made: a step is ticked here, anything else is a way to its page. */
export function MadeStep({ row }: { row: RecordRow }) {
  const intl = useIntl()
  const go = useGo()
  const actions = useDueActions()
  const states = useRecordType(row.kind)?.type.states ?? []
  const [state, setState] = useState(row.state)
  const [said, setSaid] = useState<Said | null>(null)
  const [error, setError] = useState<unknown>(null)
  const isDone = state === done
  const open = () => go.record(row.kind, row.id)
  const day = today()
  const isPast = !isDone && row.dueOn !== null && row.dueOn.slice(0, 10) < day

  async function tick(on: boolean) {
    setError(null)
    setSaid(null)
    const before = row.state === done ? null : row.state
    const to = on ? done : (before ?? states.find(({ closed }) => !closed)?.id ?? state)
    setState(to)
    try {
      if (!on) return await actions.reopen({ ...row, state: to })
      const heard = await actions.end(row, done)
      if (heard === null) setState(state)
      else if (heard.findings.length > 0) setSaid(heard)
    } catch (failed) {
      setState(state)
      setError(failed)
    }
  }
  return (
    <>
      <div className={styles.step} data-done={isDone || undefined}>
        {states.some(({ id, closed }) => id === done && closed) ? (
          <>
            <Checkbox isSelected={isDone} onChange={(on) => void tick(on)}>
              {row.title}
            </Checkbox>
            <Link onPress={open}>
              <span aria-label={intl.formatMessage({ id: 'today.steps.open' }, { title: row.title })}>
                <FormattedMessage id="today.steps.look" />
              </span>
            </Link>
          </>
        ) : (
          <Link onPress={open}>{row.title}</Link>
        )}
        {row.dueOn && !isDone && (
          <span className={isPast ? styles.since : styles.when}>{dayWords(intl, row.dueOn, day)}</span>
        )}
        {isDone && (
          <span className={styles.when}>
            <FormattedMessage id="today.steps.done" />
          </span>
        )}
      </div>
      {said && (
        <Answers
          {...said}
          actions={actions}
          canPass
          onAnswered={(findings) => setSaid(findings.length > 0 ? { ...said, findings } : null)}
        />
      )}
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}

import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SessionAction } from '@shared/contract/coaching/sessions'
import { shortDay } from '../../reflect/moments'
import { Checkbox } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useWriting } from './write'
import styles from './sessions.module.css'

const done = new Set(['done', 'reinforced'])

/** Actions that can be ticked off; where they come from, and by when. */
export function ActionList({ actions }: { actions: readonly SessionAction[] }) {
  const intl = useIntl()
  const { change } = useWriting()
  const [error, setError] = useState<unknown>(null)
  const tick = (id: string, isDone: boolean) =>
    change(id, {}, isDone ? 'done' : 'open').then(() => setError(null), setError)
  return (
    <>
      <ul className={styles.actions}>
        {actions.map(({ id, text, state, dueDate, no }) => (
          <li key={id}>
            <Checkbox isSelected={done.has(state)} onChange={(isDone) => void tick(id, isDone)}>
              {text}
            </Checkbox>
            <small>
              {[
                no === null ? '' : intl.formatMessage({ id: 'sessions.no' }, { no }),
                dueDate ? intl.formatMessage({ id: 'sessions.due' }, { day: shortDay(intl, dueDate) }) : '',
              ]
                .filter(Boolean)
                .join(' · ') || <FormattedMessage id="sessions.noDay" />}
            </small>
          </li>
        ))}
      </ul>
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}

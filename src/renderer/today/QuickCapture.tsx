import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import { ErrorNotice } from '../ui/ErrorNotice'
import field from './capture.module.css'
import styles from './today.module.css'

/** One thought to the inbox; the text leaves the field only after it is durable. */
export function QuickCapture() {
  const intl = useIntl()
  const help = useId()
  const [text, setText] = useState('')
  const queries = useQueryClient()
  const capture = useMutation(
    api.capture.save.mutationOptions({
      onSuccess: (_, { text: kept }) => {
        setText((now) => (now.trim() === kept ? '' : now))
        return queries.invalidateQueries()
      },
    }),
  )

  function saveOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (text.trim() && !capture.isPending) capture.mutate({ text: text.trim() })
  }

  return (
    <div>
      <div className={field.capture}>
        <PenLine size={20} strokeWidth={1.75} aria-hidden />
        <textarea
          rows={1}
          value={text}
          maxLength={20_000}
          aria-label={intl.formatMessage({ id: 'today.capture.label' })}
          aria-describedby={help}
          placeholder={intl.formatMessage({ id: 'today.capture.placeholder' })}
          onChange={(event) => {
            setText(event.target.value)
            if (!capture.isIdle && !capture.isPending) capture.reset()
          }}
          onKeyDown={saveOnEnter}
        />
        <span className={field.hints} aria-hidden>
          <span>
            <FormattedMessage id="today.capture.tag" />
          </span>
          <span>
            <FormattedMessage id="today.capture.person" />
          </span>
          <kbd className={field.key}>Enter</kbd>
        </span>
      </div>
      <p className={styles.status} role="status" id={help}>
        {capture.isSuccess ? (
          <FormattedMessage id="today.capture.saved" />
        ) : (
          <span className={text ? '' : field.hidden}>
            <FormattedMessage id="today.capture.help" />
          </span>
        )}
      </p>
      {capture.isError && <ErrorNotice error={capture.error} />}
    </div>
  )
}

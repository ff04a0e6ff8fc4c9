import { Paperclip, Star } from 'lucide-react'
import { memo } from 'react'
import { useIntl } from 'react-intl'
import type { EntryRow } from '@shared/contract/notebooks'
import styles from './list.module.css'

/** One entry in the list: title, two lines of its text, its date and emotions. Made once, not each time the list moves. */
export const EntryListRow = memo(function EntryListRow({ row, language }: { row: EntryRow; language: 'en' | 'nl' }) {
  const intl = useIntl()
  const sameYear = new Date(row.at).getFullYear() === new Date().getFullYear()
  const date = intl.formatDate(row.at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: row.zone,
  })
  return (
    <>
      <span className={styles.title}>
        {row.title || <span className={styles.untitled}>{intl.formatMessage({ id: 'notebooks.untitled' })}</span>}
      </span>
      <span className={styles.excerpt}>{row.excerpt}</span>
      <span className={styles.meta}>
        <span>{date.replaceAll(',', '').replaceAll('.', '')}</span>
        {row.emotions.length > 0 && (
          <>
            <span aria-hidden>·</span>
            <span className={styles.words}>{row.emotions.map((word) => word[language]).join(' · ')}</span>
          </>
        )}
        {(row.favourite || row.attachments > 0) && <span className={styles.grow} />}
        {row.attachments > 0 && (
          <Paperclip
            size={13}
            strokeWidth={1.75}
            aria-label={intl.formatMessage({ id: 'notebooks.list.attachments' })}
          />
        )}
        {row.favourite && (
          <Star
            size={13}
            strokeWidth={1.75}
            fill="currentColor"
            aria-label={intl.formatMessage({ id: 'notebooks.favourite' })}
          />
        )}
      </span>
    </>
  )
})

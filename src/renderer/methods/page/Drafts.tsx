import { useQuery } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import type { Method } from '@shared/domain/method/format'
import { api } from '../../api'
import styles from './page.module.css'
import { RecordRows } from './RecordRows'

/** What was begun and not kept yet, newest first. */
export function Drafts({ method }: { method: Method }) {
  const drafts = useQuery(
    api.methods.records.list.queryOptions({ input: { filter: { kind: method.id, status: 'draft' }, limit: 20 } }),
  )
  if (!drafts.data || drafts.data.rows.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="drafts">
      <h2 id="drafts">
        <FormattedMessage id="methods.resume" />
      </h2>
      <RecordRows rows={drafts.data.rows} types={method.records} />
    </section>
  )
}

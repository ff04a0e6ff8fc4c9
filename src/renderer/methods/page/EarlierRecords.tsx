import { useInfiniteQuery } from '@tanstack/react-query'
import { Columns3 } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Method } from '@shared/domain/method/format'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { LeftOut } from '../../walls/SideSwitch'
import styles from './page.module.css'
import { RecordRows } from './RecordRows'
import { SideBySide } from './SideBySide'

const pageSize = 20

/** Kept records, newest first; two or three of a type can be put side by side. */
export function EarlierRecords({ method, removed }: { method: Method; removed: boolean }) {
  const intl = useIntl()
  const [chosen, setChosen] = useState<string[]>([])
  const [beside, setBeside] = useState(false)
  const records = useInfiniteQuery(
    api.methods.records.list.infiniteOptions({
      input: (offset: number) => ({ filter: { kind: method.id, status: 'kept' }, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next,
    }),
  )
  const rows = records.data?.pages.flatMap((page) => page.rows) ?? []
  const shown = chosen.filter((id) => rows.some((row) => row.id === id))
  return (
    <section className={styles.section} aria-labelledby="earlier">
      <div className={styles.sectionHead}>
        <h2 id="earlier">
          <FormattedMessage id="methods.earlier" />
        </h2>
        {rows.length > 1 && (
          <Button size="sm" isDisabled={shown.length < 2} onPress={() => setBeside(true)}>
            <Columns3 size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="methods.beside" />
          </Button>
        )}
      </div>
      <LeftOut />
      {records.isError && <ErrorNotice error={records.error} />}
      {records.isSuccess && rows.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id="methods.earlier.none" />
        </p>
      )}
      {rows.length > 1 && (
        <p className={styles.quiet}>
          <FormattedMessage id="methods.beside.hint" />
        </p>
      )}
      <RecordRows
        rows={rows}
        types={method.records}
        repeatable={!removed}
        {...(rows.length > 1 && { chosen: shown, onChoose: setChosen })}
      />
      {records.hasNextPage && (
        <Button onPress={() => void records.fetchNextPage()} isDisabled={records.isFetchingNextPage}>
          <FormattedMessage id="methods.earlier.more" />
        </Button>
      )}
      {beside && (
        <SideBySide
          title={intl.formatMessage({ id: 'methods.beside' })}
          method={method}
          ids={shown}
          onClose={() => setBeside(false)}
        />
      )}
    </section>
  )
}

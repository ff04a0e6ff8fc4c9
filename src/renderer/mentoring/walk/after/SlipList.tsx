import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../../api'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { clockAlone } from '../../../ui/when'
import { slipKind, useSides, useWalk } from '../use-walk'
import { SlipDialog } from './SlipDialog'
import prepare from '../prepare/prepare.module.css'
import styles from '../walk.module.css'

const most = 200

/** The slips of the walk; those that were only counted wait for their details. */
export function SlipList() {
  const intl = useIntl()
  const names = useSides()
  const { id } = useWalk()
  const [open, setOpen] = useState<string | null>(null)
  const list = useQuery(
    api.methods.records.list.queryOptions({ input: { filter: { kind: slipKind, linkedTo: id }, limit: most } }),
  )
  const rows = (list.data?.rows ?? []).toSorted((a, b) => a.at - b.at)
  const opened = useQueries({
    queries: rows.map((row) => api.methods.records.get.queryOptions({ input: { id: row.id } })),
  })
  if (list.isError) return <ErrorNotice error={list.error} />
  if (list.data && rows.length === 0)
    return (
      <p className={styles.none}>
        <FormattedMessage id="walk.slips.none" />
      </p>
    )
  return (
    <>
      <ul className={prepare.agreements}>
        {rows.map((row, index) => {
          const { who, minute } = opened[index]?.data?.record.data ?? {}
          const side = who === 'mentor-let-go' ? 'mentor' : 'mentee'
          const name = intl.formatMessage({ id: `walk.slips.${side}` }, { name: names[side] })
          return (
            <li key={row.id}>
              <Link onPress={() => setOpen(row.id)}>{name}</Link>
              <small>
                {[
                  typeof minute === 'number'
                    ? intl.formatMessage({ id: 'walk.slips.after' }, { minute })
                    : clockAlone(intl, row.at, row.zone),
                  row.status === 'draft' ? intl.formatMessage({ id: 'walk.slips.toFill' }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          )
        })}
      </ul>
      {open && <SlipDialog id={open} onClose={() => setOpen(null)} />}
    </>
  )
}

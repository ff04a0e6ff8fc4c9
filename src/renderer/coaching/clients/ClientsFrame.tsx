import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../../api'
import surfaces from '../../ui/surfaces.module.css'
import { ClientsList } from './ClientsList'
import styles from './clients.module.css'

type Props = { current: string | null; page: string | undefined; children: ReactNode }

/** The list of clients beside a page of the room; an empty room stands alone. */
export function ClientsFrame({ current, page, children }: Props) {
  const clients = useQuery(api.coaching.clients.list.queryOptions({ input: undefined }))
  const isFront = current === null && page === undefined
  // until it is known whether the room is empty: the list would flash past, and its page begin twice
  if (isFront && clients.isPending) return null
  if (isFront && clients.data?.length === 0) return children
  return (
    <div className={surfaces.room}>
      <ClientsList rows={clients.data} current={current} page={page} />
      <div className={styles.main}>{children}</div>
    </div>
  )
}

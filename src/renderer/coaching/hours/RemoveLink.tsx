import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../../api'
import { useKept } from '../../methods/record/use-record'
import type { Owner } from '../../methods/record/WithRecord'
import { useRecordActions } from '../../methods/use-record-actions'
import { Link } from '../../ui/Link'

/** Puts a kept record in the trash, with a way back. */
export function RemoveLink({
  owner: { keeper },
  onRemoved,
  children,
}: {
  owner: Owner
  onRemoved: () => void
  children: ReactNode
}) {
  // oxfmt-ignore
  const queries = useQueryClient()
  const { remove } = useRecordActions()
  const { record } = useKept(keeper).opened
  if (record.status !== 'kept') return null
  const take = async () => {
    await keeper.flush()
    await remove([record.id])
    await queries.invalidateQueries({ queryKey: api.coaching.key() })
    onRemoved()
  }
  return (
    <div>
      <Link onPress={() => void take()}>{children}</Link>
    </div>
  )
}

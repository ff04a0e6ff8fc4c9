import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { OpenRecord } from '@shared/contract/methods'
import { api } from '../../api'
import type { RecordKeeper } from '../../methods/record/record-keeper'
import { useRecordKeeper, useRecordType, type KnownType } from '../../methods/record/use-record'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useRefreshPairs } from './use-pair'

export type Owner = { keeper: RecordKeeper; known: KnownType }
type Props = { id: string; children: (owner: Owner) => ReactNode }

/** A record with its autosave, read anew each time it is opened here. */
export function WithRecord({ id, children }: Props) {
  const opened = useQuery(api.methods.records.get.queryOptions({ input: { id }, gcTime: 0, refetchOnMount: 'always', refetchOnWindowFocus: false })) // prettier-ignore
  const known = useRecordType(opened.data?.record.kind ?? null)
  if (opened.isError) return <ErrorNotice error={opened.error} />
  if (!opened.data || !known || !opened.isFetchedAfterMount) return null
  return (
    <Held key={id} opened={opened.data} known={known}>
      {children}
    </Held>
  )
}

function Held({ opened, known, children }: { opened: OpenRecord; known: KnownType; children: Props['children'] }) {
  const keeper = useRecordKeeper(opened)
  useRefreshPairs(keeper)
  return children({ keeper, known })
}

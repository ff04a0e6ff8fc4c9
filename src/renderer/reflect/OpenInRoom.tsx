import { useQuery } from '@tanstack/react-query'
import type { Flow } from '@shared/domain/method/flow'
import { api } from '../api'
import { useRecordType } from '../methods/record/use-record'
import { ErrorNotice } from '../ui/ErrorNotice'
import { AroundPage } from './around/AroundPage'
import { LoopPage } from './LoopPage'

/** An event as the walk of this room; another record as its method's form. */
export function OpenInRoom({ id, flow, now }: { id: string; flow: Flow; now: string }) {
  // read anew each time it is opened: the keeper holds its own copy from then on
  const opened = useQuery(api.methods.records.get.queryOptions({ input: { id }, gcTime: 0, refetchOnWindowFocus: false })) // oxfmt-ignore
  const known = useRecordType(opened.data?.record.kind ?? null)
  if (opened.isError) return <ErrorNotice error={opened.error} />
  if (!opened.data || !known) return null
  return opened.data.record.kind === flow.root ? (
    <LoopPage opened={opened.data} known={known} flow={flow} now={now} />
  ) : (
    <AroundPage opened={opened.data} known={known} />
  )
}

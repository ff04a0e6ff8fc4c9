import type { Finding } from '@shared/contract/methods'
import type { RecordKeeper } from './record-keeper'

/**
 * Brings a record into a state. What the method refuses leaves it as it was, kept if it was; the refusals come back, none
 * when it went, null when nothing could be saved.
 */
export async function moveTo(keeper: RecordKeeper, state: string): Promise<Finding[] | null> {
  const wasKept = keeper.snapshot().opened.record.status === 'kept'
  const answer = await keeper.keep(state)
  if (!answer) return null
  if (!answer.refused) return []
  if (wasKept) await keeper.keep()
  return answer.findings.filter(({ kind }) => kind === 'refuse')
}

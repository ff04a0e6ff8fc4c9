import { useState } from 'react'
import type { Finding } from '@shared/contract/methods'
import type { RecordKeeper } from '../../../methods/record/record-keeper'

/** Brings the record into the state at the end of its rounds; what it still lacks is said, and on its page once it is left. */
export function useEnding(keeper: RecordKeeper, state: string | null) {
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const [isPending, setPending] = useState(false)
  /** False where a field of these rounds is lacking, or nothing could be saved. */
  async function end(): Promise<boolean> {
    setPending(true)
    const answer = await keeper.keep(state)
    setPending(false)
    if (!answer) return false
    setRefused(answer.refused ? answer.findings.filter(({ kind }) => kind === 'refuse') : [])
    return !answer.refused
  }
  return { end, refused, isPending }
}

import { useState } from 'react'
import type { Finding } from '@shared/contract/methods'
import { moveTo } from './move-to'
import type { RecordKeeper } from './record-keeper'

/** Brings a record into a state; what the method refuses is held for the page. */
export function useEnter(keeper: RecordKeeper) {
  const [refused, setRefused] = useState<readonly Finding[]>([])
  return {
    refused,
    /** True when it stands in that state. */
    enter: async (state: string) => {
      const refusals = await moveTo(keeper, state)
      setRefused(refusals ?? [])
      return refusals?.length === 0
    },
  }
}

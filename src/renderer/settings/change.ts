import { useMutation } from '@tanstack/react-query'
import type { AppSettings } from '@shared/contract/settings'
import { api } from '../api'

/** Changes settings of this computer; the new values come back through `useSettings` at once, in every window. */
export function useChangeSettings() {
  const change = useMutation(api.settings.set.mutationOptions())
  return { change: (values: Partial<AppSettings>) => change.mutate(values), error: change.error }
}

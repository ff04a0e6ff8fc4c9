import { useMutation } from '@tanstack/react-query'
import { api } from '../api'

/** Changes a setting of this computer; every window follows through `KeepSettings`. */
export const useSaveSettings = () => useMutation(api.settings.set.mutationOptions())

import type { Method } from '@shared/domain/method/format'

/** Checked and completed when Bospad was built (`scripts/shipped-methods.mjs`). */
const files = import.meta.glob<Method>('../../../resources/methods/*.json', {
  query: '?method',
  import: 'default',
  eager: true,
})

/** The methods that come with Bospad, by file name. Loaded with the first call, for nothing needs them before. */
export const readBuiltIn = (): Method[] => Object.values(files)

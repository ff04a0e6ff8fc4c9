import { parseMethod } from './parse'
import type { Method } from '@shared/domain/method/format'

const files = import.meta.glob<string>('../../../resources/methods/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The methods that come with Bospad, by file name. Loaded with the first call, for nothing needs them before. */
export function readBuiltIn(): Method[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const { method, problems } = parseMethod(text)
    // One bad file must not take the others away; a test keeps it from being shipped.
    if (!method) console.error(`[methods] ${path.split('/').at(-1) ?? ''}: ${problems[0]?.code ?? ''}`)
    return method ?? []
  })
}

/** Texts by path, for the tests. */
export const builtInFiles = files

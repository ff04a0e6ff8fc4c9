import { parseMethod } from './parse'
import type { Method } from '@shared/domain/method/format'

const files = import.meta.glob<string>('../../../resources/methods/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The methods that come with Bospad, by file name. Loaded with the first call, for nothing needs them before. */
export function readBuiltIn(): Method[] {
  return Object.entries(files).map(([path, text]) => {
    const { method, problems } = parseMethod(text)
    if (!method) throw new Error(`${path}: ${JSON.stringify(problems[0])}`)
    return method
  })
}

/** Texts by path, for the tests. */
export const builtInFiles = files

import type { OpenedRoute } from '@shared/contract/mentoring/routes'
import { readAtMost } from '../../transfer/read-at-most'
import { choicesOf } from './choices'
import { decodeText } from './decode-text'
import { parseGpx } from './parse-gpx'

/** Bytes. */
const largest = 20 * 1024 * 1024

/** What is in a GPX file, or why it is refused. */
export async function readGpx(path: string): Promise<Omit<OpenedRoute, 'name'>> {
  const bytes = await readAtMost(path, largest)
  if (bytes === null) return { problem: 'unreadable', choices: [] }
  if (bytes.length > largest) return { problem: 'large', choices: [] }
  return judgeGpx(bytes)
}

export function judgeGpx(bytes: Uint8Array): Omit<OpenedRoute, 'name'> {
  if (bytes.length === 0) return { problem: 'empty', choices: [] }
  const text = decodeText(bytes)
  if (text === null) return { problem: 'unreadable', choices: [] }
  const file = parseGpx(text)
  const found = 'problem' in file ? file : choicesOf(file)
  return 'problem' in found ? { problem: found.problem, choices: [] } : { problem: null, choices: found.choices }
}

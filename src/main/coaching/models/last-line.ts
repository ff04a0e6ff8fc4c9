import type { RecordType } from '@shared/domain/method/format'
import { typedText, type RecordData } from '@shared/domain/method/record'

const longest = 160

/**
 * The words furthest on in a record, on one line of at most 160 characters: its form leads on, so that is how far it
 * came. Its title, which stands there already, and private fields are left out.
 */
export function lastLine(type: RecordType, data: RecordData): string {
  const fields = type.fields.filter(({ key, private: isPrivate, derive }) => key !== type.title && !isPrivate && derive === undefined) // oxfmt-ignore
  const last = fields.findLast((field) => typedText({ fields: [field] }, data).trim() !== '')
  if (!last) return ''
  const line =
    typedText({ fields: [last] }, data)
      .trim()
      .split('\n')
      .at(-1)
      ?.trim() ?? ''
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`
}

import type { OpenRecord } from '@shared/contract/methods'
import type { Field } from '@shared/domain/method/fields'
import type { Words } from '@shared/domain/method/text'

/** What controls read of the record that they belong to. */
export type AboutRecord = Pick<OpenRecord, 'people' | 'records' | 'entries'> & {
  record: Pick<OpenRecord['record'], 'room' | 'kind'>
  view: Pick<OpenRecord['view'], 'hidden' | 'required'>
}

/** What a control of a field is given. */
export type ControlProps = {
  field: Field
  /** Where it stands in the record: `signs.0.text`. */
  path: string
  value: unknown
  onChange: (value: unknown) => void
  required?: boolean
  /** The prompt it is asked with. */
  question?: Words | null
  /** Why it cannot be filled in yet. */
  closed?: Words | undefined
  opened: AboutRecord
}

/** Whether a control shows the same with either; what it does on a change is not looked at. */
export function showsTheSame(before: ControlProps, after: ControlProps): boolean {
  const own = ['field', 'path', 'value', 'required', 'question', 'closed'] as const
  const [was, is] = [before.opened, after.opened]
  return (
    own.every((name) => Object.is(before[name], after[name])) &&
    was.people === is.people &&
    was.records === is.records &&
    was.entries === is.entries &&
    was.record.room === is.record.room &&
    was.record.kind === is.record.kind &&
    was.view.hidden === is.view.hidden &&
    was.view.required === is.view.required
  )
}

import type { OpenRecord } from '@shared/contract/methods'
import type { Field } from '@shared/domain/method/fields'
import type { Words } from '@shared/domain/method/text'

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
  opened: OpenRecord
}

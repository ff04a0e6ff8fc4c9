import type { OpenRecord } from '@shared/contract/methods'
import type { Drawing, DrawingOf } from '@shared/domain/method/drawings'
import type { RecordType } from '@shared/domain/method/format'
import type { Data, RecordKeeper } from '../record/record-keeper'

/** What a drawing is given: its record as it stands on the screen. */
export type Shown<K extends Drawing['kind']> = {
  drawing: DrawingOf<K>
  /** Of the record that it is drawn of. */
  type: RecordType
  methodId: string
  keeper: RecordKeeper
  opened: OpenRecord
  data: Data
}

import { flow, type Flow } from '@shared/domain/method/flow'
import intentionLoop from '../../../resources/flows/intention-loop.json'

let loop: Flow | undefined

/** The walk of the room, read once. */
export function readFlow(): Flow {
  return (loop ??= flow.parse(intentionLoop))
}

import type { Side } from '@shared/contract/walls'
import type { Words } from '@shared/domain/method/text'
import { listNamedPeople } from '../store/named'
import { shownSide } from '../store/walls'
import { openVault } from '../vault/session'
import { specOf } from './figures'
import { isOfDays, ownFigures } from './overview'

/** Whom figures can be about, and which of the room's own are then left out. */
export function peopleOf(side?: Side): { people: { id: string; pseudonym: string }[]; leftOut: Words[] } {
  const { db } = openVault()
  return {
    people: listNamedPeople(db, side ?? shownSide(db)).map(({ id, pseudonym }) => ({ id, pseudonym })),
    leftOut: ownFigures().filter(isOfDays).map(({ id }) => specOf(db, `loop/${id}`).spec.name), // oxfmt-ignore
  }
}

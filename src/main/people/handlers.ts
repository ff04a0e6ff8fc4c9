import { loadMethods } from '../methods/library'
import { os } from '../ipc/border'
import { listPeople, readPerson, readStoredPerson } from '../store/people'
import { shownSide } from '../store/walls'
import { openVault } from '../vault/session'
import { createPerson, updatePerson } from './edit'

export const peopleHandlers = os.people.router({
  list: os.people.list.handler(({ input }) => {
    const { db } = openVault()
    return listPeople(db, input.text, input.limit, input.side ?? shownSide(db))
  }),
  get: os.people.get.handler(({ input }) => readPerson(openVault().db, input.id)),
  realName: os.people.realName.handler(({ input }) => readStoredPerson(openVault().db, input.id).realName),
  contact: os.people.contact.handler(({ input }) => readStoredPerson(openVault().db, input.id).contact),
  create: os.people.create.handler(({ input }) => createPerson(input)),
  update: os.people.update.handler(async ({ input: { id, ...change } }) => {
    await loadMethods() // records are rewritten field by field
    return updatePerson(id, change)
  }),
})

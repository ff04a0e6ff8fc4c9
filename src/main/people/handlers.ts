import { os } from '../ipc/border'
import { listPeople, readPerson, readStoredPerson } from '../store/people'
import { openVault } from '../vault/session'
import { countMentions, createPerson, removePerson, updatePerson } from './edit'

export const peopleHandlers = os.people.router({
  list: os.people.list.handler(({ input }) => listPeople(openVault().db, input.text, input.limit)),
  get: os.people.get.handler(({ input }) => readPerson(openVault().db, input.id)),
  realName: os.people.realName.handler(({ input }) => readStoredPerson(openVault().db, input.id).realName),
  create: os.people.create.handler(({ input }) => createPerson(input)),
  update: os.people.update.handler(({ input: { id, ...change } }) => updatePerson(id, change)),
  mentions: os.people.mentions.handler(({ input }) => countMentions(input.id)),
  remove: os.people.remove.handler(({ input }) => removePerson(input.id)),
})

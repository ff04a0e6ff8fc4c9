import { randomBytes, randomUUID } from 'node:crypto'
import { addAttachment } from '../../src/main/store/attachments'
import { addDeleted } from '../../src/main/store/deletions'
import { addThoughts } from '../../src/main/store/inbox'
import { withDeletedList } from '../../src/main/vault/deleted-list'
import { sealThought } from '../../src/main/vault/inbox'
import { lockVault } from '../../src/main/vault/lock'
import { save } from '../../src/main/vault/session'
import { openNewVault, passphrase } from '../support/vaults'

/** Makes a small vault in the folder of the first argument and prints what a reader of it has to find. */
const [parent = ''] = process.argv.slice(2)
const { folder, recoveryKey } = await openNewVault(parent, 'Zonder Bospad')
const entryId = randomUUID()
const bytes = randomBytes(600_000)
const attachmentId = save((db) => {
  addThoughts(db, [
    { id: entryId, at: Date.UTC(2026, 10, 22), text: 'Leesbaar zonder Bospad, ook over tien jaar. “Écht.”' },
  ])
  return addAttachment(db, entryId, { name: 'foto.png', mime: 'image/png', kind: 'picture', bytes }, Date.now()).id
})
const deletedId = randomUUID()
const gone = {
  things: [{ id: deletedId, kind: 'record' as const, at: Date.UTC(2026, 10, 22), hoursOf: null }],
  deletions: [],
}
withDeletedList(gone, () => save((db) => addDeleted(db, gone)))
await lockVault()
await sealThought(folder, 'In de wachtkamer bedacht', Date.now())
process.stdout.write(
  JSON.stringify({ folder, passphrase, recoveryKey, attachmentId, attachment: bytes.toString('base64'), deletedId }),
)

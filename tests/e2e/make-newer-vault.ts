import { lockVault } from '../../src/main/vault/lock'
import { openVault } from '../../src/main/vault/session'
import { openNewVault, saveWord } from '../support/vaults'

/** Makes two vaults in the folder of the first argument, a good one and one of a later Bospad, and says where. */
const [parent = ''] = process.argv.slice(2)
const { folder, recoveryKey } = await openNewVault(parent, 'Ingrid')
saveWord('heide')
await lockVault()
const later = await openNewVault(parent, 'Later')
openVault().db.pragma('user_version = 999')
await lockVault()
process.stdout.write(JSON.stringify({ folder, recoveryKey, newer: later.folder }))

import { os } from '../../ipc/border'
import { loadMethods } from '../../methods/library'
import { readSettings } from '../../settings/store'
import { listDeletions } from '../../store/deletions'
import { replaceBackups, statesBefore } from '../../vault/backups'
import { openVault } from '../../vault/session'
import { deleteForGood, deletionRecords } from './delete'
import { dutiesOf, keepUntil, listDuties } from './list'
import { previewDeletion } from './preview'
import { reapplied } from './reapply'
import { filesAbout, printProof, saveFilesAbout, takePersonOut } from './take-out'

const { duties } = os.coaching

export const dutiesHandlers = duties.router({
  list: duties.list.handler(async () => {
    await loadMethods()
    return listDuties()
  }),
  keepUntil: duties.keepUntil.handler(async ({ input: { id, until } }) => {
    await loadMethods()
    return keepUntil(id, until)
  }),
  engagementsOf: duties.engagementsOf.handler(async ({ input }) => {
    await loadMethods()
    return dutiesOf(input.personId)
  }),
  preview: duties.preview.handler(async ({ input }) => {
    await loadMethods()
    return previewDeletion(input, readSettings().language)
  }),
  remove: duties.remove.handler(async ({ input }) => {
    await loadMethods()
    return deleteForGood(input)
  }),
  deletions: duties.deletions.handler(() => deletionRecords()),
  proof: duties.proof.handler(({ input, context }) => printProof(context.sender, input.id, input.to)),
  olderBackups: duties.olderBackups.handler(() => {
    const [last] = listDeletions(openVault().db)
    return last ? statesBefore(last.at) : { count: 0, newest: null }
  }),
  removeOlderBackups: duties.removeOlderBackups.handler(async () => ({ removed: await replaceBackups() })),
  reapplied: duties.reapplied.handler(() => reapplied(openVault().db)),
  files: duties.files.handler(async ({ input }) => {
    await loadMethods()
    return filesAbout(input.personId)
  }),
  saveFiles: duties.saveFiles.handler(async ({ input, context }) => {
    await loadMethods()
    return saveFilesAbout(context.sender, input.personId)
  }),
  takeOut: duties.takeOut.handler(async ({ input, context }) => {
    await loadMethods()
    return takePersonOut(context.sender, input)
  }),
})

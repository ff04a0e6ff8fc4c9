import { os } from '../../ipc/border'
import { loadMethods } from '../../methods/library'
import { readSettings } from '../../settings/store'
import { listNamed } from '../../store/people'
import { printJobTo } from '../../transfer/print'
import { openVault } from '../../vault/session'
import { caseSheetOf } from './case-sheet'
import { modelsOfClient } from './of-client'
import { tellingWordsIn } from './telling-words'

const { models } = os.coaching

export const modelsHandlers = models.router({
  ofClient: models.ofClient.handler(async ({ input }) => {
    await loadMethods()
    return modelsOfClient(input.engagement)
  }),
  tellingWords: models.tellingWords.handler(({ input }) => tellingWordsIn(input.texts, listNamed(openVault().db))),
  caseSheet: models.caseSheet.handler(async ({ input: { id, to }, context }) => {
    await loadMethods()
    const job = caseSheetOf(id, readSettings().language)
    return printJobTo(context.sender, job, { name: job.caseSheet.method, heading: '' }, to)
  }),
})

import { BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron'
import { os } from '../../ipc/border'
import { setRuleLanguage } from '../../methods/context'
import { loadMethods } from '../../methods/library'
import { readSettings } from '../../settings/store'
import { printJobTo } from '../../transfer/print'
import { openRound } from './open-round'
import { resultsJob } from './print-results'
import { listRounds, roundState } from './state'
import { saveForms } from './save-forms'
import { lookAtFiles, takeIn } from './take-in'
import { wordsIn } from './words'

const room = os.coaching.feedback.use(async ({ next }) => {
  await loadMethods()
  setRuleLanguage(readSettings().language)
  return next()
})

export const feedbackHandlers = os.coaching.feedback.router({
  list: room.list.handler(({ input }) => listRounds(input.engagement)),
  round: room.round.handler(({ input }) => roundState(input.id)),
  saveForms: room.saveForms.handler(({ input, context }) => saveForms(context.sender, input.id, input.forms)),
  choose: room.choose.handler(async ({ input, context }) => {
    const paths = await askFiles(context.sender)
    return paths === null ? null : lookAtFiles(input.id, paths)
  }),
  takeIn: room.takeIn.handler(({ input }) => takeIn(input.token, input.replace)),
  open: room.open.handler(({ input }) => openRound(input.id)),
  print: room.print.handler(({ input: { id, to }, context }) => {
    const { language } = readSettings()
    return printJobTo(context.sender, resultsJob(id, language), { name: wordsIn(language)('resultsFile'), heading: '' }, to) // oxfmt-ignore
  }),
})

async function askFiles(page: WebContents): Promise<string[] | null> {
  const window = BrowserWindow.fromWebContents(page)
  const options: OpenDialogOptions = {
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'age', extensions: ['age'] }],
  }
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)) // oxfmt-ignore
  return canceled || filePaths.length === 0 ? null : filePaths
}

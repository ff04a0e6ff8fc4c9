import { writeFile } from 'node:fs/promises'
import { BrowserWindow, dialog } from 'electron'
import { os } from '../ipc/border'
import { purgeRecords } from '../store/record-trash'
import { countPromptAnswers } from '../store/prompt-answers'
import { openVault, save } from '../vault/session'
import { readSettings } from '../settings/store'
import { answersOf } from './answers'
import { besideOf } from './beside'
import { setRuleLanguage } from './context'
import { findMethod, loadMethods } from './library'
import {
  checkMethodText,
  forgetMethod,
  keepMethodDraft,
  methodDraft,
  methodText,
  readMethodFile,
  saveOwnMethod,
} from './own'
import { takeFromView, viewFindings } from './overview'
import { questionOfDay } from './question-of-day'
import { momentOf } from './moment'
import {
  acceptOffer,
  checkRecord,
  getRecord,
  listRows,
  saveRecord,
  skipRule,
  startRecord,
  trash,
  untrash,
} from './records'
import { chooseMethod, listMethods } from './summaries'
import { listVersionsOf, readVersionOf, restoreVersionOf } from './versions'

/** Every call of this room needs the methods; the first one reads them. */
const room = os.methods.use(async ({ next }) => {
  await loadMethods()
  setRuleLanguage(readSettings().language)
  return next()
})
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

export const methodsHandlers = os.methods.router({
  list: room.list.handler(() => listMethods()),
  get: room.get.handler(({ input }) => {
    const { own, removed, ...method } = findMethod(openVault().db, input.id)
    return { method, own, removed, findings: viewFindings(input.id, Date.now(), zone()) }
  }),
  choose: room.choose.handler(({ input: { id, ...change } }) =>
    chooseMethod(id, change, momentOf(Date.now(), zone()).today),
  ),
  take: room.take.handler(({ input }) => takeFromView(input.kind, input.rule, input.answer, input.zone)),
  records: room.records.router({
    list: room.records.list.handler(({ input }) => listRows(input.filter, input.offset, input.limit)),
    get: room.records.get.handler(({ input }) => getRecord(input.id)),
    beside: room.records.beside.handler(({ input }) => besideOf(input)),
    start: room.records.start.handler(({ input }) => startRecord(input)),
    save: room.records.save.handler(({ input }) => saveRecord(input)),
    check: room.records.check.handler(({ input }) => checkRecord(input)),
    accept: room.records.accept.handler(({ input }) => acceptOffer(input.id, input.rule, input.answer)),
    skip: room.records.skip.handler(({ input }) => skipRule(input.id, input.rule)),
    versions: room.records.versions.handler(({ input }) => listVersionsOf(input.id)),
    version: room.records.version.handler(({ input }) =>
      readVersionOf(input.id, input.versionId, readSettings().language),
    ),
    restoreVersion: room.records.restoreVersion.handler(({ input }) => restoreVersionOf(input.id, input.versionId)),
    remove: room.records.remove.handler(({ input }) => trash(input.ids)),
    restore: room.records.restore.handler(({ input }) => untrash(input.ids)),
    purge: room.records.purge.handler(({ input }) => save((db) => purgeRecords(db, input.ids))),
  }),
  own: room.own.router({
    text: room.own.text.handler(({ input }) => methodText(input.id)),
    draft: room.own.draft.handler(({ input }) => methodDraft(input.page)),
    keepDraft: room.own.keepDraft.handler(({ input }) => keepMethodDraft(input.page, input.text)),
    check: room.own.check.handler(({ input }) => checkMethodText(input.text)),
    save: room.own.save.handler(({ input }) => saveOwnMethod(input.text)),
    remove: room.own.remove.handler(({ input }) => forgetMethod(input.id)),
    saveFile: room.own.saveFile.handler(async ({ input, context }) => {
      const text = methodText(input.id)
      const window = BrowserWindow.fromWebContents(context.sender)
      const options = { defaultPath: `${input.id}.json` }
      const { filePath, canceled } = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options)
      if (canceled || !filePath) return false
      await writeFile(filePath, text, 'utf8')
      return true
    }),
    openFile: room.own.openFile.handler(async ({ context }) => {
      const window = BrowserWindow.fromWebContents(context.sender)
      const options = { properties: ['openFile' as const], filters: [{ name: 'JSON', extensions: ['json'] }] }
      const { filePaths, canceled } = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options)
      const [file] = filePaths
      if (canceled || !file) return null
      const text = await readMethodFile(file)
      return { text, ...checkMethodText(text) }
    }),
  }),
  prompts: room.prompts.router({
    answered: room.prompts.answered.handler(() => countPromptAnswers(openVault().db)),
    answers: room.prompts.answers.handler(({ input }) => answersOf(openVault().db, input.prompt, input.limit)),
    ofDay: room.prompts.ofDay.handler(({ input }) => questionOfDay(input.day)),
    another: room.prompts.another.handler(({ input }) => questionOfDay(input.day, true)),
  }),
})

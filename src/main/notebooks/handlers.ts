import { addAttachment, removeAttachment, saveAttachmentCopy } from '../attachments/attach'
import { os } from '../ipc/border'
import { readEntry, readStoredEntry } from '../store/entries'
import { listDays, listFrom, listMonths, positionOf } from '../store/entry-lists'
import { listTags } from '../store/entry-relations'
import { listEmotionWords } from '../store/emotions'
import { addNotebook, changeNotebook, listNotebooks } from '../store/notebooks'
import { removeTemplate } from '../store/templates'
import { listVersions, readVersion } from '../store/versions'
import { readSettings } from '../settings/store'
import { openVault, save } from '../vault/session'
import { listPage } from './list'
import { createEntry, saveEntry } from './save-entry'
import { listTemplates, saveTemplate } from './templates'
import { discardNotebook, purge, recoverNotebook, trash, untrash } from './trash'
import { restoreVersion } from './versions'

const { entries, attachments, templates } = os.notebooks

const entryHandlers = entries.router({
  list: entries.list.handler(({ input }) => listPage(openVault().db, input.filter, input.cursor, input.limit)),
  months: entries.months.handler(({ input }) => listMonths(openVault().db, input.filter)),
  window: entries.window.handler(({ input }) => listFrom(openVault().db, input.filter, input.offset, input.limit)),
  position: entries.position.handler(({ input }) => positionOf(openVault().db, input.filter, input.id)),
  days: entries.days.handler(({ input }) => listDays(openVault().db, input.filter, input.month)),
  get: entries.get.handler(({ input }) => readEntry(openVault().db, input.id)),
  create: entries.create.handler(({ input }) => createEntry(input)),
  save: entries.save.handler(({ input }) => saveEntry(input, Date.now(), readSettings().language)),
  remove: entries.remove.handler(({ input }) => trash(input.ids)),
  restore: entries.restore.handler(({ input }) => untrash(input.ids)),
  purge: entries.purge.handler(({ input }) => purge(input.ids)),
  versions: entries.versions.handler(({ input }) => {
    const { db } = openVault()
    return listVersions(db, readStoredEntry(db, input.id).n)
  }),
  version: entries.version.handler(({ input }) => {
    const { db } = openVault()
    return readVersion(db, readStoredEntry(db, input.id).n, input.versionId)
  }),
  restoreVersion: entries.restoreVersion.handler(({ input }) => restoreVersion(input.id, input.versionId)),
})

const templateHandlers = templates.router({
  list: templates.list.handler(({ input }) => listTemplates(openVault().db, input.language)),
  save: templates.save.handler(({ input }) => saveTemplate(input)),
  remove: templates.remove.handler(({ input }) => save((db) => removeTemplate(db, input.id))),
})

export const notebooksHandlers = os.notebooks.router({
  list: os.notebooks.list.handler(({ input }) => listNotebooks(openVault().db, input.archived)),
  create: os.notebooks.create.handler(({ input }) => save((db) => addNotebook(db, input, Date.now()))),
  update: os.notebooks.update.handler(({ input: { id, ...change } }) =>
    save((db) => changeNotebook(db, id, change, Date.now())),
  ),
  remove: os.notebooks.remove.handler(({ input }) => discardNotebook(input.id)),
  restore: os.notebooks.restore.handler(({ input }) => recoverNotebook(input.id)),
  entries: entryHandlers,
  attachments: attachments.router({
    add: attachments.add.handler(({ input }) => addAttachment(input.entryId, input.name, input.file)),
    remove: attachments.remove.handler(({ input }) => removeAttachment(input.id)),
    saveCopy: attachments.saveCopy.handler(({ input, context }) => saveAttachmentCopy(context.sender, input.id)),
  }),
  templates: templateHandlers,
  emotions: os.notebooks.emotions.handler(() => listEmotionWords(openVault().db, readSettings().language)),
  tags: os.notebooks.tags.handler(({ input }) => listTags(openVault().db, input.text, input.limit)),
})

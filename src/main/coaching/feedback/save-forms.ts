import type { WebContents } from 'electron'
import { askFolder, freePath } from '../../transfer/into-folder'
import { askWhere, writeChosen } from '../../transfer/print'
import { openVault } from '../../vault/session'
import { formHtml } from './form-html'
import { checkAsked, makeForms, type Wanted } from './make-forms'
import { readRound } from './round'

/**
 * Asks where, and writes a form for each of these raters: one file, or a folder of them. Names of files say nothing. How
 * many were written; null when dismissed. @throws BospadError as `makeForms`; DISK_FULL, FOLDER_READ_ONLY
 */
export async function saveForms(page: WebContents, id: string, wanted: Wanted[]): Promise<number | null> {
  const round = readRound(openVault().db, id)
  checkAsked(round, wanted)
  const only = wanted.length === 1 ? wanted[0] : undefined
  if (only) {
    const no = round.forms.find(({ rater }) => rater === only.rater)?.no ?? round.forms.length + 1
    const path = await askWhere(page, `feedback-form-${no}`, 'html')
    if (path === null) return null
    const [form] = await makeForms(id, wanted)
    if (form) writeChosen(path, formHtml(form.page))
    return 1
  }
  const folder = await askFolder(page)
  if (folder === null) return null
  const forms = await makeForms(id, wanted)
  for (const { no, page: form } of forms) writeChosen(freePath(folder, `feedback-form-${no}.html`), formHtml(form))
  return forms.length
}

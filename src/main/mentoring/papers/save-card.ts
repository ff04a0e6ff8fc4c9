import type { WebContents } from 'electron'
import { loadMethods } from '../../methods/library'
import { readSettings } from '../../settings/store'
import { askWhere, writeChosen, type To } from '../../transfer/print'
import { cardHtml } from './card-html'
import { putOnPaper } from './on-paper'
import { walkCard } from './walk-card'
import { wordsIn } from './words'

type Choice = { id: string; large: boolean; to: To | 'html' }

/**
 * The pocket card of a walk on paper, as PDF of A6 pages or as a page for a phone. Names of files are neutral. False when
 * dismissed. @throws BospadError NOT_FOUND, DISK_FULL, FOLDER_READ_ONLY
 */
export async function saveCard(page: WebContents, { id, large, to }: Choice): Promise<boolean> {
  await loadMethods()
  const { language } = readSettings()
  const card = walkCard(id)
  const name = [wordsIn(language)('card'), card.no].filter(Boolean).join(' ')
  if (to !== 'html') return putOnPaper(page, { language, card, large }, { size: 'A6', name }, to)
  const path = await askWhere(page, name, 'html')
  if (path === null) return false
  writeChosen(path, cardHtml(card, language))
  return true
}

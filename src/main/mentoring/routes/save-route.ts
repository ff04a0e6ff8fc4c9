import type { WebContents } from 'electron'
import { loadMethods } from '../../methods/library'
import { askWhere, writeChosen } from '../../transfer/print'
import { routeFile } from './route-file'

/**
 * Writes the route of a walk where the user says. False when dismissed.
 * @throws BospadError NOT_FOUND (no such walk, or it has no coordinates), DISK_FULL, FOLDER_READ_ONLY
 */
export async function saveRoute(page: WebContents, id: string): Promise<boolean> {
  await loadMethods()
  const { name, text } = routeFile(id)
  const path = await askWhere(page, name, 'gpx')
  if (path === null) return false
  writeChosen(path, text)
  return true
}

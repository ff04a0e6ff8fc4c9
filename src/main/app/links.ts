import { dialog, shell } from 'electron'
import { message } from './messages'
import { mainWindow } from './window'

/** The address as it would be opened, or null when it is not a web or mail address. */
export function openableAddress(text: string): string | null {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return null
  }
  if (url.protocol === 'mailto:') return url.href
  // credentials in front of the host are the oldest trick to make an address look like another one
  return url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
    ? url.href
    : null
}

/** Shows the whole address and asks; false when it is refused or the user declines. */
export async function openLink(text: string): Promise<boolean> {
  const address = openableAddress(text)
  if (!address) return false
  const question = {
    type: 'question' as const,
    message: message('link.title'),
    detail: message('link.detail', { address }),
    buttons: [message('link.cancel'), message('link.open')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const window = mainWindow()
  const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question))
  if (response !== 1) return false
  await shell.openExternal(address)
  return true
}

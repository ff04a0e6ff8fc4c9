import { join } from 'node:path'
import { app, Menu, nativeImage, Tray } from 'electron'
import { onSettingsChange } from '../settings/changes'
import { readSettings } from '../settings/store'
import { message } from './messages'

type TrayActions = { open: () => void; capture: () => void; lock: () => void; remindLater: () => void }

let tray: Tray | undefined

/** An entry that is there while Bospad runs. Its words are the same whatever is open. */
export function keepTray(actions: TrayActions) {
  const icons = join(import.meta.dirname, '../../resources/icons')
  const image = nativeImage.createFromPath(join(icons, process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'))
  tray = new Tray(image)
  tray.setToolTip('Bospad')
  tray.on('click', actions.open)
  const build = () =>
    tray?.setContextMenu(
      Menu.buildFromTemplate([
        { id: 'open', label: message('tray.open'), click: actions.open },
        { id: 'capture', label: message('menu.capture'), click: actions.capture },
        { id: 'lock', label: message('menu.lock'), click: actions.lock },
        {
          id: 'remind-later',
          label: message('reminder.later'),
          visible: readSettings().reminders === 'on',
          click: actions.remindLater,
        },
        { type: 'separator' },
        { id: 'quit', label: message('menu.quit'), click: () => app.quit() },
      ]),
    )
  build()
  onSettingsChange(build)
}

import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { onSettingsChange } from '../settings/changes'
import { readSettings } from '../settings/store'
import { devServer } from './origin'
import { message, type MessageId } from './messages'

/** What the page does when the menu asks; it arrives there as an event of kind `menu`. */
export const menuActions = [
  'new-entry',
  'import',
  'export',
  'print',
  'settings',
  'lock',
  'focus',
  'today',
  'notebooks',
  'reflect',
  'coaching',
  'mentoring',
  'insights',
  'methods',
  'people',
  'palette',
  'search',
  'shortcuts',
  'about',
] as const
export type MenuAction = (typeof menuActions)[number]

/** Sets the native menu and rebuilds it when language or capture shortcut change. */
export function keepMenu(tell: (action: MenuAction) => void, capture: () => void) {
  const build = () => Menu.setApplicationMenu(Menu.buildFromTemplate(template(tell, capture)))
  build()
  let { language, captureShortcut } = readSettings()
  onSettingsChange((settings) => {
    if (settings.language === language && settings.captureShortcut === captureShortcut) return
    ;({ language, captureShortcut } = settings)
    build()
  })
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

function template(tell: (action: MenuAction) => void, capture: () => void): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin'
  const item = (label: MessageId, action: MenuAction, accelerator?: string): MenuItemConstructorOptions => ({
    id: action,
    label: message(label),
    click: () => tell(action),
    ...(accelerator && { accelerator }),
  })
  const role = (
    label: MessageId,
    name: NonNullable<MenuItemConstructorOptions['role']>,
  ): MenuItemConstructorOptions => ({ label: message(label), role: name })
  const settings = item('menu.settings', 'settings', 'CommandOrControl+,')
  const lock = item('menu.lock', 'lock', 'CommandOrControl+L')
  const about = item('menu.about', 'about')
  const quit = role('menu.quit', 'quit')
  const { captureShortcut } = readSettings()

  return [
    ...(mac
      ? [
          {
            label: app.name,
            submenu: [
              about,
              separator,
              settings,
              lock,
              separator,
              role('menu.hide', 'hide'),
              role('menu.hideOthers', 'hideOthers'),
              role('menu.showAll', 'unhide'),
              separator,
              quit,
            ],
          },
        ]
      : []),
    {
      label: message('menu.file'),
      submenu: [
        item('menu.newEntry', 'new-entry', 'CommandOrControl+N'),
        // shown only: the global shortcut itself is held by `capture/shortcut.ts`
        {
          id: 'capture',
          label: message('menu.capture'),
          click: capture,
          registerAccelerator: false,
          ...(captureShortcut && { accelerator: captureShortcut }),
        },
        separator,
        item('menu.import', 'import'),
        item('menu.export', 'export'),
        item('menu.print', 'print', 'CommandOrControl+P'),
        ...(mac ? [] : [separator, settings, lock, separator, quit]),
      ],
    },
    {
      label: message('menu.edit'),
      submenu: [
        role('menu.undo', 'undo'),
        role('menu.redo', 'redo'),
        separator,
        role('menu.cut', 'cut'),
        role('menu.copy', 'copy'),
        role('menu.paste', 'paste'),
        role('menu.pastePlain', 'pasteAndMatchStyle'),
        role('menu.selectAll', 'selectAll'),
      ],
    },
    {
      label: message('menu.view'),
      submenu: [
        item('menu.focus', 'focus', 'CommandOrControl+.'),
        role('menu.zoomIn', 'zoomIn'),
        // without Shift, as everybody presses it
        { label: message('menu.zoomIn'), role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
        role('menu.zoomOut', 'zoomOut'),
        role('menu.zoomReset', 'resetZoom'),
        role('menu.fullScreen', 'togglefullscreen'),
        ...(devServer ? [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    {
      label: message('menu.go'),
      submenu: [
        item('menu.palette', 'palette', 'CommandOrControl+K'),
        item('menu.search', 'search', 'CommandOrControl+Shift+F'),
        separator,
        item('menu.today', 'today', 'CommandOrControl+1'),
        item('menu.notebooks', 'notebooks', 'CommandOrControl+2'),
        item('menu.reflect', 'reflect', 'CommandOrControl+3'),
        item('menu.coaching', 'coaching', 'CommandOrControl+4'),
        item('menu.mentoring', 'mentoring', 'CommandOrControl+5'),
        item('menu.insights', 'insights', 'CommandOrControl+6'),
        item('menu.methods', 'methods', 'CommandOrControl+7'),
        item('menu.people', 'people', 'CommandOrControl+8'),
      ],
    },
    {
      label: message('menu.help'),
      role: 'help',
      submenu: [item('menu.shortcuts', 'shortcuts'), ...(mac ? [] : [about])],
    },
  ]
}

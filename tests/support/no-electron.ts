/** What modules of main take from Electron when they are loaded; for tests that call them outside of it. */
class Nothing {}
const nothing = {}

export const noElectron = {
  app: { getPath: () => '/nowhere', getLocale: () => 'en', getPreferredSystemLanguages: () => ['en'] },
  BrowserWindow: Nothing,
  Menu: Nothing,
  MessageChannelMain: Nothing,
  Notification: Nothing,
  Tray: Nothing,
  clipboard: nothing,
  dialog: nothing,
  globalShortcut: nothing,
  ipcMain: nothing,
  nativeImage: nothing,
  nativeTheme: nothing,
  net: nothing,
  powerMonitor: nothing,
  protocol: nothing,
  safeStorage: nothing,
  screen: nothing,
  session: nothing,
  shell: nothing,
  utilityProcess: nothing,
}

/** The settings file, empty. */
export class NoStore {
  store = {}
  get = () => undefined
  set = () => {}
}

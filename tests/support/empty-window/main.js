// The least an Electron app can be: what the first paint of Bospad is measured against.
import { app, BrowserWindow } from 'electron'

if (process.env.BOSPAD_USER_DATA) app.setPath('userData', process.env.BOSPAD_USER_DATA)
void app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))

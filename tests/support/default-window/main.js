// What Electron does when nothing is set: the control of the no-network test and of the first-paint goal.
import { app, BrowserWindow } from 'electron'

if (process.env.BOSPAD_USER_DATA) app.setPath('userData', process.env.BOSPAD_USER_DATA)
void app
  .whenReady()
  .then(() =>
    new BrowserWindow({ width: 1280, height: 800 }).loadURL(
      'data:text/html,<h1>Empty</h1><textarea>Een zin.</textarea>',
    ),
  )

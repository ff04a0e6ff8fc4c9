import { app } from 'electron'
import { devServer } from './origin'

/** No page leaves its address, opens a window or holds a foreign page; addresses open only through `links.ts`. */
export function guardPages() {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: Electron.Event<{ url: string }>) => {
      if (devServer && event.url.startsWith(devServer)) return // full reload of the development server
      event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

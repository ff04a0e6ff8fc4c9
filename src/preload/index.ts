// Passes one MessagePort to the page, nothing else: no Electron object, no channel name.
import { ipcRenderer } from 'electron'

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'bospad:port') return
  const [port] = event.ports
  if (port) ipcRenderer.postMessage('bospad:port', null, [port])
})

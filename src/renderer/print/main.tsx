import '@fontsource-variable/figtree/wght.css'
import '@fontsource-variable/literata/opsz.css'
import '@fontsource-variable/literata/opsz-italic.css'
import { createRoot } from 'react-dom/client'
import { client } from '../api'
import { Words } from '../i18n'
import { catalogues } from '../i18n/catalogues'
import { FigureSheets } from './FigureSheets'
import { RecordSheets } from './RecordSheets'
import { Sheets } from './Sheets'

/** The title that main waits for; nobody sees it. */
const ready = () => void (document.title = 'ready')

async function show() {
  const job = await client.transfer.printJob()
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <Words language={job.language} messages={catalogues[job.language]}>
      {'entries' in job ? (
        <Sheets job={job} onShown={shown} />
      ) : 'record' in job ? (
        <RecordSheets job={job} onShown={shown} />
      ) : (
        <FigureSheets job={job} onShown={shown} />
      )}
    </Words>,
  )
}

const shown = () => void settled().then(ready)

/** Fonts are there and every picture is drawn or has failed. */
async function settled() {
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
}

void show()

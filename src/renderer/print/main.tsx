import '@fontsource-variable/figtree/wght.css'
import '@fontsource-variable/literata/opsz.css'
import '@fontsource-variable/literata/opsz-italic.css'
import { createRoot } from 'react-dom/client'
import type { PrintJob } from '@shared/contract/transfer'
import { client } from '../api'
import { Words } from '../i18n'
import { catalogues } from '../i18n/catalogues'
import { CardSheets } from './CardSheets'
import { CaseSheet } from './CaseSheet'
import { FigureSheets } from './FigureSheets'
import { HoursSheets } from './HoursSheets'
import { KitSheets } from './kit/KitSheets'
import { RecordSheets } from './RecordSheets'
import { ReportSheets } from './ReportSheets'
import { SessionSheets } from './SessionSheets'
import { Sheets } from './Sheets'
import { SummarySheets } from './SummarySheets'

/** The title that main waits for; nobody sees it. */
const ready = () => void (document.title = 'ready')

async function show() {
  const job = await client.transfer.printJob()
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <Words language={job.language} messages={catalogues[job.language]}>
      <Job job={job} />
    </Words>,
  )
}

function Job({ job }: { job: PrintJob }) {
  if ('entries' in job) return <Sheets job={job} onShown={shown} />
  if ('record' in job) return <RecordSheets job={job} onShown={shown} />
  if ('caseSheet' in job) return <CaseSheet job={job} onShown={shown} />
  if ('card' in job) return <CardSheets job={job} onShown={shown} />
  if ('kit' in job) return <KitSheets job={job} onShown={shown} />
  if ('summary' in job) return <SummarySheets job={job} onShown={shown} />
  if ('hours' in job) return <HoursSheets job={job} onShown={shown} />
  if ('report' in job) return <ReportSheets job={job} onShown={shown} />
  if ('sessionSheet' in job || 'sharedSummary' in job) return <SessionSheets job={job} onShown={shown} />
  return <FigureSheets job={job} onShown={shown} />
}

const shown = () => void settled().then(ready)

/** Fonts are there and every picture is drawn or has failed. */
async function settled() {
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
}

void show()

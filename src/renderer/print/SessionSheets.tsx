import { useEffect } from 'react'
import type { SessionSheetJob, SharedSummaryJob } from '@shared/contract/coaching/session-papers'
import { SharedView } from '../coaching/sessions/sheet/SharedView'
import { SheetView } from '../coaching/sessions/sheet/SheetView'
import styles from './session.module.css'

/** The sheet of a session, or what is shared of one, on paper. */
export function SessionSheets({ job, onShown }: { job: SessionSheetJob | SharedSummaryJob; onShown: () => void }) {
  useEffect(onShown, [onShown])
  return (
    <main lang={job.language} className={styles.paper}>
      {'sessionSheet' in job ? <SheetView sheet={job.sessionSheet} /> : <SharedView shared={job.sharedSummary} />}
    </main>
  )
}

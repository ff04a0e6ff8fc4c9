import type { WebContents } from 'electron'
import type { PrintJob } from '@shared/contract/transfer'
import { askWhere, writeChosen, type To } from '../../transfer/print'
import { withPrintWindow } from '../../transfer/print-window'

/** Millimetres. */
const sizes = { A4: { width: 210, height: 297 }, A6: { width: 105, height: 148 } }
const inch = 25.4

type Sheet = { size: keyof typeof sizes; name: string }

/**
 * Pages that fill their paper: margins are part of the layout, nothing stands above or below. False when dismissed.
 * @throws BospadError DISK_FULL, FOLDER_READ_ONLY, CANCELLED (the vault was locked)
 */
export async function putOnPaper(page: WebContents, job: PrintJob, { size, name }: Sheet, to: To): Promise<boolean> {
  const { width, height } = sizes[size]
  if (to === 'printer') return withPrintWindow(job, (printed) => onPaper(printed, width * 1000, height * 1000))
  const path = await askWhere(page, name, 'pdf')
  if (path === null) return false
  const pdf = await withPrintWindow(job, (printed) =>
    printed.printToPDF({
      pageSize: { width: width / inch, height: height / inch },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
      generateTaggedPDF: true,
    }),
  )
  writeChosen(path, pdf)
  return true
}

/** Microns. */
function onPaper(page: WebContents, width: number, height: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  page.print({ pageSize: { width, height }, margins: { marginType: 'none' }, printBackground: true }, (success) =>
    resolve(success),
  )
  return promise
}

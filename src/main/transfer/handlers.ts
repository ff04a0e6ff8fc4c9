import { os } from '../ipc/border'
import { readSettings } from '../settings/store'
import { chooseFolder } from '../vault/choose-folder'
import { openVault } from '../vault/session'
import { runExport } from './export'
import { dryRun, runImport } from './import'
import { takeRecordOut } from './one-record'
import { print } from './print'
import { takePrintJob } from './print-window'
import { longWorkEnded, progressOf } from './progress'

const { transfer } = os

export const transferHandlers = transfer.router({
  import: {
    chooseFolder: transfer.import.chooseFolder.handler(({ context }) => chooseFolder(context.sender, 'open')),
    dryRun: transfer.import.dryRun.handler(({ input, signal }) => {
      openVault()
      return progressOf((report, stop) => dryRun(input.folder, report, stop), signal)
    }),
    run: transfer.import.run.handler(({ input, signal }) => {
      openVault()
      return progressOf((report, stop) => runImport(input, report, stop), signal)
    }),
  },
  export: {
    chooseFolder: transfer.export.chooseFolder.handler(({ context }) => chooseFolder(context.sender, 'create')),
    run: transfer.export.run.handler(({ input, signal }) => {
      openVault()
      const { language } = readSettings()
      return progressOf((report, stop) => runExport({ ...input, language }, report, stop), signal)
    }),
  },
  ended: transfer.ended.handler(() => longWorkEnded()),
  print: transfer.print.handler(({ input, context }) => print(context.sender, input.what, input.to)),
  record: transfer.record.handler(({ input, context }) =>
    takeRecordOut(context.sender, input.id, input.to, input.private),
  ),
  printJob: transfer.printJob.handler(({ context }) => takePrintJob(context.sender)),
})

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ImportReport } from '@shared/contract/transfer'
import { api, client } from '../../api'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { Progress } from './Progress'
import { Report } from './Report'
import styles from './transfer.module.css'
import { useProgress } from './use-progress'

type DryRunEvent = { stage: string; done: boolean; count: number; total: number; report?: ImportReport | undefined }
type RunEvent = {
  stage: string
  done: boolean
  count: number
  total: number
  added?: number | undefined
  updated?: number | undefined
}

/** Choose a folder, see what would happen, then let it happen: all of it or nothing. */
export function ImportPage() {
  const queries = useQueryClient()
  const reading = useProgress<DryRunEvent>()
  const writing = useProgress<RunEvent>()
  const [report, setReport] = useState<ImportReport | null>(null)
  const [result, setResult] = useState<RunEvent | null>(null)

  async function choose() {
    const folder = await client.transfer.import.chooseFolder()
    if (folder === null) return
    setReport(null)
    setResult(null)
    const read = await reading.start((signal) => client.transfer.import.dryRun({ folder }, { signal }))
    setReport(read?.report ?? null)
  }

  async function run(into: string | null, changed: 'skip' | 'update') {
    if (!report) return
    const written = await writing.start((signal) =>
      client.transfer.import.run({ token: report.token, into, changed }, { signal }),
    )
    setReport(null) // a dry run is good for one import
    setResult(written)
    await queries.invalidateQueries()
  }

  const busy = reading.running ? reading : writing.running ? writing : null
  return (
    <div className={styles.stack}>
      <p className={styles.lede}>
        <FormattedMessage id="transfer.import.lede" />
      </p>
      {result && <Result result={result} />}
      {reading.error !== null && <ErrorNotice error={reading.error} />}
      {writing.error !== null && <ErrorNotice error={writing.error} />}
      {busy ? (
        <Progress
          stage={busy.latest?.stage ?? 'looking'}
          count={busy.latest?.count ?? 0}
          total={busy.latest?.total ?? 0}
          onCancel={busy.cancel}
        />
      ) : report ? (
        <Decide report={report} onRun={run} onOther={choose} />
      ) : (
        <Button variant="primary" onPress={() => void choose()}>
          <FormattedMessage id="transfer.import.choose" />
        </Button>
      )}
    </div>
  )
}

type DecideProps = {
  report: ImportReport
  onRun: (into: string | null, changed: 'skip' | 'update') => Promise<void>
  onOther: () => Promise<void>
}

function Decide({ report, onRun, onOther }: DecideProps) {
  const intl = useIntl()
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: {} }))
  const [into, setInto] = useState('')
  const [changed, setChanged] = useState<'skip' | 'update'>('skip')
  const incoming = report.new + (changed === 'update' ? report.changed : 0)
  const own = { id: '', name: intl.formatMessage({ id: 'transfer.import.into.folders' }) }
  return (
    <>
      <p className={styles.folder}>{report.folder}</p>
      <Report report={report} />
      {report.new > 0 && (
        <Select
          label={intl.formatMessage({ id: 'transfer.import.into' })}
          value={into}
          options={[own, ...(notebooks.data ?? []).map(({ id, title }) => ({ id, name: title }))]}
          onChange={setInto}
        />
      )}
      {report.changed > 0 && (
        <RadioGroup
          label={intl.formatMessage({ id: 'transfer.import.changed' })}
          value={changed}
          onChange={setChanged}
          options={[
            { id: 'skip', name: intl.formatMessage({ id: 'transfer.import.changed.skip' }) },
            { id: 'update', name: intl.formatMessage({ id: 'transfer.import.changed.update' }) },
          ]}
        />
      )}
      {incoming > 0 && (
        <p className={styles.folder}>
          <FormattedMessage id="transfer.import.safe" />
        </p>
      )}
      <div className={styles.row}>
        {incoming > 0 && (
          <Button variant="primary" onPress={() => void onRun(into || null, changed)}>
            <FormattedMessage id="transfer.import.run" values={{ count: incoming }} />
          </Button>
        )}
        <Button variant={incoming > 0 ? 'quiet' : 'default'} onPress={() => void onOther()}>
          <FormattedMessage id="transfer.import.other" />
        </Button>
      </div>
    </>
  )
}

function Result({ result }: { result: RunEvent }) {
  const intl = useIntl()
  const go = useGo()
  return (
    <Notice
      title={intl.formatMessage({ id: 'transfer.import.done' }, { count: result.added ?? 0 })}
      actions={
        <Button onPress={() => go.notebook()}>
          <FormattedMessage id="transfer.import.show" />
        </Button>
      }
    >
      {(result.updated ?? 0) > 0 && (
        <FormattedMessage id="transfer.import.updated" values={{ count: result.updated ?? 0 }} />
      )}
    </Notice>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../../api'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { Progress } from './Progress'
import styles from './transfer.module.css'
import { useProgress } from './use-progress'

type ExportEvent = {
  stage: string
  done: boolean
  count: number
  total: number
  written?: number | undefined
  records?: number | undefined
}

/** The way out: everything as files that any program reads, with the warning first. */
export function ExportPage() {
  const intl = useIntl()
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: { archived: true } }))
  const writing = useProgress<ExportEvent>()
  const [what, setWhat] = useState('')
  const [withPrivate, setWithPrivate] = useState(false)
  const [result, setResult] = useState<{ folder: string; written: number; records: number } | null>(null)

  async function run() {
    const folder = await client.transfer.export.chooseFolder()
    if (folder === null) return
    setResult(null)
    const done = await writing.start((signal) =>
      client.transfer.export.run({ folder, notebookId: what || null, private: withPrivate }, { signal }),
    )
    if (done) setResult({ folder, written: done.written ?? 0, records: done.records ?? 0 })
  }

  const all = { id: '', name: intl.formatMessage({ id: 'transfer.export.all' }) }
  return (
    <div className={styles.stack}>
      <p className={styles.lede}>
        <FormattedMessage id="transfer.export.lede" />
      </p>
      <Notice tone="attention" title={intl.formatMessage({ id: 'transfer.export.clear.title' })}>
        <FormattedMessage id="transfer.export.clear.text" />
      </Notice>
      {result && (
        <Notice
          title={intl.formatMessage({ id: 'transfer.export.done' }, { count: result.written, records: result.records })}
        >
          <span className={styles.folder}>{result.folder}</span>
        </Notice>
      )}
      {writing.error !== null && <ErrorNotice error={writing.error} />}
      {writing.running ? (
        <Progress
          stage={writing.latest?.stage ?? 'writing'}
          count={writing.latest?.count ?? 0}
          total={writing.latest?.total ?? 0}
          onCancel={writing.cancel}
        />
      ) : (
        <>
          <Select
            label={intl.formatMessage({ id: 'transfer.export.what' })}
            value={what}
            options={[all, ...(notebooks.data ?? []).map(({ id, title }) => ({ id, name: title }))]}
            onChange={setWhat}
          />
          {what === '' && (
            <div>
              <Checkbox isSelected={withPrivate} onChange={setWithPrivate}>
                <FormattedMessage id="transfer.export.private" />
              </Checkbox>
              <p className={styles.folder}>
                <FormattedMessage id="transfer.export.private.text" />
              </p>
            </div>
          )}
          <Button variant="primary" onPress={() => void run()}>
            <FormattedMessage id="transfer.export.run" />
          </Button>
        </>
      )}
    </div>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Notice } from '../ui/Notice'
import { BackupTable } from './BackupTable'
import styles from './settings.module.css'

const facts = ['rhythm', 'kept', 'protection']

export function BackupsPage() {
  const intl = useIntl()
  const queries = useQueryClient()
  const status = useQuery(api.vault.backups.status.queryOptions())
  const make = useMutation(
    api.vault.backups.make.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.vault.backups.key() }),
    }),
  )
  const busy = make.isPending || status.data?.running
  return (
    <>
      {status.data?.problem && (
        <Notice
          tone="attention"
          title={intl.formatMessage({ id: `settings.backups.problem.${status.data.problem}` })}
          actions={
            <Button variant="primary" onPress={() => make.mutate()} isDisabled={busy ?? false}>
              <FormattedMessage id="settings.backups.again" />
            </Button>
          }
        >
          <FormattedMessage id="settings.backups.problem.text" />
        </Notice>
      )}
      <section aria-labelledby="where-backups">
        <div className={styles.between}>
          <h2 id="where-backups">
            <FormattedMessage id="settings.backups.where" />
          </h2>
          <Button variant="primary" onPress={() => make.mutate()} isDisabled={busy ?? false}>
            <FormattedMessage id={busy ? 'settings.backups.making' : 'settings.backups.now'} />
          </Button>
        </div>
        {make.isError && <ErrorNotice error={make.error} />}
        <dl className={styles.card}>
          <div>
            <dt>
              <FormattedMessage id="settings.backups.folder" />
            </dt>
            <dd>{status.data?.folder}</dd>
            <dd>
              <Button size="sm" variant="quiet" onPress={() => void client.vault.backups.showFolder()}>
                <FormattedMessage id="settings.backups.show" />
              </Button>
            </dd>
          </div>
          {facts.map((fact) => (
            <div key={fact}>
              <dt>
                <FormattedMessage id={`settings.backups.${fact}`} />
              </dt>
              <dd>
                <FormattedMessage id={`settings.backups.${fact}.text`} />
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles.text}>
          <FormattedMessage id="settings.backups.same" />
        </p>
      </section>
      <BackupTable />
    </>
  )
}

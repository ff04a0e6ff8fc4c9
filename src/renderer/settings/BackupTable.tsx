import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Backup } from '@shared/contract/vault'
import { api } from '../api'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Notice } from '../ui/Notice'
import { dayAndClock } from '../ui/when'
import styles from './settings.module.css'

export function BackupTable() {
  const intl = useIntl()
  const queries = useQueryClient()
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const backups = useQuery(api.vault.backups.list.queryOptions())
  const verify = useMutation(
    api.vault.backups.verify.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.vault.backups.list.key() }),
    }),
  )
  const restore = useMutation(api.vault.backups.restore.mutationOptions({ onSettled: () => setRestoring(null) }))
  const when = (backup: Backup) => dayAndClock(intl, backup.madeAt, undefined, 'short')
  return (
    <section aria-labelledby="kept-backups">
      <h2 id="kept-backups">
        <FormattedMessage id="settings.backups.list" />
      </h2>
      {backups.isError && <ErrorNotice error={backups.error} />}
      {verify.isError && <ErrorNotice error={verify.error} />}
      {restore.isError && <ErrorNotice error={restore.error} />}
      {verify.data && (
        <Notice tone={verify.data.ok ? 'calm' : 'attention'}>
          {verify.data.ok ? (
            <FormattedMessage id="settings.backups.verified" values={{ entries: verify.data.entries }} />
          ) : (
            <FormattedMessage id="settings.backups.broken" />
          )}
        </Notice>
      )}
      {backups.data?.length === 0 && (
        <p className={styles.text}>
          <FormattedMessage id="settings.backups.none" />
        </p>
      )}
      {backups.data && backups.data.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {['made', 'kind', 'entries', 'checked', 'size', 'actions'].map((column) => (
                <th key={column} className={column === 'size' || column === 'actions' ? styles.right : ''}>
                  <FormattedMessage id={`settings.backups.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {backups.data.map((backup) => (
              <tr key={backup.id}>
                <td className="num">{when(backup)}</td>
                <td>
                  <FormattedMessage id={`settings.backups.kind.${backup.kind}`} />
                </td>
                <td className="num">{intl.formatNumber(backup.entries)}</td>
                <td>
                  {backup.checked ? (
                    <>
                      <Check
                        size={14}
                        strokeWidth={2}
                        aria-hidden
                        style={{ display: 'inline', verticalAlign: '-2px' }}
                      />{' '}
                      <FormattedMessage id="settings.backups.complete" />
                    </>
                  ) : (
                    <FormattedMessage id="settings.backups.unchecked" />
                  )}
                </td>
                <td className={`num ${styles.right}`}>
                  {intl.formatNumber(backup.bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })}
                </td>
                <td className={styles.right}>
                  <Button
                    size="sm"
                    variant="quiet"
                    onPress={() => verify.mutate({ id: backup.id })}
                    isDisabled={verify.isPending}
                  >
                    <FormattedMessage id="settings.backups.verify" />
                  </Button>
                  <Button size="sm" variant="quiet" onPress={() => setRestoring(backup)}>
                    <FormattedMessage id="settings.backups.restore" />
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {restoring && (
        <ConfirmDialog
          isOpen
          title={intl.formatMessage({ id: 'settings.backups.restore.title' }, { when: when(restoring) })}
          confirm={intl.formatMessage({ id: 'settings.backups.restore.confirm' })}
          isDisabled={restore.isPending}
          onConfirm={() => restore.mutate({ id: restoring.id })}
          onClose={() => setRestoring(null)}
        >
          <FormattedMessage id="settings.backups.restore.text" values={{ entries: restoring.entries }} />
        </ConfirmDialog>
      )}
    </section>
  )
}

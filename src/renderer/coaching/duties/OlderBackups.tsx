import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../../api'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './duties.module.css'

/** Backups from before the last deletion: that they still hold it, and a way to be rid of them. */
export function OlderBackups() {
  const intl = useIntl()
  const queries = useQueryClient()
  const older = useQuery(api.coaching.duties.olderBackups.queryOptions({ input: undefined, refetchOnMount: 'always' }))
  const [isAsking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => client.coaching.duties.removeOlderBackups(),
    onSuccess: async () => {
      setAsking(false)
      await Promise.all([
        queries.invalidateQueries({ queryKey: api.coaching.duties.key() }),
        queries.invalidateQueries({ queryKey: api.vault.key() }),
      ])
    },
  })
  const count = older.data?.count ?? 0
  return (
    <div className={styles.older}>
      {count > 0 && (
        <>
          <p>
            <FormattedMessage id="duties.older" values={{ count }} />
          </p>
          <Button size="sm" onPress={() => setAsking(true)}>
            <FormattedMessage id="duties.older.remove" />
          </Button>
        </>
      )}
      <p role="status" className={styles.quiet}>
        {remove.data && <FormattedMessage id="duties.older.done" values={{ count: remove.data.removed }} />}
      </p>
      <ConfirmDialog
        isOpen={isAsking}
        destructive
        title={intl.formatMessage({ id: 'duties.older.title' })}
        confirm={intl.formatMessage({ id: remove.isPending ? 'duties.older.running' : 'duties.older.confirm' })}
        isDisabled={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>
          <FormattedMessage id="duties.older.text" values={{ count }} />
        </p>
        {remove.isError && <ErrorNotice error={remove.error} />}
      </ConfirmDialog>
    </div>
  )
}

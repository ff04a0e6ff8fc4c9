import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import styles from './AppShell.module.css'
import { useGo } from './go'

/** Says that acknowledged saves are gone: the save ledger knows, the store itself looks healthy. */
export function MissingSaves() {
  const intl = useIntl()
  const go = useGo()
  const [seen, setSeen] = useState(false)
  const missing = useQuery(api.vault.missingSaves.queryOptions({ staleTime: Infinity }))
  if (!missing.data || seen) return null
  return (
    <div className={styles.missing}>
      <Notice
        tone="attention"
        title={intl.formatMessage({ id: 'shell.missing.title' })}
        actions={
          <>
            <Button variant="primary" onPress={() => go.settings('backups')}>
              <FormattedMessage id="shell.missing.backups" />
            </Button>
            <Button variant="quiet" onPress={() => setSeen(true)}>
              <FormattedMessage id="shell.missing.dismiss" />
            </Button>
          </>
        }
      >
        <FormattedMessage id="shell.missing.text" values={{ count: missing.data }} />
      </Notice>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './duties.module.css'

/** Says what opening the vault came upon: deletions that were done again, or a list of them that could not be read. */
export function Reapplied() {
  const intl = useIntl()
  const go = useGo()
  const [isSeen, setSeen] = useState(false)
  const found = useQuery(api.coaching.duties.reapplied.queryOptions({ input: undefined, staleTime: Infinity }))
  if (!found.data || isSeen) return null
  const { removed, from, aside } = found.data
  return (
    <div className={styles.again}>
      <Notice
        tone={aside === null ? 'calm' : 'attention'}
        {...(aside !== null && { title: intl.formatMessage({ id: 'duties.again.aside' }) })}
        actions={
          <>
            <Button variant={aside === null ? 'default' : 'primary'} size="sm" onPress={() => setSeen(true)}>
              <FormattedMessage id="duties.again.dismiss" />
            </Button>
            <Button variant="quiet" size="sm" onPress={() => go.coaching({ page: 'duties' })}>
              <FormattedMessage id="duties.again.open" />
            </Button>
          </>
        }
      >
        {removed > 0 && (
          <p>
            <FormattedMessage id={`duties.again.${from}`} values={{ count: removed }} />
          </p>
        )}
        {aside !== null && (
          <p>
            <FormattedMessage id="duties.again.aside.text" values={{ file: aside }} />
          </p>
        )}
      </Notice>
    </div>
  )
}

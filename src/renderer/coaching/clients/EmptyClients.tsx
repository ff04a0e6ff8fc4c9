import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../api'
import { useGo } from '../../shell/go'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { EmptyRoom } from '../../ui/EmptyRoom'
import { Link } from '../../ui/Link'
import { PracticeVault } from '../../walls/PracticeVault'
import { PlainButton } from '../../ui/PlainButton'
import styles from './empty.module.css'

/** Nobody here yet: what the room is for, and how it begins. */
export function EmptyClients({ onAdd }: { onAdd: () => void }) {
  const intl = useIntl()
  const go = useGo()
  const [example, setExample] = useState(false)
  return (
    <EmptyRoom
      title={intl.formatMessage({ id: 'clients.empty' })}
      text={intl.formatMessage({ id: 'clients.empty.text' })}
      parts={(['before', 'during', 'after'] as const).map((part) => ({
        name: intl.formatMessage({ id: `clients.empty.${part}` }),
        text: intl.formatMessage({ id: `clients.empty.${part}.text` }),
      }))}
      ways={
        <>
          <PlainButton variant="primary" size="lg" onPress={onAdd}>
            <FormattedMessage id="clients.add" />
          </PlainButton>
          <PlainButton variant="quiet" size="lg" onPress={() => setExample(true)}>
            <FormattedMessage id="clients.empty.example" />
          </PlainButton>
        </>
      }
    >
      <div className={styles.ways}>
        {(['self', 'hours', 'duties'] as const).map((page) => (
          <Link key={page} onPress={() => go.coaching({ page })}>
            <FormattedMessage id={page === 'self' ? 'clients.empty.self' : `clients.practice.${page}`} />
          </Link>
        ))}
        <PracticeVault quiet />
      </div>
      {example && (
        <ConfirmDialog
          isOpen
          title={intl.formatMessage({ id: 'clients.example.title' })}
          confirm={intl.formatMessage({ id: 'clients.example.confirm' })}
          onConfirm={() => void client.vault.lock()}
          onClose={() => setExample(false)}
        >
          <FormattedMessage id="clients.example.text" />
        </ConfirmDialog>
      )}
    </EmptyRoom>
  )
}

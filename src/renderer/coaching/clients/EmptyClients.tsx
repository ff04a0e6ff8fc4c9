import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../api'
import { useGo } from '../../shell/go'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
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
    <div className={styles.empty}>
      <div className={styles.box}>
        <svg width="240" height="120" viewBox="0 0 240 120" fill="none" aria-hidden>
          <path className={styles.track} d={path} />
          <path className={styles.dots} d={path} />
          <circle className={styles.end} cx="136" cy="18" r="6" />
          <path
            className={styles.trees}
            d="M60 78V64M52 64l8-22 8 22zM86 62v-9M80 53l6-16 6 16zM196 100V82M186 82l10-28 10 28zM226 100V88M220 88l6-20 6 20z"
          />
        </svg>
        <h1>
          <FormattedMessage id="clients.empty" />
        </h1>
        <p>
          <FormattedMessage id="clients.empty.text" />
        </p>
        <div className={styles.actions}>
          <PlainButton variant="primary" size="lg" onPress={onAdd}>
            <FormattedMessage id="clients.add" />
          </PlainButton>
          <PlainButton variant="quiet" size="lg" onPress={() => setExample(true)}>
            <FormattedMessage id="clients.empty.example" />
          </PlainButton>
        </div>
        <ul>
          {(['before', 'during', 'after'] as const).map((part) => (
            <li key={part}>
              <b>
                <FormattedMessage id={`clients.empty.${part}`} />
              </b>
              <span>
                <FormattedMessage id={`clients.empty.${part}.text`} />
              </span>
            </li>
          ))}
        </ul>
        <div className={styles.ways}>
          {(['self', 'hours', 'duties'] as const).map((page) => (
            <Link key={page} onPress={() => go.coaching({ page })}>
              <FormattedMessage id={page === 'self' ? 'clients.empty.self' : `clients.practice.${page}`} />
            </Link>
          ))}
          <PracticeVault quiet />
        </div>
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
    </div>
  )
}

const path = 'M20 112C60 112 64 88 104 84S168 84 172 62 128 42 136 24'

import { Fragment } from 'react'
import { useQuery } from '@tanstack/react-query'
import { PenLine, Search, ShieldCheck, TriangleAlert } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../api'
import { clockAlone } from '../ui/when'
import { showKeys } from './actions'
import styles from './AppShell.module.css'
import { useGo } from './go'
import { WindowControls } from './WindowControls'

export function TitleBar({ title, onOmni }: { title: string[]; onOmni: () => void }) {
  const intl = useIntl()
  return (
    <header className={styles.bar}>
      <div className={styles.where}>
        {title.map((part, index) => (
          <Fragment key={index}>
            {index > 0 && <i aria-hidden>/</i>}
            <span>{part}</span>
          </Fragment>
        ))}
      </div>
      <button type="button" className={styles.omni} aria-keyshortcuts="Control+K" onClick={onOmni}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        {intl.formatMessage({ id: 'shell.action.palette' })}
        <kbd>{showKeys('Mod+K')}</kbd>
      </button>
      <div className={styles.right}>
        <button
          type="button"
          className={`${styles.tool} ${styles.capture}`}
          title={intl.formatMessage({ id: 'shell.bar.capture' })}
          onClick={() => void client.capture.open()}
        >
          <PenLine size={17} strokeWidth={1.75} aria-hidden />
          <span>
            <FormattedMessage id="shell.bar.capture" />
          </span>
        </button>
        <BackupStatus />
        <WindowControls />
      </div>
    </header>
  )
}

/** Where trust is: when the last backup was made, and whether one is waiting. */
function BackupStatus() {
  const intl = useIntl()
  const go = useGo()
  const status = useQuery(api.vault.backups.status.queryOptions())
  if (!status.data) return null
  const { lastAt, running, problem } = status.data
  const when =
    lastAt === null
      ? ''
      : isToday(lastAt)
        ? clockAlone(intl, lastAt)
        : intl.formatDate(lastAt, { day: 'numeric', month: 'short' })
  const words = problem
    ? intl.formatMessage({ id: 'shell.backup.waiting' })
    : running
      ? intl.formatMessage({ id: 'shell.backup.running' })
      : lastAt === null
        ? intl.formatMessage({ id: 'shell.backup.none' })
        : intl.formatMessage({ id: 'shell.backup.done' }, { when })
  const Icon = problem ? TriangleAlert : ShieldCheck
  return (
    <button
      type="button"
      title={words}
      className={`${styles.tool} ${styles.status} ${problem ? styles.warn : ''}`}
      onClick={() => go.settings('backups')}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span>{words}</span>
    </button>
  )
}

const isToday = (instant: number) => new Date(instant).toDateString() === new Date().toDateString()

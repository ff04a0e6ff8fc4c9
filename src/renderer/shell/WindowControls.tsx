import { useIntl } from 'react-intl'
import { client } from '../api'
import styles from './AppShell.module.css'

const mac = navigator.userAgent.includes('Mac OS')

/** The window's own buttons; macOS draws its lights itself. */
export function WindowControls() {
  const intl = useIntl()
  if (mac) return null
  return (
    <div className={styles.controls}>
      {(['minimise', 'maximise', 'close'] as const).map((action) => (
        <button
          key={action}
          type="button"
          aria-label={intl.formatMessage({ id: `shell.window.${action}` })}
          onClick={() => void client.settings.window({ action })}
        >
          <svg
            width="15"
            height="15"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
            aria-hidden
          >
            {action === 'minimise' && <path d="M5 12h14" />}
            {action === 'maximise' && <rect width="14" height="14" x="5" y="5" rx="2" />}
            {action === 'close' && <path d="M18 6 6 18M6 6l12 12" />}
          </svg>
        </button>
      ))}
    </div>
  )
}

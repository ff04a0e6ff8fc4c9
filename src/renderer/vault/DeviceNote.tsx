import { ChevronRight } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { FolderAdvice } from '@shared/contract/vault'
import styles from './device.module.css'

const facts = ['backups', 'managed', 'cloud', 'owner'] as const

/** What to know of a device of one's employer: a quiet line, the rest on demand. `place`: of a vault that is there. */
export function DeviceNote({ place }: { place?: Pick<FolderAdvice, 'cloud' | 'network'> | undefined }) {
  return (
    <details className={styles.note}>
      <summary>
        <ChevronRight size={15} strokeWidth={1.75} aria-hidden />
        <span>
          <b>
            <FormattedMessage id="gate.device" />
          </b>{' '}
          <FormattedMessage id="gate.device.line" />
        </span>
      </summary>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>
            <FormattedMessage id={`gate.device.${fact}`} />
          </li>
        ))}
        {place && (
          <li>
            {place.cloud !== null ? (
              <FormattedMessage id="gate.device.found" values={{ program: place.cloud }} />
            ) : (
              <FormattedMessage id={place.network ? 'gate.device.network' : 'gate.device.nothing'} />
            )}
          </li>
        )}
      </ul>
    </details>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import styles from './strength.module.css'

/** An honest estimate of how hard the passphrase is to guess; the same one that main insists on. */
export function useStrength(passphrase: string, name: string) {
  const asked = useDeferredValue(passphrase)
  return useQuery({
    ...api.vault.strength.queryOptions({
      input: { passphrase: asked, name },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
    gcTime: 0, // a passphrase is not kept as the key of a cache
  }).data
}

export function StrengthMeter({ strength }: { strength: ReturnType<typeof useStrength> }) {
  const intl = useIntl()
  const bars = strength ? (strength.enough ? Math.max(3, strength.score) : Math.min(2, strength.score)) : 0
  return (
    <div role="group" aria-label={intl.formatMessage({ id: 'gate.strength.label' })}>
      <div className={styles.meter} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= bars ? styles.on : ''} />
        ))}
      </div>
      <p className={styles.verdict} role="status">
        {strength && (
          <>
            <b>
              <FormattedMessage
                id={`gate.strength.${strength.enough ? Math.max(3, strength.score) : Math.min(2, strength.score)}`}
              />
            </b>{' '}
            <FormattedMessage id="gate.strength.size" values={strength} />{' '}
            {strength.warning && !strength.enough && <FormattedMessage id={`gate.strength.${strength.warning}`} />}
          </>
        )}
      </p>
    </div>
  )
}

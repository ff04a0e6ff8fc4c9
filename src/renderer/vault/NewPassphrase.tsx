import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../api'
import { Button } from '../ui/Button'
import { PassphraseField } from '../ui/PassphraseField'
import { useLanguage } from '../i18n'
import styles from './Gate.module.css'
import { StrengthMeter, useStrength } from './Strength'

export type Passphrases = { first: string; again: string }

type Props = {
  name: string
  label: string
  value: Passphrases
  onChange: (value: Passphrases) => void
  autoFocus?: boolean
}

/** A new passphrase typed twice, with its strength and the offer of six words chosen by chance. */
export function NewPassphrase({ name, label, value, onChange, autoFocus = false }: Props) {
  const intl = useIntl()
  const language = useLanguage()
  const strength = useStrength(value.first, name)
  const [suggested, setSuggested] = useState(0)
  const other = language === 'en' ? 'nl' : 'en'

  async function suggest(inLanguage: 'en' | 'nl') {
    const { passphrase } = await client.vault.suggestPassphrase({ language: inLanguage })
    onChange({ first: passphrase, again: '' })
    setSuggested((times) => times + 1)
  }

  const different = value.again !== '' && !value.first.startsWith(value.again) && value.again !== value.first
  return (
    <>
      <div>
        <PassphraseField
          key={suggested === 0 ? 'own' : 'suggested'}
          shown={suggested > 0}
          autoFocus={autoFocus}
          label={label}
          value={value.first}
          onChange={(first) => onChange({ ...value, first })}
        />
        <div className={`${styles.start} ${styles.suggest}`}>
          <Button size="sm" variant="quiet" onPress={() => void suggest(language)}>
            <FormattedMessage id={suggested ? 'gate.pass.suggest.other' : 'gate.pass.suggest'} />
          </Button>
          <Button size="sm" variant="quiet" onPress={() => void suggest(other)}>
            <FormattedMessage
              id="gate.pass.suggest.in"
              values={{ language: intl.formatDisplayName(other, { type: 'language' }) }}
            />
          </Button>
        </div>
        {suggested > 0 && (
          <p className={styles.small}>
            <FormattedMessage id="gate.pass.suggested" />
          </p>
        )}
      </div>
      <StrengthMeter strength={value.first ? strength : undefined} />
      <PassphraseField
        label={intl.formatMessage({ id: 'gate.pass.again' })}
        placeholder={intl.formatMessage({ id: 'gate.pass.again.placeholder' })}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={different ? intl.formatMessage({ id: 'gate.pass.different' }) : undefined}
      />
    </>
  )
}

/** Typed twice alike, and strong enough by the same measure that main uses. */
export function useAccepted({ first, again }: Passphrases, name: string): boolean {
  const strength = useStrength(first, name)
  return first !== '' && first === again && (strength?.enough ?? false)
}

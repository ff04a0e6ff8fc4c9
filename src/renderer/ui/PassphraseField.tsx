import { ArrowBigUpDash, Eye, EyeOff } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextField, Button } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './field.module.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  description?: ReactNode
  error?: string | undefined
  autoFocus?: boolean
  isDisabled?: boolean
  placeholder?: string
  shown?: boolean
}

/** A secret: hidden until asked for (Alt+V), with a word when Caps Lock is on. */
export function PassphraseField({ label, description, error, placeholder, shown = false, ...field }: Props) {
  const intl = useIntl()
  const [visible, setVisible] = useState(shown)
  const [capsLock, setCapsLock] = useState(false)
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <TextField
      {...field}
      type={visible ? 'text' : 'password'}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
      onKeyUp={noticeCapsLock}
      onKeyDown={(event) => {
        noticeCapsLock(event)
        if (event.altKey && event.key.toLowerCase() === 'v') setVisible(!visible)
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={`${styles.box} ${styles.large}`}>
        <Input
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          maxLength={1024}
          {...(placeholder && { placeholder })}
        />
        <Button
          className={styles.inside ?? ''}
          aria-label={intl.formatMessage({ id: visible ? 'ui.passphrase.hide' : 'ui.passphrase.show' })}
          aria-keyshortcuts="Alt+V"
          onPress={() => setVisible(!visible)}
        >
          {visible ? (
            <EyeOff size={18} strokeWidth={1.75} aria-hidden />
          ) : (
            <Eye size={18} strokeWidth={1.75} aria-hidden />
          )}
        </Button>
      </div>
      <span role="status">
        {capsLock && (
          <span className={styles.warn}>
            <ArrowBigUpDash size={15} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="ui.passphrase.capsLock" />
          </span>
        )}
      </span>
      {description && (
        <Text slot="description" className={styles.help ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.warn ?? ''}>{error}</FieldError>
    </TextField>
  )
}

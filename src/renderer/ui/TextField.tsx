import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components'
import styles from './field.module.css'
import { Needed } from './Needed'

type Props = {
  label: string
  description?: ReactNode
  /** What is wrong with the value; shown under the field and announced. */
  error?: string | undefined
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
  /** May not stay empty: said beside the label, and by `aria-required`. */
  isRequired?: boolean
  autoFocus?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  large?: boolean
}

export function TextField({ label, description, error, placeholder, large, ...field }: Props) {
  return (
    <AriaTextField {...field} validationBehavior="aria" isInvalid={error !== undefined} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>
        {label}
        {field.isRequired && <Needed />}
      </Label>
      <div className={`${styles.box} ${large ? styles.large : ''}`}>
        <Input {...(placeholder && { placeholder })} spellCheck={false} autoComplete="off" />
      </div>
      {description && (
        <Text slot="description" className={styles.help ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.warn ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}

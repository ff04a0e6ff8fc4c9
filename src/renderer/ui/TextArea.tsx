import type { ReactNode } from 'react'
import { FieldError, Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components'
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
}

export function TextArea({ label, description, error, placeholder, ...field }: Props) {
  return (
    <TextField {...field} validationBehavior="aria" isInvalid={error !== undefined} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>
        {label}
        {field.isRequired && <Needed />}
      </Label>
      <AriaTextArea className={`${styles.box} ${styles.area}`} {...(placeholder && { placeholder })} />
      {description && (
        <Text slot="description" className={styles.help ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.warn ?? ''}>{error}</FieldError>
    </TextField>
  )
}

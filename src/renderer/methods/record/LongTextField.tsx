import type { ReactNode } from 'react'
import { Label, Text, TextArea, TextField } from 'react-aria-components'
import { Needed } from '../../ui/Needed'
import styles from './record.module.css'

type Props = {
  label: string
  description?: ReactNode
  value: string
  onChange: (value: string) => void
  maxLength?: number
  isRequired?: boolean
}

/** Several lines in the writing face; it grows with what is written. */
export function LongTextField({ label, description, ...field }: Props) {
  return (
    <TextField {...field} validationBehavior="aria" className={styles.long ?? ''}>
      <Label className={styles.label ?? ''}>
        {label}
        {field.isRequired && <Needed />}
      </Label>
      <TextArea className={styles.area ?? ''} rows={2} spellCheck={false} />
      {description && (
        <Text slot="description" className={styles.help ?? ''}>
          {description}
        </Text>
      )}
    </TextField>
  )
}

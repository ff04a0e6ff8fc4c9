import { Label, TextArea as AriaTextArea, TextField } from 'react-aria-components'
import styles from './field.module.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
}

export function TextArea({ label, placeholder, ...field }: Props) {
  return (
    <TextField {...field} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <AriaTextArea className={`${styles.box} ${styles.area}`} {...(placeholder && { placeholder })} />
    </TextField>
  )
}

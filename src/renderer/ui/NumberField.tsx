import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, FieldError, Group, Input, Label, NumberField as AriaNumberField, Text } from 'react-aria-components'
import { useIntl } from 'react-intl'
import styles from './field.module.css'
import { Needed } from './Needed'

type Props = {
  label: string
  description?: ReactNode
  error?: string | undefined
  /** Null while empty. */
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  /** Stands behind the number: `km`, `min`, `€`. */
  unit?: string
  isDisabled?: boolean
  isRequired?: boolean
}

/** A number as the language writes it (5,4 in Dutch); arrows step, Page Up and Down leap, Home and End go to the limits. */
export function NumberField(props: Props) {
  const { label, description, error, value, onChange, min, max, step, unit, isDisabled, isRequired = false } = props
  const intl = useIntl()
  return (
    <AriaNumberField
      className={styles.field ?? ''}
      value={value ?? Number.NaN}
      onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired}
      validationBehavior="aria"
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
      {...(step !== undefined && { step })}
    >
      <Label className={styles.label ?? ''}>
        {label}
        {isRequired && <Needed />}
      </Label>
      <Group className={`${styles.box} ${styles.number}`}>
        <Input />
        {unit && <span className={styles.unit}>{unit}</span>}
        <Button slot="decrement" className={styles.inside ?? ''} aria-label={intl.formatMessage({ id: 'ui.less' })}>
          <Minus size={15} strokeWidth={1.75} aria-hidden />
        </Button>
        <Button slot="increment" className={styles.inside ?? ''} aria-label={intl.formatMessage({ id: 'ui.more' })}>
          <Plus size={15} strokeWidth={1.75} aria-hidden />
        </Button>
      </Group>
      {description && (
        <Text slot="description" className={styles.help ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.warn ?? ''}>{error}</FieldError>
    </AriaNumberField>
  )
}

import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import field from './field.module.css'
import { Needed } from './Needed'
import styles from './Scale.module.css'
import { written } from './written'

type Props = {
  label: string
  description?: ReactNode
  error?: string | undefined
  /** Whole numbers, at most eleven of them: 0 to 10, or -5 to 5. */
  min: number
  max: number
  /** What the lowest and the highest number mean: `just as I meant`, `the opposite`. */
  low: string
  high: string
  /** Null while nothing is chosen; a scale is never answered beforehand. */
  value: number | null
  onChange: (value: number | null) => void
  /** A quiet word between the ends, such as the previous answer. */
  hint?: ReactNode
  isRequired?: boolean
}

/**
 * A whole number on a line with a meaning at both ends. Arrows move, digits choose (1 and then 0 is 10, a minus before a
 * digit is below zero), Home and End go to the ends, Delete takes the answer back.
 */
export function Scale(props: Props) {
  const { label, description, error, min, max, low, high, value, onChange, hint, isRequired = false } = props
  const intl = useIntl()
  const typed = useRef('')
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  const endOf = (step: number) => (step === min ? low : step === max ? high : null)

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { key } = event
    const choose = (step: number) => {
      onChange(step)
      event.currentTarget.querySelector<HTMLInputElement>(`input[value="${step}"]`)?.focus()
    }
    if (key === 'Home') choose(min)
    else if (key === 'End') choose(max)
    else if ((key === 'Delete' || key === 'Backspace') && value !== null) onChange(null)
    else if (/^[\d-]$/.test(key)) {
      const longer = Number(typed.current + key)
      const step = steps.includes(longer) ? longer : Number(key)
      typed.current = steps.includes(longer) ? typed.current + key : key
      if (steps.includes(step)) choose(step)
    } else {
      typed.current = ''
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <RadioGroup
      className={field.group ?? ''}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(step) => onChange(Number(step))}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
    >
      <Label className={field.label ?? ''}>
        {label}
        {isRequired && <Needed />}
      </Label>
      <div
        className={styles.scale}
        role="presentation"
        onKeyDownCapture={onKeyDown}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) typed.current = ''
        }}
        style={{ gridTemplateColumns: `repeat(${steps.length}, 1fr)` }}
      >
        {steps.map((step) => (
          <Radio
            key={step}
            value={String(step)}
            className={styles.step ?? ''}
            aria-label={endOf(step) ? `${written(intl, step, min)}, ${endOf(step)}` : written(intl, step, min)}
          >
            {written(intl, step, min)}
          </Radio>
        ))}
      </div>
      <div className={styles.ends}>
        <span aria-hidden>
          <FormattedMessage id="ui.scale.end" values={{ value: written(intl, min, min), meaning: low }} />
        </span>
        {hint && <span className={styles.hint}>{hint}</span>}
        <span aria-hidden>
          <FormattedMessage id="ui.scale.end" values={{ value: written(intl, max, min), meaning: high }} />
        </span>
      </div>
      {description && (
        <Text slot="description" className={field.help ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={field.warn ?? ''}>{error}</FieldError>
    </RadioGroup>
  )
}

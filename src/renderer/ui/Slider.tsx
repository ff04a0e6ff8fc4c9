import { useId, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import field from './field.module.css'
import { Needed } from './Needed'
import styles from './Scale.module.css'
import { written } from './written'

type Props = {
  label: string
  description?: ReactNode
  min: number
  max: number
  /** 1 unless told. */
  step?: number
  low: string
  high: string
  /** Null while nothing is chosen: the thumb is hollow and stands in the middle. */
  value: number | null
  onChange: (value: number) => void
  /** The place in words, for screen readers and beside the label: `unpleasant, fairly active`. */
  inWords?: (value: number) => string
  isRequired?: boolean
}

/**
 * A place on a line, for what is not counted: a feeling, a leaning. It is the browser's own range input, because
 * React Aria's slider has no state without a value and no words of its own for one.
 */
export function Slider(props: Props) {
  const { label, description, min, max, step = 1, low, high, value, onChange, inWords, isRequired = false } = props
  const intl = useIntl()
  const id = useId()
  const middle = min + Math.round((max - min) / 2 / step) * step
  const reading =
    value === null ? intl.formatMessage({ id: 'ui.scale.unset' }) : (inWords?.(value) ?? written(intl, value, min))
  /** A press or a key where the hollow thumb already stands is an answer too, and changes no value of the input. */
  const settle = (at: number) => value === null && onChange(at)
  return (
    <div className={field.group}>
      <label htmlFor={id} className={field.label}>
        {label}
        {isRequired && <Needed id={`${id}-needed`} />}
        {isRequired ? ' · ' : ' '}
        <span className={styles.reading}>{reading}</span>
      </label>
      <input
        id={id}
        type="range"
        className={styles.slider}
        aria-label={label}
        aria-valuetext={reading}
        aria-describedby={`${isRequired ? `${id}-needed ` : ''}${id}-ends`}
        data-unset={value === null || undefined}
        {...{ min, max, step }}
        value={value ?? middle}
        onChange={({ target }) => onChange(target.valueAsNumber)}
        onPointerUp={({ currentTarget }) => settle(currentTarget.valueAsNumber)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === ' ' || key === 'Enter') settle(currentTarget.valueAsNumber)
        }}
      />
      <div className={styles.ends} id={`${id}-ends`}>
        <span>{intl.formatMessage({ id: 'ui.scale.end' }, { value: written(intl, min, min), meaning: low })}</span>
        <span>{intl.formatMessage({ id: 'ui.scale.end' }, { value: written(intl, max, min), meaning: high })}</span>
      </div>
      {description && <div className={field.help}>{description}</div>}
    </div>
  )
}

import { Check } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './ChipGroup.module.css'
import field from './field.module.css'
import { Needed } from './Needed'

type Props<Id extends string> = {
  label: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  description?: ReactNode
  options: readonly { id: Id; name: ReactNode }[]
  value: readonly Id[]
  onChange: (ids: Id[]) => void
  /** One at most, or so many; when reached, the others wait (with 1, the new one takes the place of the old). */
  max?: number
  isRequired?: boolean
}

/** One or several of many short words, such as feelings: arrows move, Space chooses. */
export function ChipGroup<Id extends string>(props: Props<Id>) {
  const { label, hideLabel, description, options, value, onChange, max = Infinity, isRequired = false } = props
  const id = useId()
  return (
    <div className={field.group}>
      <span className={hideLabel ? 'sr' : field.label} aria-hidden>
        {label}
        {isRequired && <Needed id={`${id}-needed`} />}
      </span>
      <ToggleButtonGroup
        aria-label={label}
        {...(isRequired && { 'aria-describedby': `${id}-needed` })}
        className={styles.chips ?? ''}
        selectionMode={max === 1 ? 'single' : 'multiple'}
        selectedKeys={value}
        onSelectionChange={(keys) => onChange(options.map(({ id }) => id).filter((id) => keys.has(id)))}
      >
        {options.map(({ id, name }) => (
          <ToggleButton
            key={id}
            id={id}
            className={styles.chip ?? ''}
            isDisabled={max > 1 && value.length >= max && !value.includes(id)}
          >
            {value.includes(id) && <Check size={14} strokeWidth={2} aria-hidden />}
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {description && <div className={field.help}>{description}</div>}
    </div>
  )
}

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  Label,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
} from 'react-aria-components'
import styles from './field.module.css'

type OneProps = { isSelected: boolean; onChange: (on: boolean) => void; isDisabled?: boolean; children: ReactNode }

export function Checkbox({ children, ...rest }: OneProps) {
  return (
    <AriaCheckbox {...rest} className={styles.tick ?? ''}>
      <span className={styles.mark}>
        <Check size={13} strokeWidth={2.5} aria-hidden />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  )
}

export function Switch({ children, ...rest }: OneProps) {
  return (
    <AriaSwitch {...rest} className={styles.tick ?? ''}>
      <span className={styles.knob} />
      <span>{children}</span>
    </AriaSwitch>
  )
}

type GroupProps<Id extends string> = {
  label: string
  value: Id
  options: readonly { id: Id; name: ReactNode }[]
  onChange: (id: Id) => void
}

export function RadioGroup<Id extends string>({ label, value, options, onChange }: GroupProps<Id>) {
  return (
    <AriaRadioGroup
      value={value}
      className={styles.choices ?? ''}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {options.map(({ id, name }) => (
        <Radio key={id} value={id} className={styles.tick ?? ''}>
          <span className={`${styles.mark} ${styles.round}`} />
          <span>{name}</span>
        </Radio>
      ))}
    </AriaRadioGroup>
  )
}

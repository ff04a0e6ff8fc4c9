import { Check } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  FieldError,
  Label,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  Text,
} from 'react-aria-components'
import styles from './field.module.css'
import { Needed } from './Needed'

type OneProps = { isSelected: boolean; onChange: (on: boolean) => void; isDisabled?: boolean; children: ReactNode }

const tickMark = (
  <span className={styles.mark}>
    <Check size={13} strokeWidth={2.5} aria-hidden />
  </span>
)

export function Checkbox({ children, ...rest }: OneProps) {
  return (
    <AriaCheckbox {...rest} className={styles.tick ?? ''}>
      {tickMark}
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

type Option<Id extends string> = { id: Id; name: ReactNode; description?: ReactNode }

type GroupProps<Id extends string> = {
  label: string
  description?: ReactNode
  error?: string | undefined
  options: readonly Option<Id>[]
  /** `cards` stand side by side in boxes: for two to four options with a word of explanation; `line` for short ones. */
  layout?: 'list' | 'line' | 'cards'
  isRequired?: boolean
}

const classOf = (layout: GroupProps<string>['layout']) =>
  (layout === 'cards' ? `${styles.tick} ${styles.card}` : styles.tick) ?? ''

function OptionWords({ name, description }: Option<string>) {
  if (!description) return <span>{name}</span>
  return (
    <span>
      <span className={styles.optionName}>{name}</span>
      <span className={styles.optionHelp}>{description}</span>
    </span>
  )
}

type AroundProps = GroupProps<string> & { neededId?: string; children: ReactNode }

function Around({ label, description, error, layout, isRequired, neededId, children }: AroundProps) {
  return (
    <>
      <Label className={styles.label ?? ''}>
        {label}
        {isRequired && <Needed {...(neededId && { id: neededId })} />}
      </Label>
      <div className={styles[layout === 'cards' ? 'cards' : layout === 'line' ? 'line' : 'choices']}>{children}</div>
      {description && (
        <Text slot="description" className={styles.help ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.warn ?? ''}>{error}</FieldError>
    </>
  )
}

type OneOf<Id extends string> = GroupProps<Id> & {
  /** Null while nothing is chosen: a question that matters is never answered beforehand. */
  value: Id | null
  onChange: (id: Id) => void
}

/** One of a few. */
export function RadioGroup<Id extends string>({ value, onChange, ...group }: OneOf<Id>) {
  return (
    <AriaRadioGroup
      value={value}
      isInvalid={group.error !== undefined}
      isRequired={group.isRequired ?? false}
      validationBehavior="aria"
      className={styles.group ?? ''}
      orientation={group.layout === 'cards' || group.layout === 'line' ? 'horizontal' : 'vertical'}
      onChange={(key) => {
        const chosen = group.options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Around {...group}>
        {group.options.map((option) => (
          <Radio key={option.id} value={option.id} className={classOf(group.layout)}>
            <span className={`${styles.mark} ${styles.round}`} />
            <OptionWords {...option} />
          </Radio>
        ))}
      </Around>
    </AriaRadioGroup>
  )
}

type SeveralOf<Id extends string> = GroupProps<Id> & {
  value: readonly Id[]
  onChange: (ids: Id[]) => void
  /** When so many are chosen, the others wait. */
  max?: number
}

/** Several of a few; answers in the order of the options. */
export function CheckboxGroup<Id extends string>({ value, onChange, max = Infinity, ...group }: SeveralOf<Id>) {
  const neededId = useId()
  return (
    <AriaCheckboxGroup
      value={[...value]}
      isInvalid={group.error !== undefined}
      className={styles.group ?? ''}
      onChange={(keys) => onChange(group.options.map(({ id }) => id).filter((id) => keys.includes(id)))}
      {...(group.isRequired && { 'aria-describedby': neededId })}
    >
      <Around {...group} neededId={neededId}>
        {group.options.map((option) => (
          <AriaCheckbox
            key={option.id}
            value={option.id}
            isDisabled={value.length >= max && !value.includes(option.id)}
            className={classOf(group.layout)}
          >
            {tickMark}
            <OptionWords {...option} />
          </AriaCheckbox>
        ))}
      </Around>
    </AriaCheckboxGroup>
  )
}

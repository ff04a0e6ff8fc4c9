import { Check, ChevronsUpDown } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { useIntl } from 'react-intl'
import styles from './field.module.css'
import { Needed } from './Needed'

type Props<Id extends string> = {
  label: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  description?: ReactNode
  value: Id | null
  options: readonly { id: Id; name: string }[]
  onChange: (id: Id) => void
  large?: boolean
  isDisabled?: boolean
  isRequired?: boolean
}

export function Select<Id extends string>(props: Props<Id>) {
  const { label, hideLabel, description, value, options, onChange, large, isDisabled, isRequired = false } = props
  const intl = useIntl()
  const id = useId()
  return (
    <AriaSelect
      className={styles.field ?? ''}
      selectedKey={value}
      placeholder={intl.formatMessage({ id: 'ui.select.none' })}
      isDisabled={isDisabled ?? false}
      {...(hideLabel && { 'aria-label': label })}
      onSelectionChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      {!hideLabel && (
        <Label className={styles.label ?? ''}>
          {label}
          {isRequired && <Needed id={`${id}-needed`} />}
        </Label>
      )}
      <Button
        className={`${styles.box} ${styles.choose} ${large ? styles.large : ''}`}
        {...(isRequired && { 'aria-describedby': `${id}-needed` })}
      >
        <SelectValue>{({ defaultChildren }) => defaultChildren}</SelectValue>
        <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      {description && (
        <Text slot="description" className={styles.help ?? ''}>
          {description}
        </Text>
      )}
      <Popover className={styles.popover ?? ''}>
        <ListBox items={options}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className={styles.option ?? ''}>
              {({ isSelected }) => (
                <>
                  {name}
                  {isSelected && <Check size={15} strokeWidth={2} aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

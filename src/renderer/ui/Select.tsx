import { Check, ChevronsUpDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import styles from './field.module.css'

type Props<Id extends string> = {
  label: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  value: Id | null
  options: readonly { id: Id; name: string }[]
  onChange: (id: Id) => void
  large?: boolean
  isDisabled?: boolean
}

export function Select<Id extends string>({
  label,
  hideLabel,
  value,
  options,
  onChange,
  large,
  isDisabled,
}: Props<Id>) {
  return (
    <AriaSelect
      className={styles.field ?? ''}
      selectedKey={value}
      isDisabled={isDisabled ?? false}
      {...(hideLabel && { 'aria-label': label })}
      onSelectionChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      {!hideLabel && <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={`${styles.box} ${styles.choose} ${large ? styles.large : ''}`}>
        <SelectValue>{({ defaultChildren }) => defaultChildren}</SelectValue>
        <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
      </Button>
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

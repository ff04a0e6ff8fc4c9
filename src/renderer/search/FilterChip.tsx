import { X } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Popover } from '../ui/Popover'
import styles from './search.module.css'

export type Choice = { id: string; name: string }

type Props = {
  /** Name of what is filtered on: Notebook, Person … */
  name: string
  value: Choice | null
  choices: Choice[]
  onChange: (id: string | null) => void
}

/** A chip that opens a list to choose from; a chosen filter is taken away by pressing its chip or Delete. */
export function FilterChip({ name, value, choices, onChange }: Props) {
  const intl = useIntl()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [open, setOpen] = useState(false)
  /** The button of before has gone: the one in its place takes the focus over. */
  const [changed, setChanged] = useState(false)
  const change = (id: string | null) => {
    setChanged(true)
    onChange(id)
  }
  if (value)
    return (
      <Button
        className={`${styles.chip} ${styles.on}`}
        aria-label={intl.formatMessage({ id: 'search.filter.remove' }, { name: `${name} ${value.name}` })}
        autoFocus={changed}
        onPress={() => change(null)}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') change(null)
        }}
      >
        <span>{value.name}</span>
        <X size={13} strokeWidth={1.75} aria-hidden />
      </Button>
    )
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button
        className={styles.chip ?? ''}
        aria-label={intl.formatMessage({ id: 'search.filter.choose' }, { name })}
        autoFocus={changed}
      >
        {name}
      </Button>
      <Popover className={styles.popover} placement="bottom start">
        <Dialog aria-label={name}>
          <Autocomplete filter={contains}>
            <SearchField autoFocus aria-label={intl.formatMessage({ id: 'search.filter.find' })}>
              <Input placeholder={intl.formatMessage({ id: 'search.filter.find' })} />
            </SearchField>
            <ListBox
              aria-label={name}
              items={choices}
              selectionMode="single"
              onSelectionChange={(keys) => {
                const [key] = keys === 'all' ? [] : keys
                if (typeof key !== 'string') return
                change(key)
                setOpen(false)
              }}
            >
              {(choice) => (
                <ListBoxItem id={choice.id} textValue={choice.name} className={styles.option ?? ''}>
                  {choice.name}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

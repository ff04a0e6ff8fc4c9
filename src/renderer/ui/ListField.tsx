import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Button } from './Button'
import field from './field.module.css'
import styles from './ListField.module.css'
import { Needed } from './Needed'

type Props = {
  label: string
  description?: ReactNode
  error?: string | undefined
  /** Word on the button: `Add a value`. */
  add: string
  value: readonly string[]
  onChange: (texts: string[]) => void
  placeholder?: string
  /** Longest list. */
  max?: number
  maxLength?: number
  /** The order means something: rows are numbered and can be moved. */
  ordered?: boolean
  isRequired?: boolean
}

/** What is pasted may hold lines; an item of the list is one. */
const onOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')

/**
 * A list of short texts; a longer one grows downwards. Enter opens the next row, Backspace in an empty row removes it, Alt+Up and Alt+Down move the
 * row; what was moved or removed is said aloud.
 */
export function ListField(props: Props) {
  const {
    label,
    description,
    error,
    add,
    value,
    onChange,
    placeholder,
    max = 50,
    maxLength = 4000,
    ordered,
    isRequired,
  } = props
  const intl = useIntl()
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  /** The row that takes the focus once it is drawn. */
  const goTo = useRef<number | null>(null)
  const rows = value.length > 0 ? value : ['']

  useEffect(() => {
    if (goTo.current === null) return
    list.current?.querySelectorAll('textarea')[goTo.current]?.focus()
    goTo.current = null
  }, [value])

  const insert = (at: number) => {
    if (rows.length >= max) return
    onChange([...rows.slice(0, at), '', ...rows.slice(at)])
    goTo.current = at
  }
  const remove = (at: number) => {
    onChange(rows.filter((_, index) => index !== at))
    setSaid(intl.formatMessage({ id: 'ui.list.removed' }, { at: at + 1 }))
    goTo.current = Math.max(0, at - 1)
  }
  const move = (from: number, to: number) => {
    const moved = rows[from]
    if (moved === undefined || to < 0 || to >= rows.length) return
    const rest = rows.filter((_, index) => index !== from)
    onChange([...rest.slice(0, to), moved, ...rest.slice(to)])
    setSaid(intl.formatMessage({ id: 'ui.list.moved' }, { to: to + 1, of: rows.length }))
    goTo.current = to
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, at: number) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) insert(at + 1)
    else if (event.key === 'Backspace' && rows[at] === '' && rows.length > 1) remove(at)
    else if (ordered && event.altKey && event.key === 'ArrowUp') move(at, at - 1)
    else if (ordered && event.altKey && event.key === 'ArrowDown') move(at, at + 1)
    else return
    event.preventDefault()
  }

  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${isRequired ? `${id}-needed ` : ''}${id}-help`}
      className={field.group}
    >
      <span id={`${id}-label`} className={field.label}>
        {label}
        {isRequired && <Needed id={`${id}-needed`} />}
      </span>
      <ol className={styles.rows} ref={list}>
        {rows.map((text, at) => {
          const name = intl.formatMessage({ id: 'ui.list.row' }, { label, at: at + 1, of: rows.length })
          const button = (message: string) => intl.formatMessage({ id: message }, { at: at + 1 })
          return (
            <li key={at} className={styles.row}>
              {ordered && (
                <span className={styles.number} aria-hidden>
                  {at + 1}
                </span>
              )}
              <span className={`${field.box} ${styles.text}`}>
                <textarea
                  rows={1}
                  aria-label={name}
                  value={text}
                  maxLength={maxLength}
                  placeholder={at === 0 ? placeholder : undefined}
                  spellCheck={false}
                  aria-keyshortcuts={ordered ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
                  onChange={({ target }) =>
                    onChange(rows.map((old, index) => (index === at ? onOneLine(target.value) : old)))
                  }
                  onKeyDown={(event) => onKeyDown(event, at)}
                />
              </span>
              {ordered && (
                <>
                  <Button
                    variant="quiet"
                    size="icon"
                    label={button('ui.list.up')}
                    isDisabled={at === 0}
                    onPress={() => move(at, at - 1)}
                  >
                    <ArrowUp size={15} strokeWidth={1.75} aria-hidden />
                  </Button>
                  <Button
                    variant="quiet"
                    size="icon"
                    label={button('ui.list.down')}
                    isDisabled={at === rows.length - 1}
                    onPress={() => move(at, at + 1)}
                  >
                    <ArrowDown size={15} strokeWidth={1.75} aria-hidden />
                  </Button>
                </>
              )}
              <Button
                variant="quiet"
                size="icon"
                label={button('ui.list.remove')}
                isDisabled={rows.length === 1 && text === ''}
                onPress={() => remove(at)}
              >
                <X size={15} strokeWidth={1.75} aria-hidden />
              </Button>
            </li>
          )
        })}
      </ol>
      <div>
        <Button variant="quiet" size="sm" isDisabled={rows.length >= max} onPress={() => insert(rows.length)}>
          <Plus size={15} strokeWidth={1.75} aria-hidden />
          {add}
        </Button>
      </div>
      <div id={`${id}-help`}>
        {description && <div className={field.help}>{description}</div>}
        {error && <div className={field.warn}>{error}</div>}
      </div>
      <div role="status" className="sr">
        {said}
      </div>
    </div>
  )
}

import { useRef, useState, type ComponentType, type ReactNode } from 'react'
import { Plus, Trash2 } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import { Needed } from '../../ui/Needed'
import type { ControlProps } from './control-props'
import { Fold } from './Fold'
import { useFolding } from './folding'
import styles from './record.module.css'
import { useWords } from './words'

type Group<T extends Field['type']> = Omit<ControlProps, 'field'> & {
  field: Extract<Field, { type: T }>
  label: string
  help: string | undefined
  /** Draws a field inside the group. */
  control: ComponentType<ControlProps>
}
type Item = Record<string, unknown>

type InnerProps = {
  fields: readonly SimpleField[]
  path: string
  item: Item
  onChange: (item: Item) => void
  opened: ControlProps['opened']
  control: ComponentType<ControlProps>
}

function Inner({ fields, path, item, onChange, opened, control: Control }: InnerProps) {
  return fields
    .filter(({ key }) => !opened.view.hidden.includes(`${path}.${key}`))
    .map((field) => (
      <div key={field.key} className={styles.inner} data-path={`${path}.${field.key}`}>
        <Control
          field={field}
          path={`${path}.${field.key}`}
          value={item[field.key]}
          required={opened.view.required.includes(`${path}.${field.key}`)}
          opened={opened}
          onChange={(value) => onChange(without({ ...item, [field.key]: value }))}
        />
      </div>
    ))
}

/** Empty values are left out, as in the record itself. */
const without = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== null && value !== ''))

type AroundProps = { label: string; help: string | undefined; required: boolean | undefined; children: ReactNode }

function Around({ label, help, required, children }: AroundProps) {
  return (
    <fieldset className={styles.group}>
      <legend>
        {label}
        {required && <Needed />}
      </legend>
      {help && <p className={styles.help}>{help}</p>}
      {children}
    </fieldset>
  )
}

/** Several fields under one heading. */
export function GroupFields({ field, path, value, label, help, required, ...rest }: Group<'group'>) {
  const { folds, first } = useFolding()
  const { opened } = rest
  const item = itemOf(value)
  const inner = <Inner {...rest} fields={field.fields} path={path} item={item} />
  if (!folds)
    return (
      <Around label={label} help={help} required={required}>
        <div className={styles.parts}>{inner}</div>
      </Around>
    )
  return (
    <Fold
      name={label}
      fields={field.fields}
      item={item}
      opened={opened}
      startsOpen={first === path}
      isRequired={required ?? false}
    >
      {help && <p className={styles.help}>{help}</p>}
      <div className={styles.parts}>{inner}</div>
    </Fold>
  )
}

/** A list of groups. */
export function GroupsField({ field, path, value, onChange, label, help, required, ...rest }: Group<'groups'>) {
  const intl = useIntl()
  const words = useWords()
  const { folds } = useFolding()
  const items = Array.isArray(value) ? (value as Item[]) : []
  // items have no name of their own: each goes by the number with which it came
  const [before] = useState(items.length)
  const numbers = useRef({ next: 0, given: [] as number[] })
  const { given } = numbers.current
  while (given.length < items.length) given.push(numbers.current.next++)
  given.length = items.length
  const name = field.item ? words(field.item) : label
  const set = (at: number, item: Item) => onChange(items.map((it, no) => (no === at ? item : it)))
  const remove = (at: number) => {
    given.splice(at, 1)
    onChange(items.filter((_, no) => no !== at))
  }
  return (
    <Around label={label} help={help} required={required}>
      {items.map((item, at) => {
        const called = `${name} ${at + 1}`
        const inner = (
          <>
            <Inner
              {...rest}
              fields={field.fields}
              path={`${path}.${at}`}
              item={item}
              onChange={(changed) => set(at, changed)}
            />
            <Button
              size="icon"
              variant="quiet"
              label={intl.formatMessage({ id: 'methods.list.remove' }, { name, place: at + 1 })}
              onPress={() => remove(at)}
            >
              <Trash2 size={15} strokeWidth={1.75} aria-hidden />
            </Button>
          </>
        )
        if (!folds)
          return (
            <fieldset key={given[at]} className={styles.item} aria-label={called}>
              {inner}
            </fieldset>
          )
        const isNew = (given[at] ?? 0) >= before
        return (
          <Fold key={given[at]} name={called} fields={field.fields} item={item} opened={rest.opened} startsOpen={isNew}>
            <div className={styles.item}>{inner}</div>
          </Fold>
        )
      })}
      {items.length < (field.max ?? 100) && (
        <Button size="sm" onPress={() => onChange([...items, {}])}>
          <Plus size={14} strokeWidth={1.75} aria-hidden />{' '}
          {field.item ? words(field.item) : <FormattedMessage id="methods.list.add" />}
        </Button>
      )}
    </Around>
  )
}

/** The same fields for each of some named rows. */
export function RowsField({ field, path, value, onChange, label, help, required, ...rest }: Group<'rows'>) {
  const words = useWords()
  const { folds, first } = useFolding()
  const held = itemOf(value)
  const isLone = field.fields.length === 1
  return (
    <Around label={label} help={help} required={required}>
      {field.rows.map((row) => {
        const at = `${path}.${row.key}`
        const item = itemOf(held[row.key])
        const inner = (
          <Inner
            {...rest}
            fields={field.fields}
            path={at}
            item={item}
            onChange={(changed) => onChange({ ...held, [row.key]: changed })}
          />
        )
        if (!folds || isLone)
          return (
            <fieldset key={row.key} className={`${styles.item} ${styles.row}`} data-lone={isLone || undefined}>
              <legend>{words(row)}</legend>
              {inner}
            </fieldset>
          )
        return (
          <Fold
            key={row.key}
            name={words(row)}
            fields={field.fields}
            item={item}
            opened={rest.opened}
            startsOpen={first === at}
          >
            <div className={styles.parts}>{inner}</div>
          </Fold>
        )
      })}
    </Around>
  )
}

const itemOf = (value: unknown): Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : {}

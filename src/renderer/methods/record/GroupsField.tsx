import type { ComponentType } from 'react'
import { Plus, Trash2 } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import type { ControlProps } from './control-props'
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
      <Control
        key={field.key}
        field={field}
        path={`${path}.${field.key}`}
        value={item[field.key]}
        opened={opened}
        onChange={(value) => onChange(without({ ...item, [field.key]: value }))}
      />
    ))
}

/** Empty values are left out, as in the record itself. */
const without = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== null && value !== ''))

/** Several fields under one heading. */
export function GroupFields({ field, path, value, onChange, opened, label, help, control }: Group<'group'>) {
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {help && <p className={styles.help}>{help}</p>}
      <div className={styles.parts}>
        <Inner
          fields={field.fields}
          path={path}
          item={itemOf(value)}
          onChange={onChange}
          opened={opened}
          control={control}
        />
      </div>
    </fieldset>
  )
}

/** A list of groups. */
export function GroupsField({ field, path, value, onChange, opened, label, help, control }: Group<'groups'>) {
  const intl = useIntl()
  const words = useWords()
  const items = Array.isArray(value) ? (value as Item[]) : []
  const name = field.item ? words(field.item) : label
  const set = (at: number, item: Item) => onChange(items.map((it, no) => (no === at ? item : it)))
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {help && <p className={styles.help}>{help}</p>}
      {items.map((item, at) => (
        // items have no name of their own; they are only added at the end and taken out
        <fieldset key={at} className={styles.item} aria-label={`${name} ${at + 1}`}>
          <Inner
            fields={field.fields}
            path={`${path}.${at}`}
            item={item}
            onChange={(changed) => set(at, changed)}
            opened={opened}
            control={control}
          />
          <Button
            size="icon"
            variant="quiet"
            label={intl.formatMessage({ id: 'methods.list.remove' }, { name, place: at + 1 })}
            onPress={() => onChange(items.filter((_, no) => no !== at))}
          >
            <Trash2 size={15} strokeWidth={1.75} aria-hidden />
          </Button>
        </fieldset>
      ))}
      {items.length < (field.max ?? 100) && (
        <Button size="sm" onPress={() => onChange([...items, {}])}>
          <Plus size={14} strokeWidth={1.75} aria-hidden />{' '}
          {field.item ? words(field.item) : <FormattedMessage id="methods.list.add" />}
        </Button>
      )}
    </fieldset>
  )
}

/** The same fields for each of some named rows. */
export function RowsField({ field, path, value, onChange, opened, label, help, control }: Group<'rows'>) {
  const words = useWords()
  const held = itemOf(value)
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {help && <p className={styles.help}>{help}</p>}
      {field.rows.map((row) => (
        <fieldset
          key={row.key}
          className={`${styles.item} ${styles.row}`}
          data-lone={field.fields.length === 1 || undefined}
        >
          <legend>{words(row)}</legend>
          <Inner
            fields={field.fields}
            path={`${path}.${row.key}`}
            item={itemOf(held[row.key])}
            onChange={(item) => onChange({ ...held, [row.key]: item })}
            opened={opened}
            control={control}
          />
        </fieldset>
      ))}
    </fieldset>
  )
}

const itemOf = (value: unknown): Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : {}

import { useRef, useState, type ComponentType, type ReactNode } from 'react'
import { Plus, Trash2 } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import { Needed } from '../../ui/Needed'
import type { AboutRecord, ControlProps } from './control-props'
import { Fold } from './Fold'
import { useFolding } from './folding'
import styles from './record.module.css'
import { shownParts } from './shown-value'
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

type AroundProps = {
  label: string
  help: string | undefined
  required: boolean | undefined
  /** The fold it makes; null where it does not fold. */
  fold: { holds: string; startsOpen: boolean } | null
  children: ReactNode
}

/** Fields that belong together: under a heading, or folded in one line. */
function Around({ label, help, required, fold, children }: AroundProps) {
  const inner = (
    <>
      {help && <p className={styles.help}>{help}</p>}
      {children}
    </>
  )
  if (fold)
    return (
      <Fold name={label} isRequired={required} {...fold}>
        {inner}
      </Fold>
    )
  return (
    <fieldset className={styles.group}>
      <legend>
        {label}
        {required && <Needed />}
      </legend>
      {inner}
    </fieldset>
  )
}

/** What a group holds, on one line. */
function useHolds(fields: readonly SimpleField[], opened: AboutRecord) {
  const intl = useIntl()
  const words = useWords()
  return (item: Item) => shownParts(intl, words, fields, item, opened).replaceAll('\n', ', ')
}

/** Several fields under one heading. */
export function GroupFields({ field, path, value, label, help, required, ...rest }: Group<'group'>) {
  const { folds, first } = useFolding()
  const holds = useHolds(field.fields, rest.opened)
  const item = itemOf(value)
  const fold = folds ? { holds: holds(item), startsOpen: first === path } : null
  return (
    <Around label={label} help={help} required={required} fold={fold}>
      <div className={styles.parts}>
        <Inner {...rest} fields={field.fields} path={path} item={item} />
      </div>
    </Around>
  )
}

/** So many items fold together; fewer are at hand, each in its own fold. */
const mostAtHand = 2

/** A list of groups. */
export function GroupsField({ field, path, value, onChange, label, help, required, ...rest }: Group<'groups'>) {
  const intl = useIntl()
  const words = useWords()
  const { folds } = useFolding()
  const holds = useHolds(field.fields, rest.opened)
  const items = Array.isArray(value) ? (value as Item[]) : []
  // items have no name of their own: each goes by the number with which it came
  const [before] = useState(items.length)
  const numbers = useRef({ next: 0, given: [] as number[] })
  const { given } = numbers.current
  while (given.length < items.length) given.push(numbers.current.next++)
  given.length = items.length
  const name = field.item ? words(field.item) : label
  const fold = folds && before > mostAtHand ? { holds: items.map(holds).filter(Boolean).join(' · '), startsOpen: false } : null // oxfmt-ignore
  return (
    <Around label={label} help={help} required={required} fold={fold}>
      {items.map((item, at) => {
        const called = `${name} ${at + 1}`
        const inner = (
          <>
            <Inner
              {...rest}
              fields={field.fields}
              path={`${path}.${at}`}
              item={item}
              onChange={(changed) => onChange(items.with(at, changed))}
            />
            <Button
              size="icon"
              variant="quiet"
              label={intl.formatMessage({ id: 'methods.list.remove' }, { name, place: at + 1 })}
              onPress={() => {
                given.splice(at, 1)
                onChange(items.toSpliced(at, 1))
              }}
            >
              <Trash2 size={15} strokeWidth={1.75} aria-hidden />
            </Button>
          </>
        )
        return folds ? (
          <Fold key={given[at]} name={called} holds={holds(item)} startsOpen={(given[at] ?? 0) >= before}>
            <div className={`${styles.item} ${styles.inFold}`}>{inner}</div>
          </Fold>
        ) : (
          <fieldset key={given[at]} className={styles.item} aria-label={called}>
            {inner}
          </fieldset>
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
  const intl = useIntl()
  const words = useWords()
  const { folds, first } = useFolding()
  const holds = useHolds(field.fields, rest.opened)
  const held = itemOf(value)
  const isLone = field.fields.length === 1
  const count = field.rows.filter(({ key }) => holds(itemOf(held[key])) !== '').length
  const filled = count === 0 ? '' : intl.formatMessage({ id: 'methods.fold.rows' }, { count, of: field.rows.length })
  const fold = folds ? { holds: filled, startsOpen: first?.startsWith(`${path}.`) ?? false } : null
  return (
    <Around label={label} help={help} required={required} fold={fold}>
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
        return folds && !isLone ? (
          <Fold key={row.key} name={words(row)} holds={holds(item)} startsOpen={first === at}>
            <div className={styles.parts}>{inner}</div>
          </Fold>
        ) : (
          <fieldset key={row.key} className={`${styles.item} ${styles.row}`} data-lone={isLone || undefined}>
            <legend>{words(row)}</legend>
            {inner}
          </fieldset>
        )
      })}
    </Around>
  )
}

const itemOf = (value: unknown): Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : {}

import { useQueries } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { RecordRow } from '@shared/contract/methods'
import type { Side } from '@shared/contract/walls'
import { api, client } from '../../api'
import { PersonPicker } from '../../notebooks/entry/PersonPicker'
import { Popover } from '../../ui/Popover'
import { LabelledGroup } from './LabelledGroup'
import { useNames } from './names'
import styles from './record.module.css'

type Common = {
  label: string
  description?: ReactNode
  isRequired?: boolean
  one?: boolean
  value: string[]
  onChange: (ids: string[]) => void
}

/** People by pseudonym; somebody new can be added on the way. */
export function PeopleField({ names, side, ...props }: Common & { names: Record<string, string>; side: Side }) {
  const found = useNames(props.value.filter((id) => !names[id]))
  return (
    <Picked {...props} nameOf={(id) => names[id] ?? found[id] ?? '…'} add="methods.pick.person">
      {(choose) => <PersonPicker chosen={props.value} side={side} onChange={choose} />}
    </Picked>
  )
}

type RecordsProps = Common & {
  kinds: readonly string[]
  rows: Record<string, RecordRow>
  /** kind of the record the field stands in */ own: string
  side: Side
}

/** Other records: the kept ones of the types that fit, newest first, or a new one. */
export function RecordsField({ kinds, rows, own, side, ...props }: RecordsProps) {
  const intl = useIntl()
  const full = kinds.map((kind) => (kind.includes('.') ? kind : `${own.split('.')[0] ?? ''}.${kind}`))
  const lists = useQueries({
    queries: full.map((kind) =>
      api.methods.records.list.queryOptions({ input: { filter: { kind, side }, limit: 60 } }),
    ),
  })
  const found = lists.flatMap(({ data }) => data?.rows ?? [])
  const titleOf = (row: RecordRow | undefined) =>
    row?.title || (row ? intl.formatDate(row.at, { day: 'numeric', month: 'long', year: 'numeric' }) : '…')
  const start = async (kind: string, choose: (ids: string[]) => void) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const { record } = await client.methods.records.start({ kind, at: Date.now(), zone })
    choose([...props.value, record.id])
  }
  return (
    <Picked
      {...props}
      nameOf={(id) => titleOf(rows[id] ?? found.find((row) => row.id === id))}
      add="methods.pick.record"
    >
      {(choose) => (
        <div className={styles.pickList}>
          {found.length === 0 && (
            <p className={styles.help}>
              <FormattedMessage id="methods.pick.none" />
            </p>
          )}
          {found.map((row) => (
            <button
              key={row.id}
              type="button"
              aria-pressed={props.value.includes(row.id)}
              onClick={() =>
                choose(
                  props.value.includes(row.id) ? props.value.filter((id) => id !== row.id) : [...props.value, row.id],
                )
              }
            >
              <b>{titleOf(row)}</b> <i>{intl.formatDate(row.at, { day: 'numeric', month: 'short' })}</i>
            </button>
          ))}
          {full.length === 1 && (
            <button type="button" data-dashed onClick={() => void start(full[0] ?? '', choose)}>
              <FormattedMessage id="methods.pick.new" />
            </button>
          )}
        </div>
      )}
    </Picked>
  )
}

type PickedProps = Common & {
  nameOf: (id: string) => string
  add: string
  children: (choose: (ids: string[]) => void) => ReactNode
}

function Picked({ one = false, value, onChange, nameOf, add, children, ...named }: PickedProps) {
  const { label } = named
  const intl = useIntl()
  return (
    <LabelledGroup {...named}>
      <div className={styles.chips}>
        {value.map((id) => (
          <span key={id} className={styles.chip}>
            <b>{nameOf(id)}</b>
            <Button
              className={styles.icon ?? ''}
              aria-label={intl.formatMessage({ id: 'methods.pick.remove' }, { name: nameOf(id) })}
              onPress={() => onChange(value.filter((other) => other !== id))}
            >
              <X size={13} strokeWidth={1.75} aria-hidden />
            </Button>
          </span>
        ))}
        <DialogTrigger>
          <Button className={styles.add ?? ''} aria-label={`${intl.formatMessage({ id: add })}: ${label}`}>
            <Plus size={14} strokeWidth={1.75} aria-hidden /> {intl.formatMessage({ id: add })}
          </Button>
          <Popover placement="bottom start" className={styles.picker}>
            <Dialog className={styles.pickDialog ?? ''} aria-label={label}>
              {({ close }) =>
                children((ids) => {
                  onChange(one ? ids.slice(-1) : ids)
                  if (one) close()
                })
              }
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </LabelledGroup>
  )
}

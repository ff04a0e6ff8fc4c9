import { Copy, Trash2 } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { RecordRow } from '@shared/contract/methods'
import type { RecordType } from '@shared/domain/method/format'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choices'
import { useWords } from '../record/words'
import { useRecordActions } from '../use-record-actions'
import styles from './page.module.css'

type Props = {
  rows: readonly RecordRow[]
  types: readonly RecordType[]
  /** Ids chosen to stand side by side; left out where nothing is compared. */
  chosen?: readonly string[]
  onChoose?: (ids: string[]) => void
  mostChosen?: number
  /** Whether a record may be done again. */
  repeatable?: boolean
}

/** Records as lines: what they are called, their day and state; a press opens one. */
export function RecordRows({ rows, types, chosen, onChoose, mostChosen = 3, repeatable = false }: Props) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const actions = useRecordActions()
  const kindOfChosen = rows.find(({ id }) => chosen?.includes(id))?.kind
  return (
    <ul className={styles.rows}>
      {rows.map((row) => {
        const type = types.find(({ id }) => id === row.kind.split('.')[1])
        const typeName = type ? words(type.name) : ''
        const day = intl.formatDate(new Date(`${row.day}T12:00`), { day: 'numeric', month: 'long', year: 'numeric' })
        const state = type?.states?.find(({ id }) => id === row.state)
        const name = row.title || typeName
        const named = { name: `${name}, ${day}` }
        const isChosen = chosen?.includes(row.id) ?? false
        return (
          <li key={row.id} className={styles.row}>
            {chosen && onChoose && (
              <Checkbox
                isSelected={isChosen}
                isDisabled={
                  !isChosen &&
                  (chosen.length >= mostChosen || (kindOfChosen !== undefined && kindOfChosen !== row.kind))
                }
                onChange={(on) => onChoose(on ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
              >
                <span className="sr">{intl.formatMessage({ id: 'methods.beside.choose' }, named)}</span>
              </Checkbox>
            )}
            <button type="button" className={styles.open} onClick={() => go.form(row.kind, row.id)}>
              <b>{name}</b>
              <span>
                {[row.title && types.length > 1 ? typeName : '', day, state ? words(state.name) : '']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
            {repeatable && (
              <Button
                size="icon"
                variant="quiet"
                label={intl.formatMessage({ id: 'methods.repeat' }, named)}
                onPress={() => void actions.start(row.kind, row.id)}
              >
                <Copy size={15} strokeWidth={1.75} aria-hidden />
              </Button>
            )}
            <Button
              size="icon"
              variant="quiet"
              label={intl.formatMessage({ id: 'methods.record.remove' }, named)}
              onPress={() => void actions.remove([row.id])}
            >
              <Trash2 size={15} strokeWidth={1.75} aria-hidden />
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

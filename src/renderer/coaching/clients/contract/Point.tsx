import { Check, ChevronDown } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { RecordForm } from '../../../methods/record/RecordForm'
import { shownValue } from '../../../methods/record/shown-value'
import { useKept } from '../../../methods/record/use-record'
import { useWords } from '../../../methods/record/words'
import { useClient } from '../use-client'
import styles from './contract.module.css'

type Props = {
  /** Names it: `clients.point.<id>`. */
  id: string
  fields: readonly string[]
  /** Whether it stands; left out where nothing has to. */
  isDone?: boolean
  children?: ReactNode
}

/** A point in one line with what is written at it; opened, it can be filled in or, once closed, read. */
export function Point({ id, fields, isDone, children }: Props) {
  const intl = useIntl()
  const words = useWords()
  const panel = useId()
  const { keeper, known, data, isClosed } = useClient()
  const { opened } = useKept(keeper)
  const [isOpen, setIsOpen] = useState(false)
  const holds = fields.flatMap((key) => {
    const field = known.type.fields.find((it) => it.key === key)
    const shown = field ? shownValue(intl, words, field, data[key], opened) : ''
    return field && shown ? [{ key, label: words(field.label), shown }] : []
  })
  return (
    <li className={styles.point}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isDone !== undefined && (
          <span className={styles.mark} data-done={isDone || undefined}>
            {isDone && <Check size={12} strokeWidth={2.5} aria-hidden />}
            <span className="sr">
              <FormattedMessage id={isDone ? 'clients.point.done' : 'clients.point.open'} />
            </span>
          </span>
        )}
        <b>
          <FormattedMessage id={`clients.point.${id}`} />
        </b>
        <span className={styles.holds}>{holds.map(({ shown }) => shown.replaceAll('\n', ', ')).join(' · ')}</span>
        <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
      </button>
      <div id={panel} hidden={!isOpen} className={styles.inPoint}>
        {isOpen &&
          (isClosed ? (
            <dl className={styles.read}>
              {holds.map(({ key, label, shown }) => (
                <div key={key}>
                  <dt>{label}</dt>
                  <dd>{shown}</dd>
                </div>
              ))}
              {holds.length === 0 && (
                <p>
                  <FormattedMessage id="clients.point.empty" />
                </p>
              )}
            </dl>
          ) : (
            <RecordForm keeper={keeper} known={known} only={fields} />
          ))}
        {isOpen && children}
      </div>
    </li>
  )
}

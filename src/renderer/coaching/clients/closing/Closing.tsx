import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { moveTo } from '../../../methods/record/move-to'
import { RecordForm } from '../../../methods/record/RecordForm'
import { RecordSaveStatus } from '../../../methods/record/RecordSaveStatus'
import { shownValue } from '../../../methods/record/shown-value'
import { useKept } from '../../../methods/record/use-record'
import { listOf } from '../../../methods/record/values'
import { useWords } from '../../../methods/record/words'
import { useArrival } from '../../../methods/use-arrival'
import sheet from '../../../mentoring/sheet.module.css'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import { halves } from '../halves'
import { useClient } from '../use-client'
import styles from './closing.module.css'

const fields = ['outcome', 'harvest', 'retainUntil', 'end'] as const

/** Looking back before the door closes: what came of it, what each takes along, what goes on, until when it is kept. */
export function Closing() {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const heading = useArrival()
  const { id, keeper, known, data, board, isClosed } = useClient()
  const { opened } = useKept(keeper)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const isOpen = opened.record.state === 'closing'
  const aims = listOf(data['aims'])
  const going = board.actions.filter(({ open }) => open)
  const move = async (to: string) => {
    const refusals = await moveTo(keeper, to)
    setRefused(refusals ?? [])
    if (refusals?.length === 0 && to === 'closed') go.coaching({ engagement: id })
  }
  const part = (only: readonly string[]) =>
    isOpen ? (
      <RecordForm keeper={keeper} known={known} only={only} findings={refused} />
    ) : (
      <dl className={styles.read}>
        {only.map((key) => {
          const field = known.type.fields.find((it) => it.key === key)
          return (
            field && (
              <div key={key}>
                <dt>{words(field.label)}</dt>
                <dd>{shownValue(intl, words, field, data[key], opened) || '–'}</dd>
              </div>
            )
          )
        })}
      </dl>
    )
  return (
    <div className={sheet.scroll}>
      <div className={styles.page}>
        <p className={sheet.back}>
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden />
          <Link onPress={() => go.coaching({ engagement: id })}>
            {board.row.name || intl.formatMessage({ id: 'clients.untitled' })}
          </Link>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          <FormattedMessage id="clients.closing.title" />
        </h1>
        <p className={sheet.lede}>
          <FormattedMessage id={isClosed ? 'clients.closing.closed' : 'clients.closing.text'} />
        </p>
        {aims.length > 0 && (
          <section aria-labelledby="closing-aims">
            <h2 id="closing-aims">
              <FormattedMessage id="clients.closing.aims" />
            </h2>
            <ul className={styles.aims}>
              {aims.map((aim) => (
                <li key={aim}>{aim}</li>
              ))}
            </ul>
          </section>
        )}
        <Scales />
        {(isOpen || isClosed) && part(fields.slice(0, 2))}
        <section aria-labelledby="closing-on">
          <h2 id="closing-on">
            <FormattedMessage id="clients.closing.on" />
          </h2>
          {going.length === 0 ? (
            <p className={styles.faint}>
              <FormattedMessage id="clients.closing.on.none" />
            </p>
          ) : (
            <ul className={styles.aims}>
              {going.map((action) => (
                <li key={action.id}>{action.text}</li>
              ))}
            </ul>
          )}
        </section>
        {(isOpen || isClosed) && part(fields.slice(2))}
        <FieldFindings
          keeper={keeper}
          findings={refused.filter(({ field }) => field === null || !(fields as readonly string[]).includes(field))}
          field={null}
          method={known.method}
        />
        {/* oxfmt-ignore */}
        {!isOpen && !isClosed && (
          <Button variant="primary" onPress={() => void move('closing')}>
            <FormattedMessage id="clients.to.closing" />
          </Button>
        )}
        {isOpen && (
          <footer className={sheet.foot}>
            <RecordSaveStatus keeper={keeper} known={known} />
            <span className={sheet.footWays}>
              <Button variant="quiet" onPress={() => go.coaching({ engagement: id })}>
                <FormattedMessage id="clients.later" />
              </Button>
              <Button variant="primary" onPress={() => void move('closed')}>
                <FormattedMessage id="clients.to.closed" />
              </Button>
            </span>
          </footer>
        )}
      </div>
    </div>
  )

  function Scales() {
    const measured = board.scales.filter(({ measurements }) => measurements.length > 0)
    if (measured.length === 0) return null
    return (
      <section aria-labelledby="closing-scales">
        <h2 id="closing-scales">
          <FormattedMessage id="clients.scales" />
        </h2>
        <table className={sheet.table}>
          <thead>
            <tr>
              {['scale', 'first', 'last', 'enough'].map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`clients.column.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measured.map(({ id: scale, title, measurements, goodEnough }) => (
              <tr key={scale}>
                <th scope="row">{title}</th>
                <td className="num">{halves(intl, measurements[0]?.value ?? 0)}</td>
                <td className="num">{halves(intl, measurements.at(-1)?.value ?? 0)}</td>
                <td className="num">{goodEnough === null ? '–' : halves(intl, goodEnough)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )
  }
}

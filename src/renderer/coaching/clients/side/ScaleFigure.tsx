import { useId, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ScaleRow } from '@shared/contract/coaching/clients'
import { Link } from '../../../ui/Link'
import { halves } from '../halves'
import { dayOnly } from '../when'
import { ScaleLine } from './ScaleLine'
import { sentenceOf } from './scale-sentence'
import styles from './side.module.css'

type Props = { scale: ScaleRow; onOpen: (() => void) | null; onMeasure: (() => void) | null }

/** One scale in a sentence and a small line; the same as a table. */
export function ScaleFigure({ scale, onOpen, onMeasure }: Props) {
  const intl = useIntl()
  const heading = useId()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const { title, measurements } = scale
  const name = title || intl.formatMessage({ id: 'clients.scale.untitled' })
  return (
    <div className={styles.scale} role="group" aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading}>
          {onOpen ? (
            <button type="button" className={styles.title} onClick={onOpen}>
              {name}
            </button>
          ) : (
            name
          )}
        </h2>
        {measurements.length > 0 && (
          <ToggleButtonGroup
            className={styles.views ?? ''}
            aria-label={intl.formatMessage({ id: 'clients.scale.view' }, { name })}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[view]}
            onSelectionChange={(keys) => setView(keys.has('table') ? 'table' : 'chart')}
          >
            {(['chart', 'table'] as const).map((it) => (
              <ToggleButton key={it} id={it} className={styles.view ?? ''}>
                <FormattedMessage id={`clients.scale.${it}`} />
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      </div>
      <p className={styles.sentence}>{sentenceOf(intl, scale)}</p>
      {measurements.length > 0 &&
        (view === 'chart' ? <ScaleLine scale={scale} /> : <Table scale={scale} name={name} />)}
      {onMeasure && (
        <Link onPress={onMeasure}>
          <FormattedMessage id="clients.scale.measure" />
          <span className="sr">: {name}</span>
        </Link>
      )}
    </div>
  )
}

function Table({ scale, name }: { scale: ScaleRow; name: string }) {
  const intl = useIntl()
  return (
    <table className={styles.lines}>
      <caption className="sr">{name}</caption>
      <tbody>
        {scale.measurements.map(({ id, day, value, session }) => (
          <tr key={id}>
            <td>{dayOnly(intl, day)}</td>
            <td>{session !== null && <FormattedMessage id="clients.tab.session.no" values={{ no: session }} />}</td>
            <td className="num">{halves(intl, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { useClient } from '../use-client'
import { useStart } from '../use-start'
import { ScaleFigure } from './ScaleFigure'
import styles from './side.module.css'

/** Scales whose drawing stands open; the others are one press away. */
const mostOpen = 2

/** What the client says of the same things, session after session. */
export function Scales() {
  const intl = useIntl()
  const { id, board, data, isClosed } = useClient()
  const [open, setOpen] = useState<string | null>(null)
  const [measured, setMeasured] = useState<string | null>(null)
  const start = useStart(setOpen)
  const measure = useStart(setMeasured)
  const client = data['client']
  const running = board.scales.filter((it) => !it.closed || isClosed)
  const say = (scale: string) =>
    measure.mutate({
      kind: 'scaling-questions.measurement',
      values: { scale, ...(board.present && { session: board.present }) },
    })
  const figure = (scale: (typeof running)[number]) => (
    <ScaleFigure
      key={scale.id}
      scale={scale}
      onOpen={isClosed ? null : () => setOpen(scale.id)}
      onMeasure={isClosed ? null : () => say(scale.id)}
    />
  )
  if (isClosed && running.length === 0) return null
  return (
    <section>
      {running.slice(0, mostOpen).map(figure)}
      {running.length > mostOpen && (
        <details className={styles.moreScales}>
          <summary>
            <FormattedMessage id="clients.scales.more" values={{ count: running.length - mostOpen }} />
          </summary>
          {running.slice(mostOpen).map(figure)}
        </details>
      )}
      {running.length === 0 && (
        <>
          <div className={styles.head}>
            <h2>
              <FormattedMessage id="clients.scales" />
            </h2>
          </div>
          <p className={styles.none}>
            <FormattedMessage id="clients.scales.none" />
          </p>
        </>
      )}
      {!isClosed && (
        <p className={styles.newScale}>
          <Link
            isDisabled={start.isPending}
            onPress={() =>
              start.mutate({
                kind: 'scaling-questions.scale',
                values: { engagement: id, step: 'half', ...(typeof client === 'string' && { owner: client }) },
              })
            }
          >
            <FormattedMessage id="clients.scale.add" />
          </Link>
        </p>
      )}
      {(start.error ?? measure.error) && <ErrorNotice error={start.error ?? measure.error} />}
      {open && (
        <RecordDialog
          id={open}
          title={intl.formatMessage({ id: 'clients.scale' })}
          fields={['title', 'lowLabel', 'highLabel', 'step', 'goodEnough', 'goodEnoughShows']}
          needs="title"
          onClose={() => setOpen(null)}
        />
      )}
      {measured && (
        <RecordDialog
          id={measured}
          title={intl.formatMessage({ id: 'clients.scale.answer' })}
          fields={['value', 'whatMakesItThisMuch', 'signOfPlusOne']}
          needs="value"
          onClose={() => setMeasured(null)}
        />
      )}
    </section>
  )
}

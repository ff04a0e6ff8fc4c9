import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SessionRow } from '@shared/contract/coaching/clients'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import sheet from '../../../mentoring/sheet.module.css'
import { useGo } from '../../../shell/go'
import { shortMoment, useNow } from '../../../reflect/moments'
import styles from '../clients.module.css'
import { useClient } from '../use-client'
import { CancelSession } from '../../sessions/dialogs/CancelDialog'
import { MoveSession } from './MoveSession'
import { PlanDialog } from './PlanDialog'
import { useKindName } from './kind-name'

/** All sessions in their order, those to come among them. */
export function SessionsTab() {
  const { board, isClosed, data } = useClient()
  const [planning, setPlanning] = useState(false)
  const [moving, setMoving] = useState<SessionRow | null>(null)
  const [cancelling, setCancelling] = useState<SessionRow | null>(null)
  const planned = typeof data['plannedSessions'] === 'number' ? data['plannedSessions'] : null
  const numbered = board.sessions.filter(({ no }) => no !== null).length
  return (
    <div>
      <div className={styles.sectionHead}>
        <h2>
          <FormattedMessage id="clients.tab.sessions" />
        </h2>
        <Button size="sm" onPress={() => setPlanning(true)}>
          <FormattedMessage id={isClosed ? 'clients.session.followUp' : 'clients.session.plan'} />
        </Button>
      </div>
      {board.sessions.length === 0 && (
        <p className={styles.faint}>
          <FormattedMessage id="clients.sessions.none" />
        </p>
      )}
      {board.sessions.length > 0 && (
        <table className={`${sheet.table} ${styles.table}`}>
          <thead>
            <tr>
              {['no', 'when', 'about', 'minutes', 'sessionState'].map((column) => (
                <th key={column} scope="col" data-column={column}>
                  <FormattedMessage id={`clients.column.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.sessions.map((row) => (
              <Session key={row.id} row={row} onMove={() => setMoving(row)} onCancel={() => setCancelling(row)} />
            ))}
          </tbody>
        </table>
      )}
      {!isClosed && planned !== null && numbered < planned && board.sessions.length > 0 && (
        <p className={styles.faint}>
          <FormattedMessage id="clients.sessions.left" values={{ count: planned - numbered, planned }} />
        </p>
      )}
      {planning && <PlanDialog {...(isClosed && { kind: 'follow-up' })} onClose={() => setPlanning(false)} />}
      {moving && <MoveSession row={moving} onClose={() => setMoving(null)} />}
      {cancelling && <CancelSession id={cancelling.id} onClose={() => setCancelling(null)} />}
    </div>
  )
}

type RowProps = { row: SessionRow; onMove: () => void; onCancel: () => void }

function Session({ row, onMove, onCancel }: RowProps) {
  const intl = useIntl()
  const go = useGo()
  const kindName = useKindName()
  const now = useNow()
  const { id, board } = useClient()
  const { no, startAt, topic, minutes, state, cancelledBy, movedFrom, draft } = row
  const isAwaited = state === 'planned' || state === 'prepared'
  const isPast = isAwaited && startAt !== null && startAt < now
  const from = board.sessions.find((it) => it.id === movedFrom)
  const when = startAt ? shortMoment(intl, startAt) : intl.formatMessage({ id: 'clients.session.noTime' })
  return (
    <tr
      data-off={state === 'cancelled' || state === 'moved' || undefined}
      data-next={row.id === board.present || undefined}
    >
      <td className="num">{no}</td>
      <th scope="row">
        <Link onPress={() => go.coaching({ engagement: id, session: row.id })}>{when}</Link>
        {from?.startAt && (
          <small>
            <FormattedMessage id="clients.session.movedFrom" values={{ when: shortMoment(intl, from.startAt) }} />
          </small>
        )}
      </th>
      <td>
        {topic || kindName(row.kind)}
        {topic && row.kind !== 'coaching' && <small>{kindName(row.kind)}</small>}
      </td>
      <td className="num">{minutes !== null && <FormattedMessage id="clients.minutes" values={{ minutes }} />}</td>
      <td>
        <FormattedMessage id={draft ? 'clients.session.draft' : `clients.session.${isPast ? 'past' : state}`} />
        {cancelledBy && (
          <small>
            <FormattedMessage id={`clients.session.cancelled.${cancelledBy}`} />
          </small>
        )}
        {isAwaited && !draft && (
          <span className={styles.ways}>
            <Link onPress={onMove}>
              <FormattedMessage id="clients.session.move" />
              <span className="sr">: {when}</span>
            </Link>
            <Link onPress={onCancel}>
              <FormattedMessage id="clients.session.cancel" />
              <span className="sr">: {when}</span>
            </Link>
          </span>
        )}
      </td>
    </tr>
  )
}

import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import styles from '../clients.module.css'
import { useClient } from '../use-client'
import { coming } from '../when'
import { PlanDialog } from './PlanDialog'

/** The session that comes, or the one that waits for a word; without one, the way to plan it. */
export function SessionNow() {
  const intl = useIntl()
  const go = useGo()
  const { id, board } = useClient()
  const [planning, setPlanning] = useState(false)
  const present = board.sessions.find((it) => it.id === board.present)
  if (present)
    return (
      <div className={styles.now}>
        <h2>{present.startAt && coming(intl, present.startAt)}</h2>
        <Button size="sm" onPress={() => go.coaching({ engagement: id, session: present.id })}>
          <FormattedMessage id="clients.session.open" />
        </Button>
      </div>
    )
  return (
    <div className={styles.nothing}>
      <h2>
        <FormattedMessage id="clients.session.none" />
      </h2>
      <p>
        <FormattedMessage id={board.row.held > 0 ? 'clients.session.none.text' : 'clients.session.first.text'} />
      </p>
      <Button variant="primary" onPress={() => setPlanning(true)}>
        <FormattedMessage id="clients.session.plan" />
      </Button>
      {planning && <PlanDialog onClose={() => setPlanning(false)} />}
    </div>
  )
}

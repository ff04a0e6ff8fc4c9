import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from '../../../ui/Button'
import { SessionTab } from '../../sessions/SessionTab'
import styles from '../clients.module.css'
import { useClient } from '../use-client'
import { PlanDialog } from './PlanDialog'

/** The session that comes, or the one that waits for a word; without one, the way to plan it. */
export function SessionNow() {
  const { id, board } = useClient()
  const [planning, setPlanning] = useState(false)
  // while one is being planned the page stays under its window
  if (board.present && !planning) return <SessionTab engagement={id} session={board.present} />
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

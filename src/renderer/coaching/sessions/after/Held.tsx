import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { RecordForm } from '../../../methods/record/RecordForm'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import { CancelDialog } from '../dialogs/CancelDialog'
import { MoveDialog } from '../dialogs/MoveDialog'
import { useEnter } from '../../../methods/record/use-enter'
import { useSession } from '../use-session'
import styles from '../sessions.module.css'

/** Held, moved or called off; of what was held, how long and in which form: the log of hours reads it from here. */
export function Held() {
  const intl = useIntl()
  const { keeper, known, facts, state, length } = useSession()
  const { enter, refused } = useEnter(keeper)
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null)
  const wasHeld = state === 'held' || state === 'reviewed'
  return (
    <>
      {wasHeld ? (
        <div className={styles.pairs}>
          <RecordForm keeper={keeper} known={known} only={['heldMin', 'paid', 'setting', 'form', 'groupSize']} />
        </div>
      ) : (
        <div className={styles.ways} role="group" aria-label={intl.formatMessage({ id: 'sessions.after.held' })}>
          <Button size="sm" variant="primary" onPress={() => void enter('held')}>
            <FormattedMessage id="sessions.after.yes" />
          </Button>
          <Button size="sm" onPress={() => setOpen('move')}>
            <FormattedMessage id="sessions.move" />
          </Button>
          <Button size="sm" onPress={() => setOpen('cancel')}>
            <FormattedMessage id="sessions.cancel" />
          </Button>
        </div>
      )}
      {wasHeld && (
        <p className={styles.none}>
          {length !== null && <FormattedMessage id="sessions.after.length" values={{ minutes: length }} />}{' '}
          {!facts.isClosed && (
            <Link onPress={() => setOpen('cancel')}>
              <FormattedMessage id="sessions.after.not" />
            </Link>
          )}
        </p>
      )}
      <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
      {open === 'move' && <MoveDialog onClose={() => setOpen(null)} />}
      {open === 'cancel' && <CancelDialog onClose={() => setOpen(null)} />}
    </>
  )
}

import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { MomentField } from '../../../methods/record/DayField'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextField } from '../../../ui/TextField'
import { useWalk } from '../use-walk'
import styles from '../walk.module.css'

/** Another time, and where they meet then. */
export function MoveDialog({ onClose, onMoved }: { onClose: () => void; onMoved: () => void }) {
  const intl = useIntl()
  const { keeper, data } = useWalk()
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
  const [startAt, setStartAt] = useState(text('startAt'))
  const [meetingPoint, setMeetingPoint] = useState(text('meetingPoint'))
  const isSame = startAt === text('startAt') && meetingPoint === text('meetingPoint')
  const move = async () => {
    keeper.change({ startAt, meetingPoint: meetingPoint || undefined })
    await keeper.flush()
    if (keeper.snapshot().status.kind === 'saved') onMoved()
    onClose()
  }
  return (
    <Dialog title={intl.formatMessage({ id: 'walk.move.title' })} isOpen onClose={onClose} width={480}>
      <div className={styles.dialog}>
        <MomentField
          label={intl.formatMessage({ id: 'walk.move.when' })}
          value={startAt}
          onChange={(moment) => setStartAt(moment ?? '')}
          isRequired
        />
        <TextField
          label={intl.formatMessage({ id: 'walk.move.meet' })}
          value={meetingPoint}
          onChange={setMeetingPoint}
          maxLength={200}
        />
        <footer className={styles.dialogFoot}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          <Button variant="primary" isDisabled={startAt === '' || isSame} onPress={() => void move()}>
            <FormattedMessage id="walk.move.do" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}

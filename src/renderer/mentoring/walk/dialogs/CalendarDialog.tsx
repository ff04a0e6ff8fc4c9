import { useIntl } from 'react-intl'
import { client } from '../../../api'
import { CalendarFileDialog } from '../../../calendar/CalendarFileDialog'
import { useWalk } from '../use-walk'

type Props = { onClose: () => void; onSaved: () => void }

/** The calendar file of the walk; cancelled, it takes the appointment away. */
export function CalendarDialog({ onClose, onSaved }: Props) {
  const intl = useIntl()
  const { id, keeper, state } = useWalk()
  const isCancelled = state === 'cancelled'
  return (
    <CalendarFileDialog
      text={intl.formatMessage({ id: isCancelled ? 'walk.calendar.cancels' : 'walk.calendar.text' })}
      names={intl.formatMessage({ id: 'walk.calendar.names' })}
      place={intl.formatMessage({ id: 'walk.calendar.place' })}
      alarm={isCancelled ? null : '60'}
      save={async (choice) => {
        await keeper.flush()
        return client.mentoring.walks.calendar({ id, ...choice })
      }}
      onSaved={onSaved}
      onClose={onClose}
    />
  )
}

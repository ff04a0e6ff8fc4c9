import { useIntl } from 'react-intl'
import { client } from '../../../api'
import { CalendarFileDialog } from '../../../calendar/CalendarFileDialog'
import { useSession } from '../use-session'

type Props = { onClose: () => void }

/** The calendar file of the session; cancelled, it takes the appointment away. */
export function CalendarDialog({ onClose }: Props) {
  const intl = useIntl()
  const { id, keeper, state } = useSession()
  const isCancelled = state === 'cancelled'
  return (
    <CalendarFileDialog
      text={intl.formatMessage({ id: isCancelled ? 'sessions.calendar.cancels' : 'sessions.calendar.text' })}
      names={intl.formatMessage({ id: 'sessions.calendar.names' })}
      place={intl.formatMessage({ id: 'sessions.calendar.place' })}
      alarm={isCancelled ? null : '15'}
      save={async (choice) => {
        await keeper.flush()
        return client.coaching.sessions.calendar({ id, ...choice })
      }}
      onClose={onClose}
    />
  )
}

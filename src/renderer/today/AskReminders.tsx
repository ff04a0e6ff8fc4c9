import { FormattedMessage, useIntl } from 'react-intl'
import { useSaveSettings } from '../settings/useSaveSettings'
import { useSettings } from '../shell/settings'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Notice } from '../ui/Notice'
import { PlainButton } from '../ui/PlainButton'

/** Asked once, when something is due for the first time; the answer can be changed in the settings. */
export function AskReminders() {
  const intl = useIntl()
  const { reminders } = useSettings()
  const save = useSaveSettings()
  if (reminders !== 'ask') return null
  return (
    <Notice
      title={intl.formatMessage({ id: 'reminders.ask' })}
      actions={
        <>
          <PlainButton size="sm" onPress={() => save.mutate({ reminders: 'on' })}>
            <FormattedMessage id="reminders.ask.yes" />
          </PlainButton>
          <PlainButton size="sm" variant="quiet" onPress={() => save.mutate({ reminders: 'off' })}>
            <FormattedMessage id="reminders.ask.no" />
          </PlainButton>
        </>
      }
    >
      <p>
        <FormattedMessage id="reminders.ask.text" />
      </p>
      {save.isError && <ErrorNotice error={save.error} />}
    </Notice>
  )
}

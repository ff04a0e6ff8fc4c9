import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import { useSettings } from '../shell/settings'
import { Switch } from '../ui/Choices'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Select } from '../ui/Select'
import { ChangePassphrase } from './ChangePassphrase'
import styles from './settings.module.css'
import { useSaveSettings } from './useSaveSettings'

const choices = [1, 2, 5, 10, 15, 30, 60, 0]

export function LockPage() {
  const intl = useIntl()
  const settings = useSettings()
  const save = useSaveSettings()
  const about = useQuery(api.settings.about.queryOptions())
  return (
    <>
      <section className={styles.form}>
        <div className={styles.narrow}>
          <Select
            label={intl.formatMessage({ id: 'settings.lock.idle' })}
            value={String(settings.lockAfterMinutes)}
            options={[...new Set([...choices, settings.lockAfterMinutes])].map((minutes) => ({
              id: String(minutes),
              name: intl.formatMessage({ id: 'settings.lock.minutes' }, { minutes }),
            }))}
            onChange={(minutes) => save.mutate({ lockAfterMinutes: Number(minutes) })}
          />
        </div>
        <p className={styles.text}>
          <FormattedMessage id="settings.lock.also" />{' '}
          {about.data && <FormattedMessage id={`settings.lock.source.${about.data.screenLock}`} />}
        </p>
      </section>
      <section>
        {about.data?.contentProtectionAvailable && (
          <Switch
            isSelected={settings.contentProtection}
            onChange={(contentProtection) => save.mutate({ contentProtection })}
          >
            <FormattedMessage id="settings.lock.protection" />
          </Switch>
        )}
        {about.data && (
          <p className={styles.text}>
            <FormattedMessage
              id={
                about.data.contentProtectionAvailable
                  ? 'settings.lock.protection.limits'
                  : 'settings.lock.protection.none'
              }
            />
          </p>
        )}
      </section>
      {save.isError && <ErrorNotice error={save.error} />}
      <ChangePassphrase />
    </>
  )
}

import { FormattedMessage, useIntl } from 'react-intl'
import type { AppSettings } from '@shared/contract/settings'
import { useSettings } from '../../shell/settings'
import { Switch } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Select } from '../../ui/Select'
import { clockAlone } from '../../ui/when'
import settings from '../settings.module.css'
import { useSaveSettings } from '../useSaveSettings'
import styles from './reminders.module.css'

type Hour = keyof Pick<AppSettings, 'morningHour' | 'eveningHour' | 'quietFrom' | 'quietTo'>

/** Whether and when Bospad speaks up. */
export function RemindersPage() {
  const intl = useIntl()
  const present = useSettings()
  const save = useSaveSettings()
  const on = present.reminders === 'on'
  const hour = (key: Hour, from: number, to: number) => (
    <Select
      label={intl.formatMessage({ id: `reminders.${key}` })}
      value={String(present[key])}
      isDisabled={!on}
      options={hours(from, to, present[key]).map((at) => ({
        id: String(at),
        name: clockAlone(intl, new Date(2026, 0, 1, at).getTime()),
      }))}
      onChange={(at) => save.mutate({ [key]: Number(at) })}
    />
  )
  return (
    <>
      <section>
        <Switch isSelected={on} onChange={(to) => save.mutate({ reminders: to ? 'on' : 'off' })}>
          <FormattedMessage id="reminders.switch" />
        </Switch>
        <p className={settings.text}>
          <FormattedMessage id="reminders.words" />
        </p>
        <p className={settings.text}>
          <FormattedMessage id="reminders.window" />
        </p>
      </section>
      <section aria-labelledby="reminder-hours">
        <h2 id="reminder-hours">
          <FormattedMessage id="reminders.hours" />
        </h2>
        <div className={styles.pair}>
          {hour('morningHour', 5, 12)}
          {hour('eveningHour', 13, 23)}
        </div>
        <p className={settings.text}>
          <FormattedMessage id="reminders.hours.text" />
        </p>
      </section>
      <section aria-labelledby="quiet-hours">
        <h2 id="quiet-hours">
          <FormattedMessage id="reminders.quiet" />
        </h2>
        <div className={styles.pair}>
          {hour('quietFrom', 0, 23)}
          {hour('quietTo', 0, 23)}
        </div>
        <p className={settings.text}>
          <FormattedMessage
            id={present.quietFrom === present.quietTo ? 'reminders.quiet.none' : 'reminders.quiet.text'}
          />
        </p>
      </section>
      {save.isError && <ErrorNotice error={save.error} />}
    </>
  )
}

function hours(from: number, to: number, present: number): number[] {
  const all = Array.from({ length: to - from + 1 }, (_, no) => from + no)
  return all.includes(present) ? all : [...all, present].toSorted((a, b) => a - b)
}

import { FormattedMessage, useIntl } from 'react-intl'
import type { HoursLog } from '@shared/contract/coaching/hours'
import { DayField } from '../../methods/record/DayField'
import { Select } from '../../ui/Select'
import { any, filterOf, isBackwards, type Choice } from './choice'
import styles from './hours.module.css'
import { kindName } from './words'

type Props = { log: HoursLog; choice: Choice; today: string; onChange: (choice: Choice) => void }

export function Filters({ log, choice, today, onChange }: Props) {
  const intl = useIntl()
  const say = (id: string) => intl.formatMessage({ id: `hours.${id}` })
  const years = [...new Set([today.slice(0, 4), ...log.years])].sort().reverse()
  const kinds = (of: 'session' | 'hours') =>
    log.kinds.filter((kind) => kind.of === of).map(({ key }) => ({ id: `${of}.${key}`, name: kindName(intl, log.kinds, `${of}.${key}`) })) // oxfmt-ignore
  const [sessions, own] = [kinds('session'), kinds('hours')]
  return (
    <>
      <div className={styles.filters}>
        <Select
          label={say('period')}
          value={choice.period}
          options={[
            ...years.map((year) => ({ id: year, name: year })),
            { id: 'all', name: say('period.all') },
            { id: 'own', name: say('period.own') },
          ]}
          onChange={(period) => onChange({ ...choice, period })}
        />
        <Select
          label={say('client')}
          value={choice.client}
          options={[{ id: any, name: say('client.all') }, ...log.clients.map(({ key, name }) => ({ id: key, name }))]}
          onChange={(client) => onChange({ ...choice, client })}
        />
        <Select
          label={say('kind')}
          value={choice.kind}
          options={[
            { id: any, name: say('kind.all') },
            ...(sessions.length > 0 ? [{ id: 'session', name: say('kind.session') }] : []),
            ...sessions,
            ...(own.length > 0 ? [{ id: 'hours', name: say('kind.hours') }] : []),
            ...own,
          ]}
          onChange={(kind) => onChange({ ...choice, kind })}
        />
      </div>
      {choice.period === 'own' && (
        <div className={styles.ownDays}>
          <DayField label={say('from')} value={choice.from} onChange={(from = '') => onChange({ ...choice, from })} />
          <DayField label={say('to')} value={choice.to} onChange={(to = '') => onChange({ ...choice, to })} />
          {isBackwards(filterOf(choice)) && (
            <p role="status">
              <FormattedMessage id="hours.backwards" />
            </p>
          )}
        </div>
      )}
    </>
  )
}

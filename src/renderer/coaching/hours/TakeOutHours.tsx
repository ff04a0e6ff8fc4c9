import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { HoursFile, HoursFilter, HoursLog } from '@shared/contract/coaching/hours'
import { api, client } from '../../api'
import { useNotices } from '../../notebooks/notices'
import { Button } from '../../ui/Button'
import { Checkbox, RadioGroup } from '../../ui/Choices'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './hours.module.css'
import { dayInWords, kindName } from './words'

type Props = { filter: HoursFilter; log: HoursLog; today: string; onClose: () => void }
type What = HoursFile['what']

/** The log as a file or on paper: what is in it, and under which names. */
export function TakeOutHours({ filter, log, today, onClose }: Props) {
  const intl = useIntl()
  const notices = useNotices()
  const [what, setWhat] = useState<What>('sessions')
  const [named, setNamed] = useState(false)
  const willing = useQuery(api.coaching.hours.willing.queryOptions({ input: { filter }, staleTime: 0 }))
  const save = useMutation({
    mutationFn: (to: HoursFile['to']) => client.coaching.hours.save({ what, filter, named, to, today }),
    onSuccess: (done, to) => {
      if (!done) return
      if (to !== 'printer') notices.say({ id: 'hours.file.saved' })
      onClose()
    },
  })
  return (
    <Dialog title={intl.formatMessage({ id: 'hours.file' })} isOpen onClose={onClose}>
      <div className={styles.file}>
        <RadioGroup
          label={intl.formatMessage({ id: 'hours.file.what' })}
          value={what}
          onChange={setWhat}
          options={(['sessions', 'clients'] as const).map((id) => ({
            id,
            name: intl.formatMessage({ id: `hours.file.${id}` }),
            description: intl.formatMessage({ id: `hours.file.${id}.help` }),
          }))}
        />
        <p className={styles.quiet}>
          <FormattedMessage id="hours.file.chosen" values={{ about: useAbout(filter, log) }} />
        </p>
        <div>
          <Checkbox isSelected={named} onChange={setNamed}>
            <FormattedMessage id="hours.file.named" />
          </Checkbox>
          <p className={styles.under} role="status">
            {named ? (
              <FormattedMessage id="hours.file.named.on" values={{ count: willing.data ?? 0 }} />
            ) : (
              <FormattedMessage id="hours.file.named.off" />
            )}
          </p>
        </div>
        <p className={styles.quiet}>
          <FormattedMessage id="hours.file.clear" />
        </p>
        {save.isError && <ErrorNotice error={save.error} />}
        <footer className={styles.fileWays}>
          {(['printer', 'pdf', 'csv'] as const).map((to) => (
            <Button key={to} isDisabled={save.isPending} onPress={() => save.mutate(to)}>
              <FormattedMessage id={`hours.file.${to}`} />
            </Button>
          ))}
        </footer>
      </div>
    </Dialog>
  )
}

/** `2026, Daniël R., all sessions` */
function useAbout({ from, to, client: key, kind }: HoursFilter, log: HoursLog): string {
  const intl = useIntl()
  const year = from?.slice(0, 4)
  const isYear = year !== undefined && from === `${year}-01-01` && to === `${year}-12-31`
  const day = (one: string | null) => (one ? dayInWords(intl, one) : '…')
  const whole = (id: string) => intl.formatMessage({ id: `hours.${id}` }).toLowerCase()
  const parts = [
    isYear ? year : from || to ? `${day(from)} – ${day(to)}` : whole('period.all'),
    key === null ? whole('client.all') : log.clients.find((it) => it.key === key)?.name,
    kind === null || kind === 'session' || kind === 'hours' ? whole(`kind.${kind ?? 'all'}`) : kindName(intl, log.kinds, kind), // oxfmt-ignore
  ]
  return parts.join(', ')
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import { localMoment } from '../../reflect/moments'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Bar } from './Bar'
import styles from './hours.module.css'
import { HoursDialog, useAddHours } from './HoursDialog'
import { Lines } from './Lines'
import { Sum } from './Sum'
import { duration, formInWords } from './words'

/** The hours of one engagement: what was held of what was agreed, and every line of it. */
export function ClientHours({ engagement }: { engagement: string }) {
  const intl = useIntl()
  const today = localMoment().slice(0, 10)
  const [opened, setOpened] = useState<string | null>(null)
  const add = useAddHours(engagement, setOpened)
  const found = useQuery(
    api.coaching.hours.ofEngagement.queryOptions({
      input: { id: engagement, today },
      staleTime: 0,
      placeholderData: keepPreviousData,
    }),
  )
  const error = found.error ?? add.error
  const hours = found.data
  const coaching = hours?.log.totals.all.coaching ?? 0
  const agreed = hours && [hours.payment && intl.formatMessage({ id: `hours.payment.${hours.payment}` }), formInWords(intl, hours)].filter(Boolean) // oxfmt-ignore
  return (
    <div className={styles.ofClient}>
      {error && <ErrorNotice error={error} />}
      {hours && (
        <>
          <div className={styles.tools}>
            <div>
              {hours.log.lines.length > 0 && (
                <Sum
                  log={hours.log}
                  begins={
                    <FormattedMessage
                      id={hours.planned === null ? 'hours.ofOne' : 'hours.ofOne.planned'}
                      values={{
                        time: duration(intl, coaching),
                        planned: duration(intl, hours.planned ?? 0),
                        sessions: hours.log.totals.all.sessions,
                      }}
                    />
                  }
                >
                  {hours.planned !== null && (
                    <div className={styles.planned}>
                      <Bar value={coaching} of={hours.planned} />
                    </div>
                  )}
                </Sum>
              )}
              {agreed && agreed.length > 0 && (
                <p className={styles.quiet}>
                  <FormattedMessage id="hours.agreedAs" values={{ what: agreed.join(', ').toLowerCase() }} />
                </p>
              )}
            </div>
            <Button size="sm" onPress={() => add.mutate()}>
              <FormattedMessage id="hours.add" />
            </Button>
          </div>
          {hours.log.lines.length > 0 ? (
            <Lines log={hours.log} onOpen={setOpened} isOfOne />
          ) : (
            <p className={styles.quiet}>
              <FormattedMessage id="hours.empty.text" />
            </p>
          )}
        </>
      )}
      {opened && <HoursDialog id={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}

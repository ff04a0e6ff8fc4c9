import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Duty } from '@shared/contract/coaching/duties'
import { api } from '../../api'
import sheet from '../../mentoring/sheet.module.css'
import { localMoment } from '../../reflect/moments'
import { useTitle } from '../../shell/title'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { DeleteForGood } from './DeleteForGood'
import { Deletions } from './Deletions'
import { DutyTable } from './DutyTable'
import { groupOf, groups } from './group'
import { KeepUntil } from './KeepUntil'
import { TakeOutPerson } from './TakeOutPerson'
import styles from './duties.module.css'

type Asked = { what: 'keep' | 'everything' | 'delete'; duty: Duty }

/** What a coach owes the people whose data are kept. */
export function DutiesPage() {
  const intl = useIntl()
  const duties = useQuery(api.coaching.duties.list.queryOptions({ input: undefined, refetchOnMount: 'always' }))
  const [asked, setAsked] = useState<Asked | null>(null)
  const today = localMoment().slice(0, 10)
  useTitle([intl.formatMessage({ id: 'shell.rail.coaching' }), intl.formatMessage({ id: 'duties.title' })])
  const close = () => setAsked(null)
  return (
    <div className={sheet.scroll}>
      <div className={styles.page}>
        <h1>
          <FormattedMessage id="duties.title" />
        </h1>
        <p className={sheet.lede}>
          <FormattedMessage id="duties.lede" />
        </p>
        {duties.isError && <ErrorNotice error={duties.error} />}
        {duties.data?.length === 0 && (
          <p className={styles.quiet}>
            <FormattedMessage id="duties.none" />
          </p>
        )}
        {groups.map((group) => {
          const rows = duties.data?.filter((duty) => groupOf(duty, today) === group) ?? []
          if (rows.length === 0) return null
          return <DutyTable key={group} group={group} rows={rows} onAsk={(what, duty) => setAsked({ what, duty })} />
        })}
        <Deletions />
      </div>
      {asked?.what === 'keep' && <KeepUntil duty={asked.duty} onClose={close} />}
      {asked?.what === 'everything' && asked.duty.clientId !== null && (
        <TakeOutPerson personId={asked.duty.clientId} name={asked.duty.client} onClose={close} />
      )}
      {asked?.what === 'delete' && (
        <DeleteForGood personId={asked.duty.clientId} engagements={[asked.duty.id]} onClose={close} />
      )}
    </div>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import { localZone } from '../../../methods/use-record-actions'
import { shortDay } from '../../../reflect/moments'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { usePair } from '../use-pair'
import styles from './board.module.css'
import sessions from './sessions.module.css'

/** The weekly joint reflections of a pair that does not walk, newest first. */
export function Weeks() {
  const intl = useIntl()
  const { id, board, isClosed } = usePair()
  const [open, setOpen] = useState<string | null>(null)
  const start = useMutation({
    mutationFn: () => client.methods.records.start({ kind: 'reverse-mentoring.weekly', at: Date.now(), zone: localZone(), values: { trajectory: id } }), // oxfmt-ignore
    onSuccess: ({ record }) => setOpen(record.id),
  })
  return (
    <section aria-labelledby="weeks">
      <div className={styles.sectionHead}>
        <h2 id="weeks">
          <FormattedMessage id="mentoring.weeks" />
        </h2>
        <span className={styles.small}>
          <FormattedMessage id="mentoring.held.weeks" values={{ held: board.row.held, planned: board.row.planned }} />
        </span>
        {!isClosed && (
          <span className={styles.add}>
            <Button size="sm" isDisabled={start.isPending} onPress={() => start.mutate()}>
              <FormattedMessage id="mentoring.week.new" />
            </Button>
          </span>
        )}
      </div>
      {start.isError && <ErrorNotice error={start.error} />}
      {board.weekly.length === 0 ? (
        <p className={styles.none}>
          <FormattedMessage id="mentoring.weeks.none" />
        </p>
      ) : (
        <ul className={sessions.weeks}>
          {board.weekly.map((week) => (
            <li key={week.id}>
              <span className={sessions.number}>{shortDay(intl, week.day)}</span>
              <span>
                {isClosed ? (
                  week.line
                ) : (
                  <Link onPress={() => setOpen(week.id)}>
                    {week.line || intl.formatMessage({ id: 'mentoring.week.untitled' })}
                  </Link>
                )}
              </span>
              <span className={styles.small}>
                {week.draft ? <FormattedMessage id="mentoring.draft" /> : week.technology}
              </span>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <RecordDialog
          id={open}
          title={intl.formatMessage({ id: 'mentoring.week' })}
          fields={['learnerProgress', 'seniorGuiding', 'technology', 'taughtBy', 'shared']}
          needs="learnerProgress"
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { longDay } from '../../../reflect/moments'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import styles from '../clients.module.css'
import { useClient } from '../use-client'
import { useStart } from '../use-start'
import { AgreementDialog } from './AgreementDialog'

/** What the two, or the three, agreed; what ended stays to be read. */
export function AgreementsTab() {
  const intl = useIntl()
  const { id, board, isClosed } = useClient()
  const [open, setOpen] = useState<string | null>(null)
  const start = useStart(setOpen)
  const standing = board.agreements.filter(({ endedOn }) => endedOn === null)
  const ended = board.agreements.filter(({ endedOn }) => endedOn !== null)
  const nameOf = (person: string) => [board.client, board.sponsor].find((it) => it?.id === person)?.name
  const told = (agreedOn: string | null, by: readonly string[]) => {
    const day = agreedOn ? longDay(intl, agreedOn) : ''
    const names = by.flatMap((person) => nameOf(person) ?? [])
    if (names.length === 0) return day && intl.formatMessage({ id: 'clients.agreement.on' }, { day })
    return intl.formatMessage({ id: day ? 'clients.agreement.by.on' : 'clients.agreement.by' }, { day, names: intl.formatList(names) }) // oxfmt-ignore
  }
  return (
    <div>
      <div className={styles.sectionHead}>
        <h2>
          <FormattedMessage id="clients.tab.agreements" />
        </h2>
        {!isClosed && (
          <Button
            size="sm"
            isDisabled={start.isPending}
            onPress={() => start.mutate({ kind: 'coaching-phase.agreement', values: { engagement: id } })}
          >
            <FormattedMessage id="clients.agreement.add" />
          </Button>
        )}
      </div>
      {board.agreements.length === 0 && (
        <p className={styles.faint}>
          <FormattedMessage id="clients.agreements.none" />
        </p>
      )}
      <ul className={styles.agreements}>
        {standing.map(({ id: agreement, text, agreedOn, confirmedBy, draft }) => (
          <li key={agreement}>
            {isClosed ? (
              text
            ) : (
              <Link onPress={() => setOpen(agreement)}>
                {text || intl.formatMessage({ id: 'clients.agreement.untitled' })}
              </Link>
            )}
            <small>{draft ? <FormattedMessage id="clients.draft" /> : told(agreedOn, confirmedBy)}</small>
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={styles.more}>
          <summary>
            <FormattedMessage id="clients.agreements.ended" values={{ count: ended.length }} />
          </summary>
          <ul className={styles.agreements}>
            {ended.map(({ id: agreement, text, endedOn }) => (
              <li key={agreement}>
                {text}
                <small>
                  <FormattedMessage
                    id="clients.agreement.ended"
                    values={{ day: endedOn ? longDay(intl, endedOn) : '' }}
                  />
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {start.isError && <ErrorNotice error={start.error} />}
      {open && <AgreementDialog id={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

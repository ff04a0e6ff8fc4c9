import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { AgreementRow } from '@shared/contract/mentoring/pairs'
import { api, client } from '../../../api'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { useKept } from '../../../methods/record/use-record'
import { localMoment, longDay } from '../../../reflect/moments'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { AgreementDialog, useNewAgreement } from '../AgreementDialog'
import { peopleOf, usePair } from '../use-pair'
import styles from './board.module.css'

/** What they agreed, who has said yes to it and when; what ended stays to be read. */
export function Agreements() {
  const intl = useIntl()
  const { board, keeper, known, isClosed } = usePair()
  const { opened } = useKept(keeper)
  const [open, setOpen] = useState<AgreementRow['id'] | null>(null)
  const begin = useNewAgreement(setOpen)
  const standing = board.agreements.filter(({ endedOn }) => endedOn === null)
  const ended = board.agreements.filter(({ endedOn }) => endedOn !== null)
  const said = opened.findings.filter(({ field, kind }) => field === 'agreements' && kind === 'hint')
  return (
    <section className={styles.section} aria-labelledby="agreements">
      <div className={styles.sectionHead}>
        <h2 id="agreements">
          <FormattedMessage id="mentoring.agreements" />
        </h2>
        {!isClosed && (
          <span className={styles.add}>
            <Link onPress={() => begin.mutate({})}>
              <FormattedMessage id="mentoring.agreement.add" />
              <span className="sr">: {intl.formatMessage({ id: 'mentoring.agreements' })}</span>
            </Link>
          </span>
        )}
      </div>
      <div className={styles.card}>
        {board.agreements.length === 0 && (
          <p className={styles.none}>
            <FormattedMessage id="mentoring.agreements.none" />
          </p>
        )}
        <ul className={styles.agreements}>
          {standing.map((row) => (
            <Agreement key={row.id} row={row} onOpen={() => setOpen(row.id)} />
          ))}
        </ul>
        {ended.length > 0 && (
          <details className={styles.ended}>
            <summary>
              <FormattedMessage id="mentoring.agreements.ended" values={{ count: ended.length }} />
            </summary>
            <ul className={styles.agreements}>
              {ended.map(({ id, text, endedOn }) => (
                <li key={id}>
                  <span>{text}</span>
                  <small>
                    <FormattedMessage
                      id="mentoring.agreement.endedOn"
                      values={{ day: endedOn ? longDay(intl, endedOn) : '' }}
                    />
                  </small>
                </li>
              ))}
            </ul>
          </details>
        )}
        {!isClosed && <FieldFindings keeper={keeper} findings={said} field={null} method={known.method} />}
        {begin.isError && <ErrorNotice error={begin.error} />}
      </div>
      {open && <AgreementDialog id={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function Agreement({ row, onOpen }: { row: AgreementRow; onOpen: () => void }) {
  const intl = useIntl()
  const queries = useQueryClient()
  const pair = usePair()
  const people = peopleOf(pair)
  const awaited = people.filter(({ id }) => !row.confirmedBy.includes(id))
  /** One save of the agreement, whoever is to confirm it. */
  const confirm = useMutation({
    mutationFn: async (person: string) => {
      const { record } = await client.methods.records.get({ id: row.id })
      const { id, revision, data, at, zone } = record
      const confirmedBy = [...new Set([...row.confirmedBy, person])]
      const agreedOn = data['agreedOn'] ?? localMoment().slice(0, 10)
      await client.methods.records.save({ id, revision, data: { ...data, confirmedBy, agreedOn }, at, zone, state: null, keep: true }) // oxfmt-ignore
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: api.mentoring.key() }),
  })
  const when = row.agreedOn ? longDay(intl, row.agreedOn) : ''
  return (
    <li>
      <span>
        {pair.isClosed ? (
          row.text
        ) : (
          <Link onPress={onOpen}>{row.text || intl.formatMessage({ id: 'mentoring.agreement.untitled' })}</Link>
        )}{' '}
        {/* oxfmt-ignore */}
        {row.draft && (
          <small>
            <FormattedMessage id="mentoring.agreement.draft" />
          </small>
        )}
      </span>
      <span className={styles.confirm}>
        {awaited.length === 0 && people.length > 0 ? (
          <span className={styles.both} title={intl.formatMessage({ id: 'mentoring.agreement.both' }, { when })}>
            <CheckCheck size={16} strokeWidth={1.75} aria-hidden />
            <span className="sr">
              <FormattedMessage id="mentoring.agreement.both" values={{ when }} />
            </span>
          </span>
        ) : (
          awaited.map(({ id, name }) =>
            pair.isClosed ? null : (
              <button
                key={id}
                type="button"
                className={styles.toConfirm}
                disabled={confirm.isPending}
                onClick={() => confirm.mutate(id)}
              >
                <FormattedMessage id="mentoring.agreement.toConfirm" values={{ name }} />
              </button>
            ),
          )
        )}
      </span>
      {confirm.isError && <ErrorNotice error={confirm.error} />}
    </li>
  )
}

import { Check } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { RecordForm } from '../../../methods/record/RecordForm'
import { useRecordType } from '../../../methods/record/use-record'
import { useWords } from '../../../methods/record/words'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { AgreementDialog, useNewAgreement } from '../AgreementDialog'
import { peopleOf, usePair } from '../use-pair'
import styles from './start.module.css'

/** What a pair agrees on at least (spec, section G). */
const expected = ['speak-freely', 'number-of-sessions', 'role-reversal'] as const

/** The agreements by what they are about, and the permission for hard questions. */
export function AgreementsStep({ findings }: { findings: readonly Finding[] }) {
  const intl = useIntl()
  const words = useWords()
  const pair = usePair()
  const { board, keeper, known } = pair
  const [open, setOpen] = useState<string | null>(null)
  const begin = useNewAgreement(setOpen)
  const agreement = useRecordType('coaching-phase.agreement')
  const field = agreement?.type.fields.find(({ key }) => key === 'category')
  const categories = field?.type === 'choice' ? field.options : []
  const nameOf = (category: string | null) => {
    const option = categories.find(({ key }) => key === category)
    return option ? words(option) : intl.formatMessage({ id: 'mentoring.agreement' })
  }
  const standing = board.agreements.filter(({ endedOn }) => endedOn === null)
  const lacking = expected.filter((category) => !standing.some((it) => it.category === category))
  const people = peopleOf(pair)
  // what is still to be agreed stands in the list itself
  const said = findings.filter(({ field: at, kind }) => at === 'agreements' && kind === 'refuse')
  return (
    <>
      <ul className={styles.agreements} data-field="agreements">
        {standing.map(({ id, category, text, confirmedBy }) => {
          const awaited = people.filter((person) => !confirmedBy.includes(person.id))
          return (
            <li key={id}>
              <b>{nameOf(category)}</b>
              <Link onPress={() => setOpen(id)}>
                {text || intl.formatMessage({ id: 'mentoring.agreement.untitled' })}
              </Link>
              <small>
                {awaited.length === 0 ? (
                  <>
                    <Check size={13} strokeWidth={2} aria-hidden />{' '}
                    <FormattedMessage id="mentoring.agreement.bothShort" />
                  </>
                ) : (
                  <FormattedMessage
                    id="mentoring.agreement.toConfirm"
                    values={{ name: intl.formatList(awaited.map(({ name }) => name)) }}
                  />
                )}
              </small>
            </li>
          )
        })}
        {lacking.map((category) => (
          <li key={category} data-lacking>
            <b>{nameOf(category)}</b>
            <span>
              <FormattedMessage id={`mentoring.agreement.${category}`} />
            </span>
            <Button
              size="sm"
              label={intl.formatMessage({ id: 'mentoring.agreement.writeNamed' }, { name: nameOf(category) })}
              isDisabled={begin.isPending}
              onPress={() => begin.mutate({ category })}
            >
              <FormattedMessage id="mentoring.agreement.write" />
            </Button>
          </li>
        ))}
      </ul>
      {begin.isError && <ErrorNotice error={begin.error} />}
      {lacking.length === 0 && (
        <div>
          <Button size="sm" isDisabled={begin.isPending} onPress={() => begin.mutate({})}>
            <FormattedMessage id="mentoring.agreement.another" />
          </Button>
        </div>
      )}
      <FieldFindings keeper={keeper} findings={said} field={null} method={known.method} />
      <RecordForm keeper={keeper} known={known} only={['permissionHardQuestions']} />
      {open && <AgreementDialog id={open} onClose={() => setOpen(null)} />}
    </>
  )
}

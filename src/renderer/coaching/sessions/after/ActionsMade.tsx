import { Plus } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { useRecordType } from '../../../methods/record/use-record'
import { useWords } from '../../../methods/record/words'
import { localZone } from '../../../methods/use-record-actions'
import { shortDay } from '../../../reflect/moments'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { written } from '../during/kinds'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import styles from './after.module.css'

const kind = 'smartie-actions.action'

/** What was agreed to do, each with its six ticks, which can be set here. */
export function ActionsMade() {
  const intl = useIntl()
  const words = useWords()
  const session = useSession()
  const { id, facts } = session
  const { change, refresh } = useWriting()
  const known = useRecordType(kind)
  const [open, setOpen] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const field = known?.type.fields.find(({ key }) => key === 'criteria')
  const criteria = field?.type === 'choices' ? field.options : []
  const add = async () => {
    const values = written.action.values(session)
    const { record } = await client.methods.records.start({ kind, at: Date.now(), zone: localZone(), values, sourceId: id }) // oxfmt-ignore
    setOpen(record.id)
  }
  const toggle = (action: string, held: readonly string[], key: string) =>
    change(action, { criteria: held.includes(key) ? held.filter((it) => it !== key) : [...held, key] }).then(
      () => setError(null),
      setError,
    )
  return (
    <>
      <ul className={styles.actions}>
        {facts.actions.map((action) => (
          <li key={action.id}>
            <span className={styles.action}>
              <Link onPress={() => setOpen(action.id)}>
                {action.text || <FormattedMessage id="sessions.unnamed" />}
              </Link>
              <small>
                {action.dueDate && (
                  <FormattedMessage id="sessions.due" values={{ day: shortDay(intl, action.dueDate) }} />
                )}
              </small>
            </span>
            <span
              className={styles.criteria}
              role="group"
              aria-label={intl.formatMessage({ id: 'sessions.criteria' }, { action: action.text })}
            >
              {criteria.map((option) => {
                const isMet = action.criteria.includes(option.key)
                return (
                  <button
                    key={option.key}
                    type="button"
                    aria-pressed={isMet}
                    onClick={() => void toggle(action.id, action.criteria, option.key)}
                  >
                    {words(option)}
                  </button>
                )
              })}
            </span>
          </li>
        ))}
      </ul>
      {facts.actions.length === 0 && (
        <p className={styles.none}>
          <FormattedMessage id="sessions.after.noActions" />
        </p>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div>
        <Button size="sm" variant="quiet" onPress={() => void add()}>
          <Plus size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="sessions.after.addAction" />
        </Button>
      </div>
      {open && (
        <RecordDialog
          id={open}
          title={intl.formatMessage({ id: 'sessions.jot.action' })}
          fields={['text', 'owner', 'ownerPerson', 'criteria', 'keyHolder', 'proof', 'dueDate', 'sharedWith']}
          needs="text"
          onClose={() => {
            setOpen(null)
            void refresh()
          }}
        />
      )}
    </>
  )
}

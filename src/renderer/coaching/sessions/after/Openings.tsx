import { Plus } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { useRecordType } from '../../../methods/record/use-record'
import { useWords } from '../../../methods/record/words'
import { localZone } from '../../../methods/use-record-actions'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Choices'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import styles from './after.module.css'

const kind = 'strength-ears.opening'

/** What was heard, and whether it was asked further. */
export function Openings() {
  const intl = useIntl()
  const words = useWords()
  const { id, facts } = useSession()
  const { change, refresh } = useWriting()
  const known = useRecordType(kind)
  const [open, setOpen] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const field = known?.type.fields.find(({ key }) => key === 'kind')
  const nameOf = (key: string | null) => {
    const option = field?.type === 'choice' ? field.options.find((it) => it.key === key) : undefined
    return option ? words(option) : ''
  }
  const add = async () => {
    const values = { session: id, ...(facts.clientId && { client: facts.clientId }) }
    const { record } = await client.methods.records.start({ kind, at: Date.now(), zone: localZone(), values, sourceId: id }) // oxfmt-ignore
    setOpen(record.id)
  }
  return (
    <>
      <ul className={styles.openings}>
        {facts.openings.map((it) => (
          <li key={it.id}>
            <span className={styles.action}>
              <Link onPress={() => setOpen(it.id)}>{it.text || <FormattedMessage id="sessions.unnamed" />}</Link>
              <small>{nameOf(it.kind)}</small>
            </span>
            <Checkbox
              isSelected={it.used}
              onChange={(used) => void change(it.id, { used }).then(() => setError(null), setError)}
            >
              <FormattedMessage id="sessions.after.used" />
            </Checkbox>
          </li>
        ))}
      </ul>
      {facts.openings.length === 0 && (
        <p className={styles.none}>
          <FormattedMessage id="sessions.after.noOpenings" />
        </p>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div>
        <Button size="sm" variant="quiet" onPress={() => void add()}>
          <Plus size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="sessions.after.addOpening" />
        </Button>
      </div>
      {open && (
        <RecordDialog
          id={open}
          title={intl.formatMessage({ id: 'sessions.jot.opening' })}
          fields={['quoteOrParaphrase', 'kind', 'followUpQuestion', 'used']}
          needs="quoteOrParaphrase"
          onClose={() => {
            setOpen(null)
            void refresh()
          }}
        />
      )}
    </>
  )
}

import { EyeOff, Plus } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { useRecordType } from '../../../methods/record/use-record'
import { useWords } from '../../../methods/record/words'
import { localZone } from '../../../methods/use-record-actions'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import styles from './after.module.css'

const kind = 'counterpower-map.shadow-signal'

/** Shadow signals: for the coach alone, in nothing that is printed or shared. */
export function Signals() {
  const intl = useIntl()
  const words = useWords()
  const { id, facts } = useSession()
  const { refresh } = useWriting()
  const known = useRecordType(kind)
  const [open, setOpen] = useState<string | null>(null)
  const field = known?.type.fields.find(({ key }) => key === 'kind')
  const add = async () => {
    const values = { ...(facts.engagementId && { engagement: facts.engagementId }) }
    const { record } = await client.methods.records.start({ kind, at: Date.now(), zone: localZone(), values, sourceId: id }) // oxfmt-ignore
    setOpen(record.id)
  }
  return (
    <div className={styles.signals} role="group" aria-labelledby="signals">
      <h3 id="signals">
        <EyeOff size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="sessions.signals" />
      </h3>
      <p className={styles.none}>
        <FormattedMessage id="sessions.signals.text" />
      </p>
      <ul>
        {facts.signals.map((it) => {
          const option = field?.type === 'choice' ? field.options.find(({ key }) => key === it.kind) : undefined
          return (
            <li key={it.id}>
              <Link onPress={() => setOpen(it.id)}>
                {[option ? words(option) : '', it.note].filter(Boolean).join(': ') || (
                  <FormattedMessage id="sessions.unnamed" />
                )}
              </Link>
            </li>
          )
        })}
      </ul>
      <div>
        <Button size="sm" variant="quiet" onPress={() => void add()}>
          <Plus size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="sessions.signals.add" />
        </Button>
      </div>
      {open && (
        <RecordDialog
          id={open}
          title={intl.formatMessage({ id: 'sessions.signals' })}
          fields={['kind', 'date', 'note']}
          needs="kind"
          onClose={() => {
            setOpen(null)
            void refresh()
          }}
        />
      )}
    </div>
  )
}

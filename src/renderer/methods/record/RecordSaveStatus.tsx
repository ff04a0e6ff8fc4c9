import { Check, CircleAlert, PenLine } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Link } from '../../ui/Link'
import type { RecordKeeper } from './record-keeper'
import { shownValue } from './shown-value'
import styles from './sheet.module.css'
import { useKept, type KnownType } from './use-record'
import { useWords } from './words'

/** What is true about the words on the screen: saved, being written, or refused with the cause and ways out. */
export function RecordSaveStatus({ keeper, known }: { keeper: RecordKeeper; known: KnownType }) {
  const intl = useIntl()
  const words = useWords()
  const { status, data, opened } = useKept(keeper)
  const copyOut = () => {
    const lines = known.type.fields.flatMap((field) => {
      const shown = shownValue(intl, words, field, data[field.key], opened)
      return shown === '' ? [] : [`${words(field.label)}\n${shown}`]
    })
    void navigator.clipboard.writeText([words(known.type.name), ...lines].join('\n\n'))
  }
  return (
    <div className={styles.status}>
      <span role="status" data-testid="save-status">
        {status.kind === 'saved' && <Check size={14} strokeWidth={1.75} aria-hidden />}
        {status.kind === 'writing' && <PenLine size={14} strokeWidth={1.75} aria-hidden />}
        {status.kind === 'failed' && <CircleAlert size={14} strokeWidth={1.75} aria-hidden />}
        <FormattedMessage id={`notebooks.save.${status.kind}Short`} />
      </span>
      {status.kind === 'failed' && (
        <div className={styles.failed} role="alert">
          <p>
            <FormattedMessage
              id="notebooks.save.failed"
              values={{ cause: intl.formatMessage({ id: causeOf(status.code) }) }}
            />
          </p>
          <Link onPress={() => void keeper.flush()}>
            <FormattedMessage id="notebooks.save.retry" />
          </Link>
          <Link onPress={copyOut}>
            <FormattedMessage id="notebooks.save.copy" />
          </Link>
        </div>
      )}
    </div>
  )
}

const known = new Set(['DISK_FULL', 'DISK_ERROR', 'FOLDER_READ_ONLY', 'NOT_FOUND', 'VAULT_LOCKED', 'BUSY'])
const causeOf = (code: string) => `notebooks.cause.${known.has(code) ? code : 'UNEXPECTED'}`

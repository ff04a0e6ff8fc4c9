import { FormattedMessage, useIntl } from 'react-intl'
import { withType, type Draft } from './draft'
import { FieldList } from './FieldList'
import styles from './own.module.css'
import { WordsField } from './WordsField'

type Props = { draft: Draft; onChange: (draft: Draft) => void }

/** What is written down with the method: the fields of its main record, in their order. */
export function FieldsPart({ draft, onChange }: Props) {
  const intl = useIntl()
  const [type] = draft.records
  if (!type) return null
  return (
    <section className={styles.part} aria-labelledby="write-fields">
      <h2 id="write-fields">
        <FormattedMessage id="methods.write.fields" />
      </h2>
      <WordsField
        label={intl.formatMessage({ id: 'methods.write.record' })}
        description={intl.formatMessage({ id: 'methods.write.record.help' })}
        path="records.0.name"
        maxLength={80}
        value={type.name}
        onChange={(name) => onChange(withType(draft, { name }))}
      />
      <FieldList
        fields={type.fields}
        path="records.0.fields"
        within=""
        most={60}
        onChange={(fields) => onChange(withType(draft, { fields }))}
      />
      <p className={styles.quiet}>
        <FormattedMessage id="methods.write.onlyText" />
      </p>
      {draft.records.length > 1 && (
        <p className={styles.quiet}>
          <FormattedMessage id="methods.write.more" values={{ count: draft.records.length - 1 }} />
        </p>
      )}
    </section>
  )
}

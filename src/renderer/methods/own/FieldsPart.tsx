import { Plus } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import { freshField, withType, type Draft } from './draft'
import { FieldPart } from './FieldPart'
import styles from './own.module.css'
import { WordsField } from './WordsField'

type Props = { draft: Draft; onChange: (draft: Draft) => void }

/** What is written down with the method: the fields of its main record, in their order. */
export function FieldsPart({ draft, onChange }: Props) {
  const intl = useIntl()
  const [type] = draft.records
  if (!type) return null
  const { fields } = type
  const set = (next: Field[]) => onChange(withType(draft, { fields: next }))
  const move = (at: number, to: number) => {
    const next = fields.filter((_, no) => no !== at)
    const moved = fields[at]
    if (moved) set([...next.slice(0, to), moved, ...next.slice(to)])
  }
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
      {fields.map((field, at) => (
        <FieldPart
          key={field.key}
          field={field}
          at={at}
          last={at === fields.length - 1}
          onChange={(changed) => set(fields.map((it, no) => (no === at ? changed : it)))}
          onMove={(to) => move(at, to)}
          onRemove={() => set(fields.filter((_, no) => no !== at))}
        />
      ))}
      <Button size="sm" isDisabled={fields.length >= 60} onPress={() => set([...fields, freshField(fields, 'text')])}>
        <Plus size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="methods.write.field.add" />
      </Button>
      {draft.records.length > 1 && (
        <p className={styles.quiet}>
          <FormattedMessage id="methods.write.more" values={{ count: draft.records.length - 1 }} />
        </p>
      )}
    </section>
  )
}

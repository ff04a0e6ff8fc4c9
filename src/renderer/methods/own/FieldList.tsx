import { Plus } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import { formTypes, freshField, isPlain, plainTypes } from './draft'
import { FieldPart } from './FieldPart'
import styles from './own.module.css'

type Props = {
  fields: readonly Field[]
  /** Where they stand in the method: `records.0.fields`. */
  path: string
  /** The field they are inside of: `2.`; empty for those of the record. */
  within: string
  most: number
  onChange: (fields: Field[]) => void
}

/** Fields in their order; those of a group, a list of groups or rows stand inside it. */
export function FieldList({ fields, path, within, most, onChange }: Props) {
  const move = (at: number, to: number) => {
    const moved = fields[at]
    if (moved) onChange(fields.toSpliced(at, 1).toSpliced(to, 0, moved))
  }
  return (
    <>
      {fields.map((field, at) => (
        <FieldPart
          key={field.key}
          field={field}
          path={`${path}.${at}`}
          place={`${within}${at + 1}`}
          at={at}
          last={at === fields.length - 1}
          types={within === '' ? formTypes : plainTypes}
          inner={
            'fields' in field && (
              <FieldList
                fields={field.fields}
                path={`${path}.${at}.fields`}
                within={`${at + 1}.`}
                most={20}
                onChange={(inner) => onChange(fields.with(at, { ...field, fields: inner.filter(isPlain) }))}
              />
            )
          }
          onChange={(changed) => onChange(fields.with(at, changed))}
          onMove={(to) => move(at, to)}
          onRemove={() => onChange(fields.toSpliced(at, 1))}
        />
      ))}
      <div className={styles.add}>
        <Button
          size="sm"
          isDisabled={fields.length >= most}
          onPress={() => onChange([...fields, freshField(fields, 'text')])}
        >
          <Plus size={14} strokeWidth={1.75} aria-hidden />{' '}
          {within === '' ? (
            <FormattedMessage id="methods.write.field.add" />
          ) : (
            <FormattedMessage id="methods.write.field.addInside" values={{ place: within.slice(0, -1) }} />
          )}
        </Button>
      </div>
    </>
  )
}

import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OpenRecord } from '@shared/contract/methods'
import type { Field } from '@shared/domain/method/fields'
import { FieldControl } from '../record/FieldControl'
import formStyles from '../record/record.module.css'
import { tidy, type Draft } from './draft'
import styles from './own.module.css'

/** A record that is nowhere: what is typed into the preview is not kept. */
const nothing: OpenRecord = {
  record: { id: '', kind: '', version: 1, status: 'draft', state: null, unfinished: false, title: '', at: 0, zone: 'UTC', day: '2026-01-01', dueOn: null, data: {}, sourceId: null, sourceRule: null, room: 'own', revision: 0, createdAt: 0, updatedAt: 0, deletedAt: null },
  view: { hidden: [], closed: [], required: [], derived: {} },
  findings: [],
  people: {},
  records: {},
  entries: {},
  made: [],
  earlier: [],
} // oxfmt-ignore

/** These would make or look up things of the vault. */
const still = new Set<Field['type']>(['person', 'people', 'record', 'records', 'entry'])

/** The form as it will be, to be tried out. */
export function Preview({ draft }: { draft: Draft }) {
  const intl = useIntl()
  const [data, setData] = useState<Record<string, unknown>>({})
  const [type] = tidy(draft).records
  const language = intl.locale.startsWith('nl') ? 'nl' : 'en'
  return (
    <section className={styles.preview} aria-labelledby="write-preview">
      <h2 id="write-preview">
        <FormattedMessage id="methods.write.preview" />
      </h2>
      <div className={formStyles.form}>
        {(type?.fields ?? []).filter(canBeShown).map((field) => {
          const question = draft.prompts.find(({ id }) => id === field.prompt)
          const named = field.label[language] ? field : { ...field, label: { en: '…', nl: '…' } }
          return (
            <div key={`${field.key} ${field.type}`} inert={still.has(field.type)}>
              <FieldControl
                field={named}
                path={field.key}
                value={data[field.key]}
                question={question ?? null}
                opened={nothing}
                onChange={(value) => setData((before) => ({ ...before, [field.key]: value }))}
              />
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** While numbers or options are still being typed, a field may make no sense. */
function canBeShown(field: Field): boolean {
  if (field.derive !== undefined) return false
  if ('fields' in field) return field.fields.every(canBeShown)
  if (field.type === 'scale' || field.type === 'number') return field.min < field.max
  return true
}

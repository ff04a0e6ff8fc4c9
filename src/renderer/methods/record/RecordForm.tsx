import { useState } from 'react'
import type { Finding } from '@shared/contract/methods'
import type { Field } from '@shared/domain/method/fields'
import type { Method } from '@shared/domain/method/format'
import { FieldControl } from './FieldControl'
import { FieldFindings } from './FieldFindings'
import { FoldingContext, foldingOf } from './folding'
import type { RecordKeeper } from './record-keeper'
import styles from './record.module.css'
import { useKept, type KnownType } from './use-record'
import { useWords } from './words'

type Props = {
  keeper: RecordKeeper
  known: KnownType
  /** Only these fields, in this order; all of them when left out. */
  only?: readonly string[]
  /** Findings of the last try to keep it; those of the form itself come with the record. */
  findings?: readonly Finding[]
  onPrompt?: (id: string) => void
}

/** The fields of a record, as its method describes them. */
export function RecordForm({ keeper, known, only, findings = [] }: Props) {
  const { opened, data } = useKept(keeper)
  const { view } = opened
  const [folding] = useState(() => foldingOf(fieldsOf(known.type.fields, only), data, view))
  const all = [...findings, ...opened.findings.filter((it) => !findings.some(({ rule }) => rule === it.rule))]
  // a step may ask for what is only filled in at that step: it is shown with the refusal
  const asked = (key: string) => all.some(({ kind, field }) => kind === 'refuse' && field === key)
  const shown = fieldsOf(known.type.fields, only).filter(({ key }) => !view.hidden.includes(key) || asked(key))
  return (
    <FoldingContext value={folding}>
      <div className={styles.form}>
        {shown.map((field) => {
          const closed = view.closed.find((it) => it.field === field.key)
          const said = all.filter((it) => it.field === field.key)
          return (
            <div key={field.key} data-field={field.key}>
              <FieldControl
                field={field}
                path={field.key}
                question={questionOf(known.method, field)}
                value={field.derive === undefined ? data[field.key] : view.derived[field.key]}
                required={view.required.includes(field.key)}
                closed={closed?.say}
                opened={opened}
                onChange={(value) => keeper.change({ [field.key]: value })}
              />
              <FieldFindings keeper={keeper} findings={said} field={field} method={known.method} />
            </div>
          )
        })}
      </div>
    </FoldingContext>
  )
}

function fieldsOf(fields: Field[], only: readonly string[] | undefined): Field[] {
  if (!only) return fields
  return only.flatMap((key) => fields.find((field) => field.key === key) ?? [])
}

function questionOf(method: Method, field: Field): { en: string; nl: string } | null {
  return method.prompts.find(({ id }) => id === field.prompt) ?? null
}

type WholeProps = { keeper: RecordKeeper; findings: readonly Finding[]; method?: Method }

/** What the method says of the record as a whole, and of fields that are not shown yet. */
export function RecordFindings({ keeper, findings, method }: WholeProps) {
  const words = useWords()
  const { hidden } = useKept(keeper).opened.view
  const whole = findings.filter(
    ({ kind, field, say }) => (field === null || (kind !== 'refuse' && hidden.includes(field))) && words(say) !== '',
  )
  return <FieldFindings keeper={keeper} findings={whole} field={null} {...(method && { method })} />
}

import { Plus, Trash2 } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { empty, withType, type Draft } from './draft'
import styles from './own.module.css'
import { comparisonsOf, freshRuleId, fromRule, startValue, toRule, type RuleInWords } from './rules-in-words'
import { WordsField } from './WordsField'
import { useWriting } from './writing'

type Props = { draft: Draft; onChange: (draft: Draft) => void }

/** Rules as sentences: when this field is so, say that. Rules that say more stay as they are in the text. */
export function RulesPart({ draft, onChange }: Props) {
  const [type] = draft.records
  if (!type) return null
  const rules = type.rules ?? []
  const set = (next: typeof rules) => onChange(withType(draft, { rules: next }))
  const fields = type.fields.filter(({ derive }) => derive === undefined)
  const inText = rules.filter((rule) => fromRule(rule) === null).length
  const add = () => {
    const [field] = fields
    if (!field) return
    const is = comparisonsOf(field)[0] ?? 'filled'
    const fresh: RuleInWords = { id: freshRuleId(rules), field: field.key, is, value: startValue(field, is), kind: 'hint', say: empty } // oxfmt-ignore
    set([...rules, toRule(fresh)])
  }
  return (
    <section className={styles.part} aria-labelledby="write-rules">
      <h2 id="write-rules">
        <FormattedMessage id="methods.write.rules" />
      </h2>
      {rules.map((rule, at) => {
        const inWords = fromRule(rule)
        return inWords ? (
          <RulePart
            key={rule.id}
            rule={inWords}
            at={at}
            fields={fields}
            onChange={(changed) => set(rules.map((it, no) => (no === at ? toRule(changed) : it)))}
            onRemove={() => set(rules.filter((_, no) => no !== at))}
          />
        ) : null
      })}
      {inText > 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id="methods.write.rules.inText" values={{ count: inText }} />
        </p>
      )}
      <Button size="sm" isDisabled={fields.length === 0 || rules.length >= 60} onPress={add}>
        <Plus size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="methods.write.rule.add" />
      </Button>
    </section>
  )
}

type RuleProps = {
  rule: RuleInWords
  at: number
  fields: readonly Field[]
  onChange: (rule: RuleInWords) => void
  onRemove: () => void
}

function RulePart({ rule, at, fields, onChange, onRemove }: RuleProps) {
  const intl = useIntl()
  const { language } = useWriting()
  const say = (id: string) => intl.formatMessage({ id: `methods.write.rule.${id}` }, { place: at + 1 })
  const field = fields.find(({ key }) => key === rule.field)
  const nameOf = ({ key, label }: Field) => label[language] || label.en || label.nl || key
  const change = (key: string, is?: RuleInWords['is']) => {
    const next = fields.find((it) => it.key === key)
    if (!next) return
    const comparison = is ?? comparisonsOf(next)[0] ?? 'filled'
    onChange({ ...rule, field: key, is: comparison, value: startValue(next, comparison) })
  }
  return (
    <fieldset className={styles.piece}>
      <legend>{say('legend')}</legend>
      <div className={styles.two}>
        <Select
          label={say('field')}
          value={rule.field}
          options={fields.map((it) => ({ id: it.key, name: nameOf(it) }))}
          onChange={(key) => change(key)}
        />
        <Select
          label={say('is')}
          value={rule.is}
          options={(field ? comparisonsOf(field) : []).map((id) => ({
            id,
            name: intl.formatMessage({ id: `methods.write.is.${id}` }),
          }))}
          onChange={(is) => change(rule.field, is)}
        />
        {field && <Value field={field} rule={rule} label={say('value')} onChange={onChange} />}
        <Select
          label={say('kind')}
          value={rule.kind}
          options={(['hint', 'note', 'refuse'] as const).map((id) => ({
            id,
            name: intl.formatMessage({ id: `methods.write.kind.${id}` }),
          }))}
          onChange={(kind) => onChange({ ...rule, kind })}
        />
      </div>
      <WordsField
        label={say('say')}
        path={`records.0.rules.${at}.say`}
        maxLength={600}
        value={rule.say}
        onChange={(words) => onChange({ ...rule, say: words })}
      />
      <div className={styles.tools}>
        <Button size="icon" variant="quiet" label={say('remove')} onPress={onRemove}>
          <Trash2 size={15} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
    </fieldset>
  )
}

type ValueProps = { field: Field; rule: RuleInWords; label: string; onChange: (rule: RuleInWords) => void }

function Value({ field, rule, label, onChange }: ValueProps) {
  const intl = useIntl()
  const { language } = useWriting()
  if (rule.is === 'empty' || rule.is === 'filled') return null
  if (field.type === 'scale' || field.type === 'number')
    return (
      <NumberField
        label={label}
        value={typeof rule.value === 'number' ? rule.value : null}
        onChange={(value) => onChange({ ...rule, value: value ?? 0 })}
      />
    )
  if (field.type === 'yesno')
    return (
      <Select
        label={label}
        value={rule.value === true ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((id) => ({ id, name: intl.formatMessage({ id: `methods.${id}` }) }))}
        onChange={(id) => onChange({ ...rule, value: id === 'yes' })}
      />
    )
  if (field.type !== 'choice') return null
  return (
    <Select
      label={label}
      value={String(rule.value)}
      options={field.options.map((it) => ({ id: it.key, name: it[language] || it.en || it.nl }))}
      onChange={(value) => onChange({ ...rule, value })}
    />
  )
}

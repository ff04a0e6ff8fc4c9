import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Field, Option } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choices'
import { ListField } from '../../ui/ListField'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { optionsFrom, typed, type FormType } from './draft'
import styles from './own.module.css'
import { WordsField } from './WordsField'
import { useWriting } from './writing'

type Props = {
  field: Field
  /** Where it stands in the method: `records.0.fields.1`. */
  path: string
  /** As it is called: `2`, or `2.1` inside another one. */
  place: string
  at: number
  last: boolean
  types: readonly FormType[]
  /** The fields inside it, to be written too. */
  inner: ReactNode
  onChange: (field: Field) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One field: its words, how it is answered and whether it may stay empty. What the form cannot say stands in the text. */
export function FieldPart(props: Props) {
  const { field, path, place, at, last, types, inner, onChange, onMove, onRemove } = props
  const intl = useIntl()
  const type = types.find((it) => it === field.type)
  const say = (id: string) => intl.formatMessage({ id: `methods.write.field.${id}` }, { place })
  return (
    <fieldset className={styles.piece}>
      <legend>{say('legend')}</legend>
      <WordsField
        label={say('label')}
        path={`${path}.label`}
        maxLength={200}
        value={field.label}
        onChange={(label) => onChange({ ...field, label })}
      />
      {type && field.derive === undefined ? (
        <>
          <Select
            label={say('type')}
            value={type}
            options={types.map((id) => ({ id, name: intl.formatMessage({ id: `methods.write.type.${id}` }) }))}
            onChange={(chosen) => onChange(typed(field, chosen))}
          />
          <Kind field={field} path={path} onChange={onChange} />
          {inner}
        </>
      ) : (
        <p className={styles.quiet}>
          <FormattedMessage id="methods.write.field.inText" />
        </p>
      )}
      {typeof field.required !== 'object' && field.derive === undefined && (
        <Checkbox isSelected={field.required === true} onChange={(required) => onChange({ ...field, required })}>
          {say('required')}
        </Checkbox>
      )}
      <div className={styles.tools}>
        <Button size="icon" variant="quiet" label={say('up')} isDisabled={at === 0} onPress={() => onMove(at - 1)}>
          <ArrowUp size={15} strokeWidth={1.75} aria-hidden />
        </Button>
        <Button size="icon" variant="quiet" label={say('down')} isDisabled={last} onPress={() => onMove(at + 1)}>
          <ArrowDown size={15} strokeWidth={1.75} aria-hidden />
        </Button>
        <Button size="icon" variant="quiet" label={say('remove')} isDisabled={at === 0 && last} onPress={onRemove}>
          <Trash2 size={15} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
    </fieldset>
  )
}

function Kind({ field, path, onChange }: { field: Field; path: string; onChange: (field: Field) => void }) {
  const intl = useIntl()
  const { errorAt } = useWriting()
  const say = (id: string) => intl.formatMessage({ id: `methods.write.field.${id}` })
  if (field.type === 'scale' || field.type === 'number') {
    const ends = (['min', 'max'] as const).map((end) => (
      <NumberField
        key={end}
        label={say(end)}
        min={-1000}
        max={10_000}
        value={field[end]}
        onChange={(value) => onChange({ ...field, [end]: value ?? 0 })}
        error={end === 'min' ? errorAt(`${path}.min`) : undefined}
      />
    ))
    if (field.type === 'number') return <div className={styles.two}>{ends}</div>
    return (
      <div className={styles.two}>
        {ends}
        <WordsField
          label={say('low')}
          path={`${path}.low`}
          maxLength={120}
          value={field.low}
          onChange={(low) => onChange({ ...field, low })}
        />
        <WordsField
          label={say('high')}
          path={`${path}.high`}
          maxLength={120}
          value={field.high}
          onChange={(high) => onChange({ ...field, high })}
        />
      </div>
    )
  }
  if (field.type === 'rows')
    return (
      <OptionList
        of="rows"
        options={field.rows}
        path={`${path}.rows`}
        max={20}
        onChange={(rows) => onChange({ ...field, rows })}
      />
    )
  if ('options' in field)
    return (
      <OptionList
        of="options"
        options={field.options}
        path={`${path}.options`}
        max={40}
        onChange={(options) => onChange({ ...field, options })}
      />
    )
  if (field.type === 'groups' || field.type === 'texts')
    return (
      <WordsField
        label={say('item')}
        path={`${path}.item`}
        maxLength={120}
        value={field.item}
        onChange={(item) => {
          const { item: _, ...without } = field
          onChange(item.en || item.nl ? { ...field, item } : without)
        }}
      />
    )
  return null
}

type OptionListProps = {
  of: 'options' | 'rows'
  options: readonly Option[]
  path: string
  max: number
  onChange: (options: Option[]) => void
}

/** Options or named rows, one a line, in the language being written. */
function OptionList({ of, options, path, max, onChange }: OptionListProps) {
  const intl = useIntl()
  const { language, errorAt } = useWriting()
  const inLanguage = shown(options, language)
  return (
    <ListField
      label={intl.formatMessage({ id: `methods.write.field.${of}` })}
      add={intl.formatMessage({ id: `methods.write.field.${of}.add` })}
      max={max}
      maxLength={120}
      value={inLanguage.map((option) => option[language])}
      onChange={(rows) => onChange(optionsFrom(rows, inLanguage, language))}
      error={errorAt(path)}
    />
  )
}

/** As the list shows them: what stands in for the language being written counts as written in it. */
function shown<T extends { en: string; nl: string }>(options: readonly T[], language: 'en' | 'nl'): T[] {
  return options.map((option) => ({
    ...option,
    [language]: option[language] || option[language === 'en' ? 'nl' : 'en'],
  }))
}

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choices'
import { ListField } from '../../ui/ListField'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { formTypes, optionsFrom, typed, type FormType } from './draft'
import styles from './own.module.css'
import { WordsField } from './WordsField'
import { useWriting } from './writing'

type Props = {
  field: Field
  at: number
  last: boolean
  onChange: (field: Field) => void
  onMove: (to: number) => void
  onRemove: () => void
}

const isFormType = (type: Field['type']): type is FormType => (formTypes as readonly string[]).includes(type)

/** One field: its words, how it is answered and whether it may stay empty. What the form cannot say stands in the text. */
export function FieldPart({ field, at, last, onChange, onMove, onRemove }: Props) {
  const intl = useIntl()
  const path = `records.0.fields.${at}`
  const say = (id: string) => intl.formatMessage({ id: `methods.write.field.${id}` }, { place: at + 1 })
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
      {isFormType(field.type) && field.derive === undefined ? (
        <>
          <Select
            label={say('type')}
            value={field.type}
            options={formTypes.map((id) => ({ id, name: intl.formatMessage({ id: `methods.write.type.${id}` }) }))}
            onChange={(type) => onChange(typed(field, type))}
          />
          <Kind field={field} path={path} onChange={onChange} />
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
  const { language, errorAt } = useWriting()
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
  if (field.type === 'choice' || field.type === 'choices')
    return (
      <ListField
        label={say('options')}
        add={say('option.add')}
        max={40}
        maxLength={120}
        value={field.options.map((option) => option[language] || (language === 'en' ? option.nl : option.en))}
        onChange={(rows) =>
          onChange({ ...field, options: optionsFrom(rows, shown(field.options, language), language) })
        }
        error={errorAt(`${path}.options`)}
      />
    )
  return null
}

/** As the list shows them: what stands in for the language being written counts as written in it. */
function shown<T extends { en: string; nl: string }>(options: readonly T[], language: 'en' | 'nl'): T[] {
  return options.map((option) => ({
    ...option,
    [language]: option[language] || option[language === 'en' ? 'nl' : 'en'],
  }))
}

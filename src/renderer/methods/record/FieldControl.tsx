import { Lock } from 'lucide-react'
import { memo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { CheckboxGroup, RadioGroup } from '../../ui/Choices'
import { ChipGroup } from '../../ui/ChipGroup'
import { ListField } from '../../ui/ListField'
import { NumberField } from '../../ui/NumberField'
import { Scale } from '../../ui/Scale'
import { Select } from '../../ui/Select'
import { Slider } from '../../ui/Slider'
import { TextField } from '../../ui/TextField'
import { choosingSide, useSide } from '../../walls/use-side'
import { showsTheSame, type ControlProps } from './control-props'
import { DayField, MomentField } from './DayField'
import { DerivedValue } from './DerivedValue'
import { FeelingsField } from './FeelingsField'
import { GroupFields, GroupsField, RowsField } from './GroupsField'
import { LongTextField } from './LongTextField'
import { PeopleField, RecordsField } from './PickField'
import { RouteField } from './RouteField'
import { RankingField } from './RankingField'
import styles from './record.module.css'
import type { Route } from '@shared/domain/method/route'
import { useLatest } from './use-latest'
import { useWords } from './words'

/** Most options shown as chips or cards; more become a list to choose from. */
const mostCards = 7

/** So short together that they stand on one line: letters of all options. */
const shortLine = 44

/** The control that fits a field's type; drawn again only when what it shows changed, for a form may have fifty. */
export function FieldControl({ onChange, ...props }: ControlProps) {
  return <Control {...props} onChange={useLatest(onChange)} />
}

const Control = memo(function Control(props: ControlProps) {
  const { field, value, onChange, closed, opened } = props
  const intl = useIntl()
  const words = useWords()
  const side = choosingSide(opened.record.room, useSide().side)
  const asked = props.question ? words(props.question) : null
  const label = asked ?? words(field.label)
  const help = field.help ? words(field.help) : asked && asked !== words(field.label) ? words(field.label) : undefined
  const named = { label, ...(help !== undefined && { description: help }), isRequired: props.required ?? false }
  if (field.derive !== undefined) return <DerivedValue field={field} label={label} value={value} />
  if (closed)
    return (
      <div className={styles.closed} role="group" aria-label={label}>
        <span className={styles.label}>
          <Lock size={14} strokeWidth={1.75} aria-hidden /> {label}
        </span>
        <p>{words(closed)}</p>
      </div>
    )
  /** Short options, and those repeated row by row, stand beside each other: a long form would hide its own end. */
  const layoutOf = (names: readonly string[]) =>
    props.path.includes('.') || names.join('').length <= shortLine ? 'line' : 'list'
  switch (field.type) {
    case 'text':
      return field.lines ? (
        <LongTextField {...named} value={textOf(value)} maxLength={field.max} onChange={onChange} />
      ) : (
        <TextField {...named} value={textOf(value)} maxLength={field.max} onChange={onChange} />
      )
    case 'texts':
      return (
        <ListField
          {...named}
          value={listOf(value)}
          onChange={onChange}
          maxLength={4000}
          add={field.item ? words(field.item) : intl.formatMessage({ id: 'methods.list.add' })}
          {...(field.max !== undefined && { max: field.max })}
        />
      )
    case 'scale':
      return field.step === 1 && field.max - field.min <= 10 ? (
        <Scale
          {...named}
          min={field.min}
          max={field.max}
          low={words(field.low)}
          high={words(field.high)}
          value={numberOf(value)}
          onChange={onChange}
        />
      ) : (
        <Slider
          {...named}
          min={field.min}
          max={field.max}
          step={field.step}
          low={words(field.low)}
          high={words(field.high)}
          value={numberOf(value)}
          onChange={onChange}
        />
      )
    case 'number':
      return (
        <div className={styles.number}>
          <NumberField
            {...named}
            min={field.min}
            max={field.max}
            step={field.whole ? 1 : 0.1}
            value={numberOf(value)}
            onChange={onChange}
            {...(field.unit && { unit: words(field.unit) })}
          />
        </div>
      )
    case 'choice':
      return field.options.length > mostCards ? (
        <Select
          {...named}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          options={field.options.map((it) => ({ id: it.key, name: words(it) }))}
        />
      ) : (
        <RadioGroup
          {...named}
          layout={layoutOf(field.options.map(words))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          options={field.options.map((it) => ({ id: it.key, name: words(it) }))}
        />
      )
    case 'choices':
      return field.options.length > mostCards ? (
        <ChipGroup
          {...named}
          value={listOf(value)}
          onChange={onChange}
          options={field.options.map((it) => ({ id: it.key, name: words(it) }))}
        />
      ) : (
        <CheckboxGroup
          {...named}
          layout={layoutOf(field.options.map(words))}
          value={listOf(value)}
          onChange={onChange}
          options={field.options.map((it) => ({ id: it.key, name: words(it) }))}
        />
      )
    case 'ranking':
      return <RankingField {...named} field={field} value={Array.isArray(value) ? value : []} onChange={onChange} />
    case 'yesno':
      return (
        <RadioGroup
          {...named}
          layout="line"
          value={value === true ? 'yes' : value === false ? 'no' : null}
          onChange={(id) => onChange(id === 'yes')}
          options={[
            { id: 'yes', name: <FormattedMessage id="methods.yes" /> },
            { id: 'no', name: <FormattedMessage id="methods.no" /> },
          ]}
        />
      )
    case 'day':
      return <DayField {...named} value={textOf(value)} onChange={onChange} />
    case 'moment':
      return <MomentField {...named} value={textOf(value)} onChange={onChange} />
    case 'person':
      return (
        <PeopleField
          {...named}
          one
          value={typeof value === 'string' ? [value] : []}
          names={opened.people}
          side={side}
          onChange={(ids) => onChange(ids[0])}
        />
      )
    case 'people':
      return <PeopleField {...named} value={listOf(value)} names={opened.people} side={side} onChange={onChange} />
    case 'feelings':
      return <FeelingsField {...named} field={field} value={value} onChange={onChange} />
    case 'record':
      return (
        <RecordsField
          {...named}
          one
          kinds={field.of}
          value={typeof value === 'string' ? [value] : []}
          rows={opened.records}
          onChange={(ids) => onChange(ids[0])}
          own={opened.record.kind}
          side={side}
        />
      )
    case 'records':
      return (
        <RecordsField
          {...named}
          kinds={field.of}
          value={listOf(value)}
          rows={opened.records}
          onChange={onChange}
          own={opened.record.kind}
          side={side}
        />
      )
    case 'entry':
      return <TextField {...named} value={opened.entries[textOf(value)] ?? ''} onChange={() => undefined} isReadOnly />
    case 'route':
      return <RouteField {...named} value={value as Route | null} />
    case 'group':
      return <GroupFields {...props} control={FieldControl} field={field} label={label} help={help} />
    case 'groups':
      return <GroupsField {...props} control={FieldControl} field={field} label={label} help={help} />
    case 'rows':
      return <RowsField {...props} control={FieldControl} field={field} label={label} help={help} />
  }
}, showsTheSame)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const listOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])

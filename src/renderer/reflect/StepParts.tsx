import type { Finding } from '@shared/contract/methods'
import type { Flow, FlowPart, FlowStep } from '@shared/domain/method/flow'
import type { Field } from '@shared/domain/method/fields'
import type { Feeling } from '@shared/domain/method/record'
import { useQuery } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import { api } from '../api'
import { FieldFindings } from '../methods/record/FieldFindings'
import { RecordForm } from '../methods/record/RecordForm'
import type { RecordKeeper } from '../methods/record/record-keeper'
import { useKept, type KnownType } from '../methods/record/use-record'
import { useWords } from '../methods/record/words'
import { Scale } from '../ui/Scale'
import { FeelingMap } from './feelings/FeelingMap'
import type { Linked } from './linked'
import { GoalCards } from './parts/GoalCards'
import { Lean } from './parts/Lean'
import { More } from './parts/More'
import { Plan } from './parts/Plan'
import { StepRow } from './parts/StepRow'
import styles from './reflect.module.css'

type Owner = { keeper: RecordKeeper; known: KnownType }
type Props = {
  step: FlowStep
  flow: Flow
  root: Owner
  linked: Record<string, Linked>
  refused: readonly Finding[]
  /** Of the feeling map: which mark moves. */
  mark: number
  onMark: (mark: number) => void
}

/** What stands on a step: fields of the event and of the records that go with it. */
export function StepParts({ step, linked, root, ...rest }: Props) {
  return (
    <div className={styles.parts}>
      {step.parts.map((part, no) => {
        const owner = part.of === 'root' ? root : linked[part.of]
        // the parts of a step are data and never change their order
        return owner ? <Part key={no} part={part} owner={owner} rootId={root.keeper.snapshot().opened.record.id} {...rest} /> : null // oxfmt-ignore
      })}
    </div>
  )
}

type PartProps = Omit<Props, 'step' | 'root' | 'linked'> & { part: FlowPart; owner: Owner; rootId: string }

function Part({ part, owner, flow, rootId, refused, mark, onMark }: PartProps) {
  const words = useWords()
  const { keeper, known } = owner
  const { data } = useKept(keeper)
  const findings = part.of === 'root' ? refused : []
  const fieldOf = (key: string) => known.type.fields.find((field) => field.key === key)
  const set = (key: string) => (value: unknown) => keeper.change({ [key]: value })
  /** In the words of the labels: the step itself asks. */
  const plain = { ...known, method: { ...known.method, prompts: [] } }
  const form = (only: readonly string[]) => <RecordForm keeper={keeper} known={plain} only={only} findings={findings} />
  switch (part.as) {
    case 'fields':
      return form(part.fields)
    case 'more':
      return (
        <More
          name={words(part.name)}
          help={part.help && words(part.help)}
          isOpen={part.fields.some((key) => data[key] !== undefined)}
        >
          {form(part.fields)}
        </More>
      )
    case 'pair':
      return (
        <div className={styles.pair}>
          {part.fields.map((key) => (
            <div key={key}>{form([key])}</div>
          ))}
        </div>
      )
    case 'plan':
      return (
        <Said owner={owner} field={part.cue} findings={findings}>
          <Plan
            name={words(part.name)}
            help={words(part.help)}
            cue={textField(fieldOf(part.cue), data[part.cue], set(part.cue))}
            act={textField(fieldOf(part.act), data[part.act], set(part.act))}
          />
        </Said>
      )
    case 'lean': {
      const field = fieldOf(part.field)
      return field?.type === 'scale' ? (
        <Said owner={owner} field={part.field} findings={findings}>
          <Lean field={field} value={numberOf(data[part.field])} onChange={set(part.field)} />
        </Said>
      ) : null
    }
    case 'feelings': {
      const field = fieldOf(part.field)
      return field ? (
        <Said owner={owner} field={part.field} findings={findings}>
          <FeelingMap
            label={words(field.label)}
            value={(data[part.field] as Feeling[] | undefined) ?? []}
            onChange={set(part.field)}
            active={mark}
            onActive={onMark}
            {...(field.type === 'feelings' && field.max !== undefined && { max: field.max })}
          />
        </Said>
      ) : null
    }
    case 'scale': {
      const field = fieldOf(part.field)
      return field?.type === 'scale' ? (
        <Said owner={owner} field={part.field} findings={findings}>
          <GapScale
            field={field}
            rootId={rootId}
            isGap={part.field === flow.roles.gap}
            value={numberOf(data[part.field])}
            onChange={set(part.field)}
          />{' '}
          {/* oxfmt-ignore */}
        </Said>
      ) : null
    }
    case 'cards':
      return (
        <>
          <Said owner={owner} field={part.field} findings={findings}>
            <GoalCards
              name={words(part.name)}
              options={part.options}
              value={textIn(data[part.field])}
              onChange={(value) => {
                keeper.change({ [part.field]: value })
                void keeper.flush() // what belongs to the choice shows at once
              }}
            />
          </Said>
          {part.fields && data[part.field] !== undefined && form(part.fields)}
        </>
      )
    case 'step': {
      const field = fieldOf(part.field)
      return field ? (
        <Said owner={owner} field={part.field} findings={findings}>
          <StepRow
            label={words(field.label)}
            help={field.help && words(field.help)}
            max={field.type === 'text' ? field.max : 140}
            value={textIn(data[part.field]) ?? ''}
            by={textIn(data[part.by])}
            onChange={set(part.field)}
            onBy={set(part.by)}
          />
        </Said>
      ) : null
    }
  }
}

type SaidProps = { owner: Owner; field: string; findings: readonly Finding[]; children: React.ReactNode }

/** A control of this room with what its method says of the field. */
function Said({ owner: { keeper, known }, field, findings, children }: SaidProps) {
  const { opened } = useKept(keeper)
  const said = [...findings, ...opened.findings.filter((it) => !findings.some(({ rule }) => rule === it.rule))].filter((it) => it.field === field) // oxfmt-ignore
  return (
    <div data-field={field}>
      {children}
      <FieldFindings
        keeper={keeper}
        findings={said}
        field={known.type.fields.find(({ key }) => key === field) ?? null}
        method={known.method}
      />
    </div>
  )
}

type GapProps = {
  field: Extract<Field, { type: 'scale' }>
  rootId: string
  isGap: boolean
  value: number | null
  onChange: (value: number | null) => void
}

function GapScale({ field, rootId, isGap, value, onChange }: GapProps) {
  const words = useWords()
  const beside = useQuery({ ...api.reflect.beside.queryOptions({ input: { id: rootId } }), enabled: isGap })
  const last = isGap ? (beside.data?.lastGap ?? null) : null
  return (
    <Scale
      label={words(field.label)}
      min={field.min}
      max={field.max}
      low={words(field.low)}
      high={words(field.high)}
      value={value}
      onChange={onChange}
      hint={last !== null && <FormattedMessage id="reflect.lastGap" values={{ gap: last }} />}
    />
  )
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : null)
const numberOf = (value: unknown) => (typeof value === 'number' ? value : null)

function textField(field: Field | undefined, value: unknown, onChange: (value: string) => void) {
  return {
    label: field?.label ?? { en: '', nl: '' },
    help: field?.help,
    max: field?.type === 'text' ? field.max : 400,
    value: typeof value === 'string' ? value : '',
    onChange,
  }
}

import { Check, CircleDashed, CircleDot } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { localDay } from '@shared/domain/local-day'
import { fullRef } from '@shared/domain/method/format'
import { client } from '../../api'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useWords } from '../record/words'
import { localZone } from '../use-record-actions'
import styles from './drawing.module.css'
import type { Shown } from './shown'
import { heldOf, nextStep, stepsOf, type Reach, type Step } from './steps'
import { fieldOf, innerField } from './values'

const marks: Record<Reach, typeof Check | null> = { open: null, planned: CircleDashed, held: CircleDot, full: Check }

/** Named rows one after the other: planned, held, looked back on; and the next one to do. */
export function StepsDrawing({ drawing, type, methodId, keeper, opened, data }: Shown<'steps'>) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const { of, state, day, held, full, leads } = drawing
  const field = fieldOf(type, of)
  const steps = stepsOf(drawing, field?.type === 'rows' ? field.rows : [], data)
  const options = innerField(type, of, state)
  const stateName = (key: string | null) => {
    const option = options && 'options' in options ? options.options.find((it) => it.key === key) : undefined
    return option ? words(option) : ''
  }
  const next = nextStep(steps)
  const unfinished = full.length > 0 ? (steps.findLast(({ reach }) => reach === 'held') ?? null) : null
  const dayName = (on: string | null) =>
    on === null ? '' : intl.formatDate(`${on}T12:00`, { day: 'numeric', month: 'short' })
  const set = ({ row, day: on }: Step, to: string | undefined) => {
    const values = (keeper.snapshot().data[of] ?? {}) as Record<string, Record<string, unknown>>
    const today = localDay(Date.now(), localZone(), 3)
    keeper.change({ [of]: { ...values, [row.key]: { ...values[row.key], [state]: to, [day]: on ?? today } } })
  }
  async function lead(ref: string) {
    await keeper.flush()
    const kind = fullRef(methodId, ref)
    const made = opened.made.find((it) => it.kind === kind)
    if (made) return go.record(kind, made.id)
    const { record } = await client.methods.records.start({ kind, at: Date.now(), zone: localZone(), sourceId: opened.record.id }) // oxfmt-ignore
    go.record(kind, record.id)
  }
  const led = next ? leads[next.row.key] : undefined
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={intl.formatMessage(
        { id: next ? 'drawing.steps.next' : 'drawing.steps.all' },
        { held: heldOf(steps), all: steps.length, next: next ? words(next.row) : '', day: dayName(next?.day ?? null), isPlanned: next?.day ? 'yes' : 'no' }, // oxfmt-ignore
      )}
      figure={null}
      table={{
        columns: [
          { name: intl.formatMessage({ id: 'drawing.steps.step' }), kind: 'text' },
          { name: intl.formatMessage({ id: 'drawing.steps.state' }), kind: 'text' },
          { name: intl.formatMessage({ id: 'drawing.steps.day' }), kind: 'day' },
        ],
        rows: steps.map((step) => [words(step.row), stateName(step.state) || null, step.day]),
      }}
      drawing={
        <ol className={styles.steps}>
          {steps.map((step) => {
            const Mark = marks[step.reach]
            return (
              <li key={step.row.key} data-reach={step.reach} aria-current={step === next ? 'step' : undefined}>
                <i>{Mark && <Mark size={14} strokeWidth={2} aria-hidden />}</i>
                <b>{words(step.row)}</b>
                <small>{[stateName(step.state), dayName(step.day)].filter(Boolean).join(', ') || ' '}</small>
              </li>
            )
          })}
        </ol>
      }
    >
      <div className={styles.ways}>
        {next && (
          <Button size="sm" onPress={() => set(next, held[0])}>
            <FormattedMessage id="drawing.steps.held" values={{ step: words(next.row) }} />
          </Button>
        )}
        {unfinished && (
          <Button size="sm" onPress={() => set(unfinished, full[0])}>
            <FormattedMessage id="drawing.steps.full" values={{ step: words(unfinished.row) }} />
          </Button>
        )}
        {led && (
          <Button size="sm" onPress={() => void lead(led)}>
            <FormattedMessage id="drawing.steps.lead" values={{ step: next ? words(next.row) : '' }} />
          </Button>
        )}
      </div>
    </FigureCard>
  )
}

import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding, OpenRecord } from '@shared/contract/methods'
import type { Flow, FlowStep } from '@shared/domain/method/flow'
import { api } from '../api'
import {
  useKept,
  useLeaveNothing,
  useRecordKeeper,
  useRefreshAfterSaves,
  type KnownType,
} from '../methods/record/use-record'
import { useWords } from '../methods/record/words'
import { useGo, useReflectSearch } from '../shell/go'
import { useTitle } from '../shell/title'
import { Stepper } from '../ui/Stepper'
import { BesidePanel } from './BesidePanel'
import { Closed } from './Closed'
import { closeLoop, type Closing } from './close'
import { EventHead } from './EventHead'
import { useLinked } from './linked'
import styles from './reflect.module.css'
import { StepFooter } from './StepFooter'
import { StepParts } from './StepParts'

type Props = { opened: OpenRecord; known: KnownType; flow: Flow; now: string }

const isFilled = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && (!Array.isArray(value) || value.length > 0)

/** One event: thought about before, looked back on after. Every step can be left and taken up again. */
export function LoopPage({ opened, known, flow, now }: Props) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const search = useReflectSearch()
  const keeper = useRecordKeeper(opened)
  const linked = useLinked(flow, keeper)
  const { opened: current, data } = useKept(keeper)
  const { record } = current
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const [closing, setClosing] = useState<Closing | null>(null)
  const [mark, setMark] = useState(0)
  useRefreshAfterSaves(keeper, [api.reflect.events.key(), api.reflect.beside.key()])
  useLeaveNothing(keeper, (held) => Object.keys(held).length === 0, api.reflect.events.key())

  const isClosed = record.state === flow.states.closed && record.status === 'kept'
  const isDone = (step: FlowStep) => isClosed || step.done.some((key) => isFilled(data[key]))
  const when = data[flow.roles.when]
  const hasPassed = typeof when === 'string' && when <= now
  const step =
    flow.steps.find(({ id }) => id === search.step) ??
    (isClosed ? flow.steps.at(-1) : hasPassed ? flow.steps.find((it, no) => no > 0 && !isDone(it)) : undefined) ??
    flow.steps[0]
  const title = record.title || intl.formatMessage({ id: 'reflect.untitled' })
  useTitle([intl.formatMessage({ id: 'reflect.title' }), title])
  if (!step || !linked) return null
  const show = (id: string) => go.reflect({ id: record.id, step: id })

  const ids = () => [record.id, ...Object.values(linked).flatMap((it) => (it.isStarted() ? it.keeper.snapshot().opened.record.id : []))] // oxfmt-ignore

  async function close() {
    const answer = await closeLoop(flow, keeper, linked ?? {})
    if (!answer) return
    setRefused(answer.refused)
    setClosing(answer.refused.length === 0 ? answer : null)
    const lacking = answer.refused[0]?.field
    if (answer.refused.length === 0) document.getElementById('closed')?.scrollIntoView()
    else if (lacking) {
      show(stepOf(flow, lacking)?.id ?? 'before')
      requestAnimationFrame(() => focusField(lacking))
    }
  }

  return (
    <>
      <div className={styles.page}>
        <article className={styles.column}>
          <Stepper
            label={intl.formatMessage({ id: 'reflect.steps' })}
            steps={flow.steps.map((it) => ({ id: it.id, name: words(it.name), isDone: isDone(it) }))}
            current={step.id}
            onChange={show}
          />
          {isClosed && <Closed keeper={keeper} flow={flow} closing={closing} />}
          <EventHead keeper={keeper} known={known} flow={flow} step={step} refused={refused} ids={ids} />
          <StepParts
            key={step.id}
            step={step}
            flow={flow}
            root={{ keeper, known }}
            linked={linked}
            refused={refused}
            mark={mark}
            onMark={setMark}
          />
          <StepFooter
            keeper={keeper}
            flow={flow}
            step={step}
            hasPassed={hasPassed}
            isClosed={isClosed}
            mark={mark}
            onMark={setMark}
            onStep={show}
            onRefused={setRefused}
            onClose={close}
          />
        </article>
      </div>
      <BesidePanel
        id={record.id}
        flow={flow}
        known={known}
        data={data}
        isBefore={step === flow.steps[0]}
        record={record}
      />
      <span className="sr" role="status">
        {refused.length > 0 && <FormattedMessage id="reflect.lacks" values={{ count: refused.length }} />}
      </span>
    </>
  )
}

function stepOf(flow: Flow, field: string): FlowStep | undefined {
  return flow.steps.find(
    ({ parts }) =>
    parts.some((part) => part.of === 'root' && (('field' in part && part.field === field) || ('fields' in part && part.fields?.includes(field)))), // oxfmt-ignore
  )
}

function focusField(key: string) {
  const control = `[data-field="${key}"] :is(input, textarea, button, [tabindex="0"])`
  document.querySelector<HTMLElement>(control)?.focus()
}

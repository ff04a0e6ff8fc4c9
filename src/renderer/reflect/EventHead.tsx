import { CalendarDays, PencilLine, Tag, UserRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import type { Flow, FlowStep } from '@shared/domain/method/flow'
import type { Feeling } from '@shared/domain/method/record'
import { RecordForm } from '../methods/record/RecordForm'
import { useNames } from '../methods/record/names'
import type { RecordKeeper } from '../methods/record/record-keeper'
import { useKept, type KnownType } from '../methods/record/use-record'
import { useWords } from '../methods/record/words'
import { PlainButton } from '../ui/PlainButton'
import { hasWord } from './feelings/choose'
import { TwoTongues } from './feelings/TwoTongues'
import { FromCalendar } from './FromCalendar'
import { shortMoment } from './moments'
import { RemoveRecord } from './RemoveRecord'
import styles from './reflect.module.css'

type Props = {
  keeper: RecordKeeper
  known: KnownType
  flow: Flow
  step: FlowStep
  refused: readonly Finding[]
  /** The event and what goes with it. */
  ids: () => string[]
}

/** The heading of a step; on the first one also what the event is, when, with whom, to change at hand. */
export function EventHead({ keeper, known, flow, step, refused, ids: allIds }: Props) {
  const intl = useIntl()
  const words = useWords()
  const { data, opened } = useKept(keeper)
  const title = known.type.title ?? ''
  const { when, kind, people, feelings } = flow.roles
  const isFirst = step === flow.steps[0]
  const [isEdited, setEdited] = useState(opened.record.title === '')
  const isOpen = isFirst && (isEdited || refused.some(({ field }) => field === title))
  const ids = Array.isArray(data[people]) ? data[people].map(String) : []
  const found = useNames(ids.filter((id) => !opened.people[id]))
  const names = ids.map((id) => opened.people[id] ?? found[id]).filter(Boolean)
  const kindField = known.type.fields.find(({ key }) => key === kind)
  const kindName = kindField?.type === 'choice' ? kindField.options.find(({ key }) => key === data[kind]) : undefined
  const moment = data[when]
  const felt = (Array.isArray(data[feelings]) ? (data[feelings] as Feeling[]) : []).filter(hasWord)
  const event = opened.record.title || intl.formatMessage({ id: 'reflect.untitled' })
  const heading = useRef<HTMLHeadingElement>(null)
  const shownStep = useRef<string | null>(null)
  useEffect(() => {
    // another step begins at its heading; a fresh event at its name
    if (shownStep.current !== null && shownStep.current !== step.id) heading.current?.focus()
    else if (shownStep.current === null && isOpen)
      document.querySelector<HTMLElement>(`[data-field="${title}"] input`)?.focus()
    shownStep.current = step.id
  }, [step.id, isOpen, title])
  const feltHere = step.parts.some(({ as }) => as === 'feelings')

  return (
    <header className={styles.eventHead}>
      <div className={styles.titleRow}>
        <h1 ref={heading} tabIndex={-1}>
          {words(step.title).replace('{event}', event)}
        </h1>
        {!isFirst && !feltHere && felt.length > 0 && (
          <ul className={styles.felt} aria-label={intl.formatMessage({ id: 'reflect.felt' })}>
            {felt.map((it) => (
              <li key={`${it.en}-${it.nl}`}>
                <TwoTongues {...it} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {step.help && <p className={styles.lede}>{words(step.help)}</p>}
      {isFirst && !isOpen && (
        <div className={styles.facts}>
          {typeof moment === 'string' && (
            <span className={styles.fact}>
              <CalendarDays size={14} strokeWidth={1.75} aria-hidden /> {shortMoment(intl, moment)}
            </span>
          )}
          {names.map((name) => (
            <span key={name} className={styles.fact}>
              <UserRound size={14} strokeWidth={1.75} aria-hidden /> {name}
            </span>
          ))}
          {kindName && (
            <span className={styles.fact}>
              <Tag size={14} strokeWidth={1.75} aria-hidden /> {words(kindName)}
            </span>
          )}
          <PlainButton size="sm" variant="quiet" onPress={() => setEdited(true)}>
            <PencilLine size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="reflect.event.change" />
          </PlainButton>
          <RemoveRecord name={event} ids={allIds} />
        </div>
      )}
      {isOpen && (
        <section className={styles.eventForm} aria-label={intl.formatMessage({ id: 'reflect.event' })}>
          <RecordForm keeper={keeper} known={known} only={[title, when, people, kind]} findings={refused} />
          <div className={styles.end}>
            <FromCalendar keeper={keeper} flow={flow} title={title} />
            <PlainButton size="sm" onPress={() => setEdited(false)} isDisabled={!data[title]}>
              <FormattedMessage id="reflect.event.done" />
            </PlainButton>
          </div>
        </section>
      )}
    </header>
  )
}

import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { RecordForm } from '../../../methods/record/RecordForm'
import { RecordSaveStatus } from '../../../methods/record/RecordSaveStatus'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import { Stepper } from '../../../ui/Stepper'
import { DeletePair } from '../DeletePair'
import { nameOf } from '../names'
import sheet from '../../sheet.module.css'
import styles from '../pairs.module.css'
import { moveTo } from '../../../methods/record/move-to'
import { textOf } from '../../../methods/record/values'
import { usePair, type Pair } from '../use-pair'
import { AgreementsStep } from './AgreementsStep'
import { Ladder } from './Ladder'
import { MatchStep } from './MatchStep'
import { fieldsOf, startSteps, type StartStep } from './start-steps'

type Props = { step: StartStep | null; onStep: (step: StartStep) => void }

/** Beginning together, step by step; every answer is saved at once, and each step can wait. */
export function Start({ step: asked, onStep }: Props) {
  const intl = useIntl()
  const go = useGo()
  const pair = usePair()
  const { id, keeper, known, data, board } = pair
  /** Where it was left; what is filled in now does not move the page on. */
  const [first] = useState<StartStep>(() => startSteps.find((it) => !isDone(pair, it)) ?? 'who')
  const step = asked ?? first
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const at = startSteps.indexOf(step)
  const before = startSteps[at - 1]
  const next = startSteps[at + 1]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step])

  /** Kept as soon as it can be; what is refused about this step holds it here, the rest waits for its own step. */
  async function leave(to: StartStep | null) {
    const kept = await keeper.keep()
    if (!kept) return
    const here = kept.findings.filter(({ kind, field }) => kind === 'refuse' && field !== null && fieldsOf[step].includes(field)) // oxfmt-ignore
    const isForward = to === null || startSteps.indexOf(to) > at
    setRefused(isForward ? here : [])
    if (isForward && here.length > 0) {
      const field = here[0]?.field ?? ''
      document.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, button)`)?.focus()
      return
    }
    if (to) onStep(to)
    else go.mentoring({ pair: id })
  }
  async function begin() {
    const refusals = await moveTo(keeper, 'working')
    setRefused(refusals ?? [])
    if (refusals?.length === 0) go.mentoring({ pair: id })
  }
  const form = (only: readonly string[]) => <RecordForm keeper={keeper} known={known} only={only} findings={refused} />
  const isReady = board.awaited.length === 0 && board.row.state === 'scene' && !board.row.draft
  const elsewhere = refused.filter(({ field }) => field === null || !fieldsOf[step].includes(field))

  return (
    <div className={sheet.scroll}>
      <div className={styles.narrow}>
        <p className={sheet.back}>
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden />
          <Link onPress={() => go.mentoring(board.row.state === 'draft' ? {} : { pair: id })}>
            {board.row.state === 'draft' ? <FormattedMessage id="mentoring.title" /> : nameOf(intl, board.row)}
          </Link>
          <span className={styles.delete}>
            <DeletePair />
          </span>
        </p>
        <Stepper
          label={intl.formatMessage({ id: 'mentoring.start' })}
          steps={startSteps.map((it) => ({
            id: it,
            name: intl.formatMessage({ id: `mentoring.start.${it}` }),
            isDone: isDone(pair, it),
          }))}
          current={step}
          onChange={(to) => void leave(to)}
        />
        <div key={step} className={styles.form}>
          <header>
            <h1 ref={heading} tabIndex={-1}>
              <FormattedMessage id={`mentoring.start.${step}.title`} />
            </h1>
            <p className={sheet.lede}>
              <FormattedMessage id={`mentoring.start.${step}.text`} />
            </p>
          </header>
          {step === 'who' && form(fieldsOf.who)}
          {step === 'question' && (
            <>
              {form(['question'])}
              <Ladder />
              {form(['questionBeneath'])}
            </>
          )}
          {step === 'match' && <MatchStep onPeople={() => void leave('who')} />}
          {step === 'place' && form(fieldsOf.place)}
          {step === 'agreements' && <AgreementsStep findings={refused} />}
          {step === 'rhythm' &&
            form(textOf(data['variant']) === 'weekly' ? ['variant', 'plannedSessions'] : fieldsOf.rhythm)}
          <FieldFindings keeper={keeper} findings={elsewhere} field={null} method={known.method} />
        </div>
        <footer className={sheet.foot}>
          <RecordSaveStatus keeper={keeper} known={known} />
          <span className={sheet.footWays}>
            {before && (
              <Button variant="quiet" onPress={() => void leave(before)}>
                <FormattedMessage id="mentoring.back" />
              </Button>
            )}
            {next ? (
              <Button variant="primary" onPress={() => void leave(next)}>
                <FormattedMessage id="mentoring.next" />
              </Button>
            ) : (
              <>
                <Button variant={isReady ? 'quiet' : 'primary'} onPress={() => void leave(null)}>
                  <FormattedMessage id="mentoring.start.toBoard" />
                </Button>
                {isReady && (
                  <Button variant="primary" onPress={() => void begin()}>
                    <FormattedMessage id="mentoring.work.begin" />
                  </Button>
                )}
              </>
            )}
          </span>
        </footer>
      </div>
    </div>
  )
}

/** Whether a step holds what it is for; none of them has to be. */
function isDone({ data, board }: Pair, step: StartStep): boolean {
  const status = (key: string) => board.steps.find((it) => it.key === key)?.status
  switch (step) {
    case 'who':
      return textOf(data['mentor']) !== '' && textOf(data['mentee']) !== '' && data['mentor'] !== data['mentee']
    case 'question':
      return textOf(data['question']) !== ''
    case 'match':
    case 'place':
    case 'agreements':
      return status(step) === 'done'
    case 'rhythm':
      return board.row.state !== 'draft' && board.row.state !== 'scene'
  }
}

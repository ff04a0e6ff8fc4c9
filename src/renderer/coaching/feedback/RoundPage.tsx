import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { api } from '../../api'
import sheet from '../../mentoring/sheet.module.css'
import { Back } from '../../methods/Back'
import { FieldFindings } from '../../methods/record/FieldFindings'
import { RecordSaveStatus } from '../../methods/record/RecordSaveStatus'
import { useKept, useLeaveNothing } from '../../methods/record/use-record'
import { textOf } from '../../methods/record/values'
import { WithRecord, type Owner } from '../../methods/record/WithRecord'
import { useWords } from '../../methods/record/words'
import { useRecordActions } from '../../methods/use-record-actions'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { AnswersStep } from './AnswersStep'
import { AskStep } from './AskStep'
import { Line } from './Line'
import { OwnStep } from './OwnStep'
import { PeopleStep } from './PeopleStep'
import { PlanStep } from './PlanStep'
import { ResultsStep } from './ResultsStep'
import { isDone, questionsIn, ratersIn, RoundContext, steps, useRound, type Round, type Step } from './use-round'
import styles from './feedback.module.css'

/** A round from its theme to the plan that comes of it, step by step. */
export function RoundPage({ id }: { id: string }) {
  return <WithRecord id={id}>{(owner) => <OpenRound id={id} owner={owner} />}</WithRecord>
}

const saysNothing = (data: Record<string, unknown>) => !data['theme'] && questionsIn(data).length === 0 && ratersIn(data).length === 0 // oxfmt-ignore

function OpenRound({ id, owner: { keeper, known } }: { id: string; owner: Owner }) {
  const intl = useIntl()
  const go = useGo()
  const words = useWords()
  const { data, opened } = useKept(keeper)
  useLeaveNothing(keeper, saysNothing, api.coaching.key())
  const state = useQuery(
    api.coaching.feedback.round.queryOptions({ input: { id }, placeholderData: keepPreviousData, staleTime: 0 }),
  )
  const [asked, to] = useState<Step | null>(null)
  const theme = textOf(data['theme'])
  useTitle([
    intl.formatMessage({ id: 'shell.rail.coaching' }),
    intl.formatMessage({ id: 'feedback.rounds' }),
    ...(theme ? [theme] : []),
  ])
  if (state.isError) return <ErrorNotice error={state.error} />
  if (!state.data) return null
  const { record } = opened
  const round: Round = { id, keeper, known, data, kept: state.data, questions: questionsIn(data), raters: ratersIn(data), to } // oxfmt-ignore
  const done = (step: Step) => isDone(round, step, record.state)
  const named = known.type.states?.find((it) => it.id === record.state)?.name
  return (
    <RoundContext value={round}>
      <div className={sheet.scroll}>
        <div className={styles.page}>
          <div className={styles.top}>
            <Back onPress={() => go.coaching(record.sourceId ? { engagement: record.sourceId } : { page: 'feedback' })}>
              <FormattedMessage id={record.sourceId ? 'feedback.back.client' : 'feedback.rounds'} />
            </Back>
            <DeleteRound />
          </div>
          <Steps asked={asked} done={done} state={named ? words(named) : ''} />
        </div>
      </div>
    </RoundContext>
  )
}

function Steps({ asked, done, state }: { asked: Step | null; done: (step: Step) => boolean; state: string }) {
  const round = useRound()
  const { keeper, known, to } = round
  /** Where it was left; what is filled in now does not move the page on. */
  const [first] = useState<Step>(() => steps.find((it) => !done(it)) ?? 'results')
  const step = asked ?? first
  const at = steps.indexOf(step)
  const [before, next] = [steps[at - 1], steps[at + 1]]
  const heading = useRef<HTMLHeadingElement>(null)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest(`.${sheet.scroll}`)?.scrollTo(0, 0)
  }, [step])
  async function leave(to_: Step) {
    setRefused([])
    await keeper.flush()
    to(to_)
  }
  return (
    <div className={styles.columns}>
      <aside className={styles.side}>
        <Line current={step} isDone={done} onChange={(it) => void leave(it)} />
        <p className={styles.state}>
          <FormattedMessage id="feedback.state" values={{ state }} />
        </p>
      </aside>
      <div key={step} className={styles.step}>
        <header>
          <h1 ref={heading} tabIndex={-1}>
            <FormattedMessage id={`feedback.${step}.title`} />
          </h1>
          <p className={sheet.lede}>
            <FormattedMessage id={`feedback.${step}.text`} />
          </p>
        </header>
        {step === 'ask' && <AskStep />}
        {step === 'own' && <OwnStep />}
        {step === 'people' && <PeopleStep />}
        {step === 'answers' && <AnswersStep onRefused={setRefused} />}
        {step === 'results' && <ResultsStep />}
        {step === 'plan' && <PlanStep onRefused={setRefused} />}
        <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
        <footer className={sheet.foot}>
          {!(step === 'plan' && round.kept.plan) && <RecordSaveStatus keeper={keeper} known={known} />}
          <span className={sheet.footWays}>
            {before && (
              <Button variant="quiet" onPress={() => void leave(before)}>
                <FormattedMessage id="feedback.back" />
              </Button>
            )}
            {next && (
              <Button variant={at < 3 ? 'primary' : 'default'} onPress={() => void leave(next)}>
                <FormattedMessage id="feedback.next" />
              </Button>
            )}
          </span>
        </footer>
      </div>
    </div>
  )
}

/** To the trash, with a way back; its key and what lies sealed go with it when the trash is emptied. */
function DeleteRound() {
  const intl = useIntl()
  const go = useGo()
  const actions = useRecordActions()
  const { id, keeper } = useRound()
  return (
    <Button
      size="icon"
      variant="quiet"
      label={intl.formatMessage({ id: 'feedback.delete' })}
      onPress={async () => {
        await keeper.flush()
        go.coaching({ page: 'feedback' })
        await actions.remove([id])
      }}
    >
      <Trash2 size={17} strokeWidth={1.75} aria-hidden />
    </Button>
  )
}

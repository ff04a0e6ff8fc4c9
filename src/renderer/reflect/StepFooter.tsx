import { ArrowLeft, Check } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import type { Flow, FlowStep } from '@shared/domain/method/flow'
import type { Feeling } from '@shared/domain/method/record'
import type { RecordKeeper } from '../methods/record/record-keeper'
import { useKept } from '../methods/record/use-record'
import { useWords } from '../methods/record/words'
import { useGo } from '../shell/go'
import { PlainButton } from '../ui/PlainButton'
import styles from './reflect.module.css'
import { Remind } from './Remind'
import { SavedLine } from './SavedLine'

type Props = {
  keeper: RecordKeeper
  flow: Flow
  step: FlowStep
  hasPassed: boolean
  isClosed: boolean
  mark: number
  onMark: (mark: number) => void
  onStep: (id: string) => void
  onRefused: (findings: readonly Finding[]) => void
  onClose: () => Promise<void>
}

/** What can be done at the end of a step: back, on, or leave it for now. */
export function StepFooter(props: Props) {
  const { keeper, flow, step, hasPassed, isClosed, mark, onMark, onStep, onRefused, onClose } = props
  const words = useWords()
  const go = useGo()
  const { data, opened } = useKept(keeper)
  /** Revision with which the plan was kept; typing on makes it an older one. */
  const [planned, setPlanned] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const at = flow.steps.indexOf(step)
  const before = flow.steps[at - 1]
  const next = flow.steps[at + 1]
  const feelings = step.parts.find(({ as }) => as === 'feelings')
  const felt = feelings && 'field' in feelings ? ((data[feelings.field] as Feeling[] | undefined) ?? []) : []

  async function keepPlan(): Promise<boolean> {
    const kept = await keeper.keep(isClosed ? null : flow.states.ahead)
    const refusals = kept?.refused ? kept.findings.filter(({ kind }) => kind === 'refuse') : []
    onRefused(refusals)
    setPlanned(kept && !kept.refused ? kept.record.revision : 0)
    return kept !== null && !kept.refused
  }
  /** Kept when it can be, so that it asks to be taken up again; a draft without a name only waits in the list. */
  async function leave() {
    if (!isClosed && opened.record.title !== '') await keepPlan()
    await keeper.flush()
    if (keeper.snapshot().status.kind !== 'failed') go.reflect()
  }

  return (
    <footer className={styles.footer}>
      <div className={styles.footerStart}>
        {before && (
          <PlainButton variant="quiet" onPress={() => onStep(before.id)}>
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden /> {words(before.name)}
          </PlainButton>
        )}
        {planned === opened.record.revision && !before ? (
          <span className={styles.saved} role="status">
            <Check size={14} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="reflect.kept" />
          </span>
        ) : (
          <SavedLine keeper={keeper} />
        )}
      </div>
      <div className={styles.footerEnd}>
        {!before && !hasPassed && !isClosed && (
          <>
            <Remind keeper={keeper} flow={flow} onKeep={keepPlan} />
            <PlainButton variant="quiet" onPress={() => next && onStep(next.id)}>
              <FormattedMessage id="reflect.lookBack" />
            </PlainButton>
            <PlainButton variant="primary" onPress={() => void keepPlan()}>
              <FormattedMessage id="reflect.keepPlan" />
            </PlainButton>
          </>
        )}
        {(before ?? (hasPassed || isClosed)) && (
          <>
            {feelings && felt.length > 0 && felt.length < 3 && mark < felt.length && (
              <PlainButton variant="quiet" onPress={() => onMark(felt.length)}>
                <FormattedMessage id="reflect.feeling.another" values={{ count: felt.length + 1 }} />
              </PlainButton>
            )}
            {!feelings && !isClosed && (
              <PlainButton variant="quiet" onPress={() => void leave()}>
                <FormattedMessage id="reflect.later" />
              </PlainButton>
            )}
            {next ? (
              <PlainButton variant="primary" onPress={() => onStep(next.id)}>
                {words(next.name)}
              </PlainButton>
            ) : isClosed ? (
              <PlainButton onPress={() => go.reflect()}>
                <FormattedMessage id="reflect.toOverview" />
              </PlainButton>
            ) : (
              <PlainButton
                variant="primary"
                isDisabled={isBusy}
                onPress={() => {
                  setBusy(true)
                  void onClose().finally(() => setBusy(false))
                }}
              >
                <FormattedMessage id="reflect.close" />
              </PlainButton>
            )}
          </>
        )}
      </div>
    </footer>
  )
}

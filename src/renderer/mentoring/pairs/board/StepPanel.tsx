import { Lock, X } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { computedSteps, stepKeys, type StepKey } from '@shared/domain/trajectory/steps'
import { FieldControl } from '../../../methods/record/FieldControl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { useKept, useRecordType } from '../../../methods/record/use-record'
import { useWords } from '../../../methods/record/words'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import type { StartStep } from '../start/start-steps'
import { textOf } from '../../../methods/record/values'
import { usePair } from '../use-pair'
import styles from './panel.module.css'

type Props = { no: number; onStart: (step: StartStep) => void; onClose: () => void }

/** Questions that go with a step, by id of the prompt. */
const questions: Record<StepKey, readonly string[]> = {
  question: ['reverse-mentoring-1'],
  match: ['mentor-match-1', 'mentor-match-2', 'mentor-match-3'],
  place: ['mentoring-walk-1'],
  agreements: ['reverse-mentoring-3', 'reverse-mentoring-2'],
  'open-up': ['mentoring-walk-2'],
  'hand-over': ['role-reversal-slip-1', 'role-reversal-slip-2'],
  'keep-asking': ['reverse-mentoring-4'],
  'go-deep': ['reverse-mentoring-5', 'reverse-mentoring-6'],
  'look-back': ['reverse-mentoring-7'],
}

/** Where a step is worked out; those of the work happen on the walks. */
const pages: Partial<Record<StepKey, StartStep | 'look-back'>> = {
  question: 'question',
  match: 'match',
  place: 'place',
  agreements: 'agreements',
  'look-back': 'look-back',
}

/** What a step asks, its questions, why it is still closed, and where it stands. */
export function StepPanel({ no, onStart, onClose }: Props) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const { id, keeper, known, data, board, isClosed } = usePair()
  const { opened } = useKept(keeper)
  const key = stepKeys[no - 1] ?? 'question'
  const field = known.type.fields.find((it) => it.key === 'steps')
  const rows = field?.type === 'rows' ? field : null
  const named = rows?.rows.find((row) => row.key === key)
  const isWaiting = no > 4 && (board.row.state === 'draft' || board.row.state === 'scene')
  const held = (data['steps'] ?? {}) as Partial<Record<StepKey, Record<string, unknown>>>
  const parts = rows?.fields.filter((it) => it.key !== 'status' || !computedSteps.includes(key)) ?? []
  const said = opened.findings.filter((it) => key === 'agreements' && (it.field === 'agreements' || it.field === 'permissionHardQuestions')) // oxfmt-ignore
  const page = pages[key]
  return (
    <section className={styles.panel} aria-labelledby="step-name">
      <div className={styles.panelHead}>
        <h2 id="step-name">{named ? words(named) : ''}</h2>
        <Button size="icon" variant="quiet" label={intl.formatMessage({ id: 'ui.close' })} onPress={onClose}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
      <div className={styles.panelBody}>
        <div>
          <p>
            <FormattedMessage id={`mentoring.step.${no}.text`} />
          </p>
          {isWaiting && (
            <p className={styles.waiting}>
              <Lock size={14} strokeWidth={1.75} aria-hidden />
              <span>
                {board.awaited.length > 0 ? (
                  <FormattedMessage
                    id="mentoring.closed.until"
                    values={{
                      what: intl.formatList(
                        board.awaited.map((it) => intl.formatMessage({ id: `mentoring.awaited.${it}` })),
                      ),
                    }}
                  />
                ) : (
                  <FormattedMessage id="mentoring.closed.begin" />
                )}
              </span>
            </p>
          )}
          <Written stepKey={key} />
          <Guidance no={no} />
          <FieldFindings keeper={keeper} findings={said} field={null} method={known.method} />
          {!isWaiting && !isClosed && (
            <div className={styles.standing}>
              {parts.map((part) => (
                <FieldControl
                  key={part.key}
                  field={part}
                  path={`steps.${key}.${part.key}`}
                  value={held[key]?.[part.key]}
                  opened={opened}
                  onChange={(value) =>
                    keeper.change({ steps: { ...held, [key]: { ...held[key], [part.key]: value || undefined } } })
                  }
                />
              ))}
            </div>
          )}
          {page && (page === 'look-back' ? !isWaiting : !isClosed) && (
            <Button
              size="sm"
              onPress={() => {
                if (page !== 'look-back') onStart(page)
                go.mentoring({ pair: id, page: page === 'look-back' ? page : 'start' })
              }}
            >
              <FormattedMessage id={`mentoring.step.${no}.open`} />
            </Button>
          )}
        </div>
        <div>
          <ul className={styles.questions}>
            {questions[key].map((prompt) => (
              <Question key={prompt} id={prompt} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

/** What stands written for a step of the scene. */
function Written({ stepKey }: { stepKey: StepKey }) {
  const { data, board } = usePair()
  const permission = data['permissionHardQuestions'] as { granted?: boolean } | undefined
  if (stepKey === 'match' && board.match)
    return (
      <p className={styles.guidance}>
        <FormattedMessage id={`mentoring.written.match.${board.match.state}`} />
      </p>
    )
  if (stepKey === 'agreements' && permission?.granted)
    return (
      <p className={styles.guidance}>
        <FormattedMessage id="mentoring.written.permission" />
      </p>
    )
  const keys = stepKey === 'question' ? ['question', 'questionBeneath'] : stepKey === 'place' ? ['place'] : []
  return keys.map((key) => textOf(data[key]) && <q key={key}>{textOf(data[key])}</q>)
}

/** What may help at a step; nobody is held to it. */
function Guidance({ no }: { no: number }) {
  const { board } = usePair()
  const { held, planned, variant } = board.row
  if (no === 1 && board.steps[0]?.status === 'doing')
    return (
      <p className={styles.guidance}>
        <FormattedMessage id="mentoring.guidance.beneath" />
      </p>
    )
  if (no > 4 && no < 9)
    return (
      <p className={styles.guidance}>
        <FormattedMessage id="mentoring.guidance.return" />
      </p>
    )
  if (no === 9 && held < planned)
    return (
      <p className={styles.guidance}>
        <FormattedMessage
          id={variant === 'weekly' ? 'mentoring.guidance.last.weeks' : 'mentoring.guidance.last'}
          values={{ held, planned }}
        />
      </p>
    )
  return null
}

/** A question in the words of its method. */
function Question({ id }: { id: string }) {
  const words = useWords()
  const { known } = usePair()
  const methodId = id.replace(/-\d+$/, '')
  const other = useRecordType(methodId === known.method.id ? null : (kinds[methodId] ?? null))
  const method = other?.method ?? known.method
  const prompt = method.prompts.find((it) => it.id === id)
  return prompt ? <li>{words(prompt)}</li> : null
}

/** A record type of each method whose questions stand here: methods are asked for by type. */
const kinds: Record<string, string> = {
  'mentor-match': 'mentor-match.match',
  'mentoring-walk': 'mentoring-walk.walk',
  'role-reversal-slip': 'role-reversal-slip.slip',
}

import { Check, Pencil } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { moments, type Prompt } from '@shared/domain/method/format'
import { inLanguage } from '../../methods/record/words'
import { EarlierAnswers } from './EarlierAnswers'
import styles from './prompts.module.css'

export type QuestionState = 'free' | 'placed' | 'answered'

type Props = {
  entryId: string
  prompts: readonly Prompt[]
  answered: ReadonlyMap<string, number>
  stateOf: (prompt: Prompt) => QuestionState
  onPlace: (prompt: Prompt) => void
  onFind: (prompt: Prompt) => void
}

/** By the moment at which they are asked; the first moment with a question left is the one to go on with. */
export function Questions({ entryId, prompts, answered, stateOf, onPlace, onFind }: Props) {
  const groups = moments
    .map((moment) => ({ moment, asked: prompts.filter(({ when }) => when === moment) }))
    .filter(({ asked }) => asked.length > 0)
  const isDone = ({ asked }: (typeof groups)[number]) => asked.every((prompt) => stateOf(prompt) !== 'free')
  const now = groups.find((group) => !isDone(group))
  return (
    <>
      <ol className={styles.moments}>
        {groups.map((group, at) => (
          <li
            key={group.moment}
            aria-current={group === now ? 'step' : undefined}
            data-done={isDone(group) || undefined}
          >
            {groups.length > 1 && (
              <span className={styles.mark} aria-hidden>
                {isDone(group) ? <Check size={12} strokeWidth={2.5} /> : at + 1}
              </span>
            )}
            <h3>
              <FormattedMessage id={`methods.moment.${group.moment}`} />
            </h3>
            <ul className={styles.questions}>
              {group.asked.map((prompt) => (
                <li key={prompt.id}>
                  <Question
                    prompt={prompt}
                    state={stateOf(prompt)}
                    onPlace={() => onPlace(prompt)}
                    onFind={() => onFind(prompt)}
                  />
                  {(answered.get(prompt.id) ?? 0) > 0 && <Earlier prompt={prompt} entryId={entryId} />}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>
        <FormattedMessage id="notebooks.prompts.hint" />
      </p>
    </>
  )
}

type QuestionProps = { prompt: Prompt; state: QuestionState; onPlace: () => void; onFind: () => void }

function Question({ prompt, state, onPlace, onFind }: QuestionProps) {
  const intl = useIntl()
  const text = inLanguage(intl, prompt)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onPlace()
  }
  if (state === 'free')
    return (
      <button type="button" className={styles.question} onClick={onPlace} onKeyDown={onKeyDown}>
        {text}
      </button>
    )
  const icon = { size: 14, strokeWidth: 2, 'aria-hidden': true }
  return (
    <button type="button" className={styles.used} onClick={onFind} onKeyDown={onKeyDown}>
      {state === 'answered' ? <Check {...icon} /> : <Pencil {...icon} />}
      <span>
        {text}
        <span className={styles.hidden}>
          {' '}
          <FormattedMessage id={`notebooks.prompts.${state}`} />
        </span>
      </span>
    </button>
  )
}

function Earlier({ prompt, entryId }: { prompt: Prompt; entryId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.earlier} aria-expanded={open} onClick={() => setOpen(!open)}>
        <FormattedMessage id="notebooks.prompts.earlier" />
      </button>
      {open && <EarlierAnswers prompt={prompt.id} entryId={entryId} />}
    </>
  )
}

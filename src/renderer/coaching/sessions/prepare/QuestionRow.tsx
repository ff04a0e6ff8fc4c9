import { GripVertical, X } from 'lucide-react'
import type { DragEvent, KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import type { SessionQuestion } from '@shared/contract/coaching/sessions'
import { useWords } from '../../../methods/record/words'
import { Button } from '../../../ui/Button'
import styles from './questions.module.css'

type DragProps = Record<string, boolean | undefined | ((event: DragEvent) => void)>
type Props = {
  question: SessionQuestion
  isOver: boolean
  source: DragProps
  target: DragProps
  onOpen: () => void
  onStep: (by: 1 | -1) => void
  onRemove: () => void
}

/** A question in the serif face, its method at the right. Enter opens it, Alt with the arrows moves it. */
export function QuestionRow({ question, isOver, source, target, onOpen, onStep, onRemove }: Props) {
  const intl = useIntl()
  const words = useWords()
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onStep(event.key === 'ArrowUp' ? -1 : 1)
  }
  if (isOver)
    return (
      <li className={styles.row}>
        <span />
        <span className={styles.text}>{question.text}</span>
        <small>{question.method && words(question.method)}</small>
      </li>
    )
  return (
    <li className={styles.row} {...target}>
      <span className={styles.grip} {...source} aria-hidden>
        <GripVertical size={14} strokeWidth={1.75} />
      </span>
      <button
        type="button"
        className={styles.text}
        data-question={question.id}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        {question.text}
      </button>
      <small>{question.method && words(question.method)}</small>
      <span className={styles.remove}>
        <Button
          size="icon"
          variant="quiet"
          label={intl.formatMessage({ id: 'sessions.questions.remove' }, { question: question.text })}
          onPress={onRemove}
        >
          <X size={15} strokeWidth={1.75} aria-hidden />
        </Button>
      </span>
    </li>
  )
}

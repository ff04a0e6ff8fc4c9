import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { RecordForm } from '../../methods/record/RecordForm'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { useRound, type Question } from './use-round'
import styles from './feedback.module.css'

const most = 12

/** Whom it is about, the theme, and one to twelve questions; once a form went out they stand fast. */
export function AskStep() {
  const intl = useIntl()
  const { keeper, known, questions, kept } = useRound()
  const list = useRef<HTMLOListElement>(null)
  const set = (changed: Question[]) => keeper.change({ questions: changed.length > 0 ? changed : undefined })
  const change = (no: number, patch: Partial<Question>) => set(questions.map((it, at) => (at === no ? { ...it, ...patch } : it))) // oxfmt-ignore
  const swap = (no: number, other: number) => {
    const [a, b] = [questions[no], questions[other]]
    if (!a || !b) return
    set(questions.map((it, at) => (at === no ? b : at === other ? a : it)))
    list.current?.querySelectorAll<HTMLInputElement>('[data-question] input[type=text]')[other]?.focus()
  }
  const examples: Question[] = [1, 2, 3].map((no) => ({
    text: intl.formatMessage({ id: `feedback.example.${no}` }),
    type: no === 3 ? 'open' : 'scale',
  }))
  if (kept.questions)
    return (
      <>
        <RecordForm keeper={keeper} known={known} only={['theme']} />
        <section className={styles.part} aria-labelledby="feedback-questions">
          <h2 id="feedback-questions">
            <FormattedMessage id="feedback.questions" />
          </h2>
          <p className={styles.soft}>
            <FormattedMessage id="feedback.questions.fixed" />
          </p>
          <ol className={styles.fixed}>
            {kept.questions.map(({ text, type }) => (
              <li key={text}>
                <q>{text}</q>
                <small>
                  <FormattedMessage id={`feedback.type.${type}`} />
                </small>
              </li>
            ))}
          </ol>
        </section>
      </>
    )
  return (
    <>
      <RecordForm keeper={keeper} known={known} only={['subject', 'person', 'theme']} />
      <section className={styles.part} aria-labelledby="feedback-questions">
        <h2 id="feedback-questions">
          <FormattedMessage id="feedback.questions" />
        </h2>
        <p className={styles.soft}>
          <FormattedMessage id="feedback.questions.text" />
        </p>
        <ol ref={list} className={styles.questions}>
          {questions.map((question, no) => (
            // a question is known by its place alone
            <li key={no} data-question={no}>
              <TextField
                label={intl.formatMessage({ id: 'feedback.question' }, { no: no + 1 })}
                value={question.text}
                maxLength={300}
                onChange={(text) => change(no, { text })}
              />
              <div className={styles.questionFoot}>
                <div>
                  <Select
                    label={intl.formatMessage({ id: 'feedback.type' }, { no: no + 1 })}
                    hideLabel
                    value={question.type}
                    onChange={(type) => change(no, { type })}
                    options={(['scale', 'open'] as const).map((id) => ({
                      id,
                      name: intl.formatMessage({ id: `feedback.type.${id}` }),
                    }))}
                  />
                </div>
                <span>
                  <Button
                    size="icon"
                    variant="quiet"
                    isDisabled={no === 0}
                    label={intl.formatMessage({ id: 'feedback.question.up' }, { no: no + 1 })}
                    onPress={() => swap(no, no - 1)}
                  >
                    <ArrowUp size={16} strokeWidth={1.75} aria-hidden />
                  </Button>
                  <Button
                    size="icon"
                    variant="quiet"
                    isDisabled={no === questions.length - 1}
                    label={intl.formatMessage({ id: 'feedback.question.down' }, { no: no + 1 })}
                    onPress={() => swap(no, no + 1)}
                  >
                    <ArrowDown size={16} strokeWidth={1.75} aria-hidden />
                  </Button>
                  <Button
                    size="icon"
                    variant="quiet"
                    label={intl.formatMessage({ id: 'feedback.question.remove' }, { no: no + 1 })}
                    onPress={() => set(questions.filter((_, at) => at !== no))}
                  >
                    <X size={16} strokeWidth={1.75} aria-hidden />
                  </Button>
                </span>
              </div>
            </li>
          ))}
        </ol>
        <div className={styles.ways}>
          <Button
            isDisabled={questions.length >= most}
            onPress={() => set([...questions, { text: '', type: 'scale' }])}
          >
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="feedback.question.add" />
          </Button>
          {questions.length === 0 && (
            <Button variant="quiet" onPress={() => set(examples)}>
              <FormattedMessage id="feedback.examples" />
            </Button>
          )}
          {questions.length >= most && (
            <p className={styles.soft}>
              <FormattedMessage id="feedback.questions.most" />
            </p>
          )}
        </div>
      </section>
    </>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { sessionParts, type SessionQuestion } from '@shared/contract/coaching/sessions'
import { api, client } from '../../../api'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { Section } from '../SessionFrame'
import { agendaOf, minutesOf, useSession } from '../use-session'
import { useWriting } from '../write'
import { Bank, type Asked } from './Bank'
import { moved, partAt, shifted } from './order'
import { QuestionRow } from './QuestionRow'
import { useDrag } from './use-drag'
import styles from './questions.module.css'

type Part = SessionQuestion['part']
export type Dragged = { question: string } | { asked: Asked }

/** What is asked, part by part. Rows are dragged, or moved with Alt and the arrows, also into another part. */
export function Questions() {
  const intl = useIntl()
  const queries = useQueryClient()
  const { id, data, facts, isOver } = useSession()
  const { remove, refresh } = useWriting()
  const [isChoosing, setChoosing] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)
  /** The question that takes the focus once it stands in its new place. */
  const goTo = useRef<string | null>(null)
  const { questions } = facts
  const key = api.coaching.sessions.facts.queryKey({ input: { id } })

  useEffect(() => {
    if (goTo.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-question="${goTo.current}"]`)?.focus()
    goTo.current = null
  }, [questions])

  const arrange = useMutation({
    mutationFn: (next: readonly SessionQuestion[]) =>
      client.coaching.sessions.arrange({
        session: id,
        order: next.map(({ id: question, part }) => ({ id: question, part })),
      }),
    // stands in its new place while it is written
    onMutate: (next) => queries.setQueryData(key, { ...facts, questions: [...next] }),
    onSettled: () => refresh(),
  })
  const ask = useMutation({
    mutationFn: (asked: Asked) => client.coaching.sessions.ask({ session: id, questions: [asked] }),
    onSettled: () => refresh(),
  })
  const step = (question: string, by: 1 | -1) => {
    const next = shifted(questions, question, by)
    if (!next) return
    arrange.mutate(next)
    const row = next.find((it) => it.id === question)
    if (row)
      setSaid(intl.formatMessage({ id: 'sessions.questions.moved' }, { part: intl.formatMessage({ id: `sessions.part.${row.part}` }), at: next.filter((it) => it.part === row.part).indexOf(row) + 1 })) // oxfmt-ignore
    goTo.current = question
  }
  const drag = useDrag<Dragged>((dragged, before) => {
    if ('question' in dragged) {
      const next = moved(questions, dragged.question, before)
      if (next) arrange.mutate(next)
    } else ask.mutate({ ...dragged.asked, part: partAt(questions, before) ?? dragged.asked.part })
  })
  const minutesOfPart = (part: Part) => minutesOf(agendaOf(data).filter((line) => line.part === part))
  const parts = sessionParts.filter(
    (part) =>
      questions.some((it) => it.part === part) || minutesOfPart(part) > 0 || isChoosing || drag.dragged !== null,
  )
  return (
    <Section
      id="questions"
      title={
        <>
          <FormattedMessage id="sessions.questions" />
          <span className={styles.count}>
            <FormattedMessage id="sessions.questions.chosen" values={{ count: questions.length }} />
          </span>
        </>
      }
      aside={
        !isOver && (
          <Link onPress={() => setChoosing(!isChoosing)}>
            <FormattedMessage id={isChoosing ? 'sessions.bank.close' : 'sessions.bank.open'} />
          </Link>
        )
      }
    >
      {isChoosing && (
        <Bank
          questions={questions}
          source={drag.source}
          onAsk={(asked) => ask.mutate(asked)}
          onClose={() => setChoosing(false)}
        />
      )}
      {questions.length === 0 && !isChoosing && (
        <p className={styles.none}>
          <FormattedMessage id="sessions.questions.none" />
        </p>
      )}
      <div ref={list}>
        {parts.map((part) => (
          <div key={part} className={styles.part} role="group" aria-labelledby={`part-${part}`}>
            <div className={styles.partHead} {...drag.target(`part-${part}`)}>
              <h3 id={`part-${part}`}>
                <FormattedMessage id={`sessions.part.${part}`} />
              </h3>
              {minutesOfPart(part) > 0 && (
                <span>
                  <FormattedMessage id="sessions.minutes" values={{ minutes: minutesOfPart(part) }} />
                </span>
              )}
            </div>
            <ul>
              {questions
                .filter((it) => it.part === part)
                .map((question) => (
                  <QuestionRow
                    key={question.id}
                    question={question}
                    isOver={isOver}
                    source={drag.source({ question: question.id })}
                    target={drag.target(question.id)}
                    onOpen={() => setOpen(question.id)}
                    onStep={(by) => step(question.id, by)}
                    onRemove={() => void remove(question.id)}
                  />
                ))}
            </ul>
          </div>
        ))}
      </div>
      {(arrange.isError || ask.isError) && <ErrorNotice error={arrange.error ?? ask.error} />}
      <p role="status" className="sr">
        {said}
      </p>
      {open && (
        <RecordDialog
          id={open}
          title={intl.formatMessage({ id: 'sessions.question' })}
          fields={['text', 'part', 'focus', 'turned', 'level', 'note']}
          needs="text"
          onClose={() => {
            setOpen(null)
            void refresh()
          }}
        />
      )}
    </Section>
  )
}

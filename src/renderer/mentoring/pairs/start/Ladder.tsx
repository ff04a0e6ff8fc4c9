import { ArrowDown, X } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import { TextField } from '../../../ui/TextField'
import { useWords } from '../../../methods/record/words'
import { listOf, textOf } from '../../../methods/record/values'
import { usePair } from '../use-pair'
import styles from './start.module.css'

/** From the question down to the one beneath it: of each answer, what makes that matter. */
export function Ladder() {
  const intl = useIntl()
  const words = useWords()
  const { keeper, known, data } = usePair()
  const [answer, setAnswer] = useState('')
  const rungs = listOf(data['ladder'])
  const field = known.type.fields.find(({ key }) => key === 'ladder')
  const most = field?.type === 'texts' ? (field.max ?? 7) : 7
  const question = textOf(data['question'])
  const set = (ladder: string[]) => keeper.change({ ladder: ladder.length > 0 ? ladder : undefined })
  const last = rungs.at(-1) ?? question
  const add = () => {
    if (answer.trim() === '') return
    set([...rungs, answer.trim()])
    setAnswer('')
  }
  if (!question) return null
  return (
    <section className={styles.ladder} aria-label={field ? words(field.label) : undefined}>
      <h2>{field && words(field.label)}</h2>
      {field?.help && <p className={styles.help}>{words(field.help)}</p>}
      <ol>
        {[question, ...rungs].map((rung, no) => (
          // rungs are only added at the end and taken out there
          <li key={no}>
            <q>{rung}</q>
            {no > 0 && no === rungs.length && (
              <Button
                size="icon"
                variant="quiet"
                label={intl.formatMessage({ id: 'mentoring.ladder.takeBack' })}
                onPress={() => set(rungs.slice(0, -1))}
              >
                <X size={15} strokeWidth={1.75} aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ol>
      {rungs.length < most && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextField
            label={intl.formatMessage({ id: 'mentoring.ladder.ask' })}
            value={answer}
            maxLength={300}
            onChange={setAnswer}
          />
          <Button type="submit" isDisabled={answer.trim() === ''}>
            <ArrowDown size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="mentoring.ladder.deeper" />
          </Button>
        </form>
      )}
      {rungs.length > 0 && textOf(data['questionBeneath']) !== last && (
        <Link onPress={() => keeper.change({ questionBeneath: last.slice(0, 300) })}>
          <FormattedMessage id="mentoring.ladder.take" />
        </Link>
      )}
    </section>
  )
}

import { FormattedMessage } from 'react-intl'
import { FieldControl } from '../../methods/record/FieldControl'
import { useKept } from '../../methods/record/use-record'
import { Button } from '../../ui/Button'
import { useRound } from './use-round'
import styles from './feedback.module.css'

/** The same questions, answered by whom they are about, before anything else is seen. */
export function OwnStep() {
  const { keeper, known, questions, to } = useRound()
  const { opened } = useKept(keeper)
  const list = known.type.fields.find(({ key }) => key === 'questions')
  const fields = list?.type === 'groups' ? list.fields : []
  const set = (no: number, key: string, value: unknown) =>
    keeper.change({
      questions: questions.map((it, at) => (at === no ? { ...it, [key]: value === null || value === '' ? undefined : value } : it)), // oxfmt-ignore
    })
  if (questions.length === 0)
    return (
      <div className={styles.ways}>
        <p className={styles.soft}>
          <FormattedMessage id="feedback.own.none" />
        </p>
        <Button onPress={() => to('ask')}>
          <FormattedMessage id="feedback.step.ask" />
        </Button>
      </div>
    )
  return (
    <ol className={styles.own}>
      {questions.map((question, no) => {
        const key = question.type === 'scale' ? 'selfValue' : 'selfText'
        const field = fields.find((it) => it.key === key)
        const text = `${no + 1}. ${question.text}`
        return (
          // a question is known by its place alone
          <li key={no} data-own={no}>
            {field && (
              <FieldControl
                field={{ ...field, label: { en: text, nl: text } }}
                path={`questions.${no}.${key}`}
                value={question[key]}
                opened={opened}
                onChange={(value) => set(no, key, value)}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}

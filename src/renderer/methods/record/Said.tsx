import { FormattedMessage } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import type { Method } from '@shared/domain/method/format'
import { Button } from '../../ui/Button'
import styles from './Said.module.css'
import { useWords } from './words'

type Props = {
  finding: Finding
  /** In the words of the method, or in general ones. */
  sentence: string
  /** Whose questions go with it. */
  method: Method | undefined
  /** Takes up what is offered, or one of its answers. */
  onTake: (answer?: string) => void
  onSkip: () => void
}

/** What a rule says, with its questions and what can be done about it. */
export function Said({ finding, sentence, method, onTake, onSkip }: Props) {
  const words = useWords()
  const { rule, kind, prompts, answers, offers, sets } = finding
  return (
    <li data-kind={kind} data-rule={rule}>
      <p>{sentence}</p>
      {prompts.map((prompt) => {
        const asked = method?.prompts.find((it) => it.id === prompt)
        return asked ? (
          <p key={prompt} className={styles.asked}>
            {words(asked)}
          </p>
        ) : null
      })}
      {kind !== 'refuse' && (
        <span className={styles.ways}>
          {answers.map((answer) => (
            <Button key={answer.id} size="sm" onPress={() => onTake(answer.id)}>
              {words(answer.label)}
            </Button>
          ))}
          {(offers !== null || sets) && answers.length === 0 && (
            <Button size="sm" onPress={() => onTake()}>
              <FormattedMessage id={sets ? 'methods.finding.take' : 'methods.finding.make'} />
            </Button>
          )}
          <Button size="sm" variant="quiet" onPress={onSkip}>
            <FormattedMessage id="methods.finding.skip" />
          </Button>
        </span>
      )}
    </li>
  )
}

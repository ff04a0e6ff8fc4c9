import { FormattedMessage } from 'react-intl'
import { moments, type Prompt } from '@shared/domain/method/format'
import { useWords } from '../record/words'
import styles from './page.module.css'

/** The questions of a method, by the moment at which they are asked. */
export function Questions({ prompts }: { prompts: readonly Prompt[] }) {
  const words = useWords()
  const groups = moments
    .map((moment) => ({ moment, asked: prompts.filter(({ when }) => when === moment) }))
    .filter(({ asked }) => asked.length > 0)
  return (
    <section className={styles.section} aria-labelledby="questions">
      <h2 id="questions">
        <FormattedMessage id="methods.questions" />
      </h2>
      {groups.map(({ moment, asked }) => (
        <div key={moment}>
          <h3 className={styles.moment}>
            <FormattedMessage id={`methods.moment.${moment}`} />
          </h3>
          <ul className={styles.questions}>
            {asked.map((prompt) => (
              <li key={prompt.id}>{words(prompt)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

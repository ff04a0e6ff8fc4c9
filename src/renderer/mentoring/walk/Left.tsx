import { FormattedMessage } from 'react-intl'
import { Section } from './Sheet'
import styles from './walk.module.css'

type Props = { id: string; title: string; sentence: string; lists: { id: string; lines: readonly string[] }[] }

/** The sentence that stays, and what else was noted, under headings `walk.<id>.<list>`; nothing when nothing was. */
export function Left({ id, title, sentence, lists }: Props) {
  const filled = lists.filter(({ lines }) => lines.length > 0)
  if (sentence === '' && filled.length === 0) return null
  return (
    <Section id={id} title={title}>
      {sentence && <blockquote className={styles.sentence}>{sentence}</blockquote>}
      {filled.map(({ id: list, lines }) => (
        <div key={list} className={styles.left}>
          <h3>
            <FormattedMessage id={`walk.${id}.${list}`} />
          </h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

import { FormattedMessage, useIntl } from 'react-intl'
import type { WalkFacts } from '@shared/contract/mentoring/walks'
import { Section } from '../Sheet'
import styles from '../walk.module.css'

/** What the walk before left. */
export function LastWalk({ last }: { last: NonNullable<WalkFacts['last']> }) {
  const intl = useIntl()
  const { no, sentence, carry, learned } = last
  if (sentence === '' && carry.length + learned.length === 0) return null
  return (
    <Section id="last" title={intl.formatMessage({ id: 'walk.last' }, { no: no ?? 0 })}>
      {sentence && <blockquote className={styles.sentence}>{sentence}</blockquote>}
      {[
        { id: 'carry', list: carry },
        { id: 'learned', list: learned },
      ].map(
        ({ id, list }) =>
          list.length > 0 && (
            <div key={id} className={styles.left}>
              <h3>
                <FormattedMessage id={`walk.last.${id}`} />
              </h3>
              <ul>
                {list.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </Section>
  )
}

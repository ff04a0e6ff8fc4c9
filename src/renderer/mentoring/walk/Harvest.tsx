import { FormattedMessage } from 'react-intl'
import { Section } from './Sheet'
import { useIntl } from 'react-intl'
import { useWalk } from './use-walk'
import styles from './walk.module.css'

/** What the walk left, once it is walked. */
export function Harvest() {
  const intl = useIntl()
  const { data, state } = useWalk()
  const lines = (key: string) => {
    const value = data[key]
    return Array.isArray(value) ? (value as string[]).filter(Boolean) : []
  }
  const sentence = typeof data['sentence'] === 'string' ? data['sentence'] : ''
  const insights = lines('insights')
  const questions = lines('questionsOnTheWay')
  if (state !== 'done' && state !== 'looked-back') return null
  if (sentence === '' && insights.length + questions.length === 0) return null
  return (
    <Section id="harvest" title={intl.formatMessage({ id: 'walk.harvest' })}>
      {sentence && <blockquote className={styles.sentence}>{sentence}</blockquote>}
      {[
        { id: 'insights', list: insights },
        { id: 'cameUp', list: questions },
      ].map(
        ({ id, list }) =>
          list.length > 0 && (
            <div key={id} className={styles.left}>
              <h3>
                <FormattedMessage id={`walk.harvest.${id}`} />
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

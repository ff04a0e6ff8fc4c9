import { FormattedMessage } from 'react-intl'
import styles from './settings.module.css'

const topics = [
  'write',
  'find',
  'sides',
  'people',
  'insights',
  'capture',
  'reflect',
  'clients',
  'sessions',
  'hours',
  'models',
  'feedback',
  'mentoring',
  'methods',
  'due',
  'lock',
  'lost',
  'backup',
  'move',
  'limits',
]

/** The short guide; the long one is in the documents that come with Bospad. */
export function HelpPage() {
  return (
    <div className={styles.help}>
      {topics.map((topic) => (
        <section key={topic}>
          <h2>
            <FormattedMessage id={`help.${topic}.title`} />
          </h2>
          <p>
            <FormattedMessage id={`help.${topic}.text`} />
          </p>
        </section>
      ))}
    </div>
  )
}

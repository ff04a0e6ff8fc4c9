import { FormattedMessage, useIntl } from 'react-intl'
import { PlainButton } from '../../ui/PlainButton'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { Kit } from '../papers/Kit'
import styles from './pairs.module.css'

/** Nothing here yet: what the room is for, and how it begins. */
export function EmptyPairs({ onStart }: { onStart: () => void }) {
  const intl = useIntl()
  const go = useGo()
  useTitle([intl.formatMessage({ id: 'mentoring.title' })])
  return (
    <div className={styles.empty}>
      <div className={styles.emptyBox}>
        <svg width="240" height="120" viewBox="0 0 240 120" fill="none" aria-hidden>
          <path className={styles.track} d={route} />
          <path className={styles.dots} d={route} />
          <circle className={styles.end} cx="136" cy="18" r="6" />
          <path
            className={styles.trees}
            d="M60 78V64M52 64l8-22 8 22zM86 62v-9M80 53l6-16 6 16zM196 100V82M186 82l10-28 10 28zM220 92V82M214 82l6-18 6 18z"
          />
        </svg>
        <h1>
          <FormattedMessage id="mentoring.empty" />
        </h1>
        <p>
          <FormattedMessage id="mentoring.empty.text" />
        </p>
        <div className={styles.actions}>
          <PlainButton variant="primary" size="lg" onPress={onStart}>
            <FormattedMessage id="mentoring.empty.start" />
          </PlainButton>
          <PlainButton variant="quiet" size="lg" onPress={() => go.mentoring({ page: 'exchange' })}>
            <FormattedMessage id="mentoring.takeIn" />
          </PlainButton>
          <Kit isAlone />
        </div>
        <ul>
          {(['before', 'during', 'after'] as const).map((part) => (
            <li key={part}>
              <b>
                <FormattedMessage id={`mentoring.empty.${part}`} />
              </b>
              <span>
                <FormattedMessage id={`mentoring.empty.${part}.text`} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

const route = 'M20 112C60 112 64 88 104 84S168 84 172 62 128 42 136 24'

import { FormattedMessage, useIntl } from 'react-intl'
import { recoveryGroups } from '@shared/domain/crockford'
import { Mark } from '../shell/Mark'
import styles from './Gate.module.css'

/** The key as it is printed: eight groups of four. Always on white: it is paper. */
export function RecoverySheet({ name, recoveryKey }: { name: string; recoveryKey: string }) {
  const intl = useIntl()
  return (
    <div className={styles.sheet}>
      <div className={styles.sheetHead}>
        <Mark size={20} />
        <h2>
          <FormattedMessage id="gate.sheet.title" />
        </h2>
        <time>{intl.formatDate(Date.now(), { dateStyle: 'long' })}</time>
      </div>
      <p className={styles.sheetText}>
        <FormattedMessage id="gate.sheet.for" values={{ name, b: (words) => <b>{words}</b> }} />
      </p>
      <ol className={styles.keys} aria-label={intl.formatMessage({ id: 'gate.sheet.groups' })}>
        {recoveryGroups(recoveryKey.replace(/[^0-9A-Z]/g, '')).map((group, index) => (
          <li key={index}>
            <small aria-hidden>{index + 1}</small>
            <span>
              {[...group].map((character, place) => (
                <b key={place}>{character}</b>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.sheetNote}>
        <FormattedMessage id="gate.sheet.letters" />
      </p>
      <div className={styles.slots}>
        <div>
          <FormattedMessage id="gate.sheet.keptAt" />
        </div>
        <div>
          <FormattedMessage id="gate.sheet.who" />
        </div>
      </div>
    </div>
  )
}

import { FormattedMessage, useIntl } from 'react-intl'
import { recoveryGroups } from '@shared/domain/crockford'
import { Mark } from '../shell/Mark'
import styles from './sheet.module.css'

/** The key: eight groups of four, always on white. Printing this page gives the sheet alone, on one A5, with what to do with it. */
export function RecoverySheet({ name, recoveryKey }: { name: string; recoveryKey: string }) {
  const intl = useIntl()
  return (
    <div className={styles.sheet} data-sheet>
      <div className={styles.head}>
        <Mark size={20} />
        <h2>
          <FormattedMessage id="gate.sheet.title" />
        </h2>
        <time>{intl.formatDate(Date.now(), { dateStyle: 'long' })}</time>
      </div>
      <p className={styles.text}>
        <FormattedMessage id="gate.sheet.for" values={{ name, b: (words) => <b>{words}</b> }} />
      </p>
      <ol className={styles.keys} aria-label={intl.formatMessage({ id: 'gate.sheet.groups' })}>
        {recoveryGroups(recoveryKey.replace(/[^0-9A-Z]/g, '')).map((group, index) => (
          <li key={index}>
            <small aria-hidden>{index + 1}</small>
            <span>
              {group.split('').map((character, place) => (
                <b key={place}>{character}</b>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.note}>
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
      <div className={styles.fold}>
        <h3>
          <FormattedMessage id="gate.sheet.need" />
        </h3>
        <ol>
          {['need.unlock', 'need.type', 'need.choose'].map((step) => (
            <li key={step}>
              <FormattedMessage id={`gate.sheet.${step}`} />
            </li>
          ))}
        </ol>
        <p className={styles.note}>
          <FormattedMessage id="gate.sheet.holder" />
        </p>
      </div>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import { api } from '../api'
import { ErrorNotice } from '../ui/ErrorNotice'
import { credits } from './credits'
import styles from './settings.module.css'

const thanks = ['methods', 'fonts', 'libraries', 'words', 'licence']

export function AboutPage() {
  const about = useQuery(api.settings.about.queryOptions())
  return (
    <>
      <p>
        <FormattedMessage id="settings.about.lede" />
      </p>
      {about.isError && <ErrorNotice error={about.error} />}
      {about.data && (
        <dl className={styles.card}>
          <div>
            <dt>
              <FormattedMessage id="settings.about.version" />
            </dt>
            <dd>Bospad {about.data.version}</dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="settings.about.built" />
            </dt>
            <dd>
              Electron {about.data.electron}, SQLite {about.data.sqlite}
            </dd>
          </div>
        </dl>
      )}
      <section aria-labelledby="credits">
        <h2 id="credits">
          <FormattedMessage id="settings.about.credits" />
        </h2>
        <div className={styles.credits}>
          {thanks.map((credit) => (
            <p key={credit}>
              <FormattedMessage id={`settings.about.${credit}`} />
            </p>
          ))}
        </div>
      </section>
      <table className={styles.parts}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="settings.about.part" />
            </th>
            <th scope="col">
              <FormattedMessage id="settings.about.licenceOf" />
            </th>
          </tr>
        </thead>
        <tbody>
          {credits.map(({ name, licence }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

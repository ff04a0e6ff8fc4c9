import { FormattedMessage, useIntl } from 'react-intl'
import { Select } from '../ui/Select'
import styles from './insights.module.css'
import type { Whom } from './whom'

const everybody = 'everybody'

/** Whom the figures are about: everybody, or one of the people who are named. */
export function WhomChoice({ whom: { people, chosen, names, choose } }: { whom: Whom }) {
  const intl = useIntl()
  if (people.length === 0) return null
  const options = people.map(({ id, pseudonym }) => ({ id, name: pseudonym }))
  const several = chosen.length > 1 && names !== null ? [{ id: chosen.join(), name: names }] : []
  return (
    <div className={styles.whom}>
      <span aria-hidden>
        <FormattedMessage id="insights.with" />
      </span>
      <Select
        label={intl.formatMessage({ id: 'insights.with' })}
        hideLabel
        value={names === null ? everybody : chosen.join()}
        options={[{ id: everybody, name: intl.formatMessage({ id: 'insights.with.all' }) }, ...several, ...options]}
        onChange={(id) => choose(id === everybody ? [] : id.split(','))}
      />
    </div>
  )
}

/** Figures that know no people do not stand among those of some: which, and why. */
export function LeftOutFigures({ whom: { leftOut, names } }: { whom: Whom }) {
  const intl = useIntl()
  if (names === null || leftOut.length === 0) return null
  const language = intl.locale.startsWith('nl') ? 'nl' : 'en'
  return (
    <p className={styles.without}>
      <FormattedMessage
        id="insights.with.leftOut"
        values={{
          figures: intl.formatList(leftOut.map((name) => `“${name[language]}”`)),
          count: leftOut.length,
          names,
        }}
      />
    </p>
  )
}

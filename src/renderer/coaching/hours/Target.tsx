import { useId } from 'react'
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
import type { HoursTarget } from '@shared/contract/coaching/hours'
import sheet from '../../mentoring/sheet.module.css'
import { Link } from '../../ui/Link'
import { Bar } from './Bar'
import styles from './hours.module.css'
import { dayInWords, duration } from './words'

type Asked = HoursTarget['numbers'][number]

/** Each number asked for, in words and as a bar; what it means is for the body to say. */
export function Target({ target, onOpen }: { target: HoursTarget; onOpen: () => void }) {
  const intl = useIntl()
  const id = useId()
  const { draft, checkedOn, source, numbers } = target
  const name = target.name || intl.formatMessage({ id: 'hours.target.untitled' })
  const counted = numbers.filter(({ reached }) => reached !== null)
  const reached = counted.filter((it) => it.reached !== null && it.reached >= it.asked).length
  return (
    <section aria-labelledby={id} className={styles.target}>
      <header className={styles.partHead}>
        <h2 id={id}>{name}</h2>
        <Link onPress={onOpen}>
          <FormattedMessage id="hours.target.edit" />
          <span className="sr">: {name}</span>
        </Link>
      </header>
      <p className={styles.quiet}>
        {draft && (
          <>
            <FormattedMessage id="hours.target.draft" />.{' '}
          </>
        )}
        {checkedOn ? (
          <FormattedMessage id="hours.target.checked" values={{ day: dayInWords(intl, checkedOn) }} />
        ) : (
          <FormattedMessage id="hours.target.unchecked" />
        )}
        {source && `: ${source}`}
      </p>
      <p className={styles.sentence}>
        {numbers.length === 0 ? (
          <FormattedMessage id="hours.target.none" />
        ) : (
          <FormattedMessage id="hours.target.sentence" values={{ reached, count: counted.length }} />
        )}
      </p>
      {numbers.length > 0 && (
        <table className={`${sheet.table} ${styles.table} ${styles.asked}`}>
          <caption className="sr">{name}</caption>
          <thead>
            <tr>
              {['of', 'reached', 'bar'].map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`hours.target.column.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => (
              <tr key={number.of}>
                <th scope="row">
                  {nameOf(intl, number)}
                  <small>{windowOf(intl, number)}</small>
                </th>
                <td>{inWords(intl, number)}</td>
                <td>{number.reached !== null && <Bar value={number.reached} of={number.asked} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function nameOf(intl: IntlShape, { of, months }: Asked): string {
  if (of === 'recentHours' && months === null) return intl.formatMessage({ id: 'hours.target.recentHours.any' })
  return intl.formatMessage({ id: `hours.target.${of}` }, { months })
}

function windowOf(intl: IntlShape, { of, months, per }: Asked): string {
  if (per) return intl.formatMessage({ id: `hours.target.${per}` })
  if (of !== 'recentHours' && months !== null) return intl.formatMessage({ id: 'hours.target.within' }, { months })
  return ''
}

const plain: readonly Asked['of'][] = ['clients', 'feedbacks', 'reflections']

function inWords(intl: IntlShape, { of, asked, reached }: Asked): string {
  const write = (value: number) => (plain.includes(of) ? intl.formatNumber(value) : duration(intl, value * 60))
  if (reached === null) return intl.formatMessage({ id: 'hours.target.uncounted' }, { asked: write(asked) })
  return intl.formatMessage({ id: 'hours.target.of' }, { reached: write(reached), asked: write(asked) })
}

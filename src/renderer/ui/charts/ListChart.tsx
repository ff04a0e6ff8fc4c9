import { useIntl } from 'react-intl'
import styles from './charts.module.css'
import type { ListFigure } from './figure'

/** Words are no picture: they stand as text, so that they are read, selected and spoken. */
export function ListChart({ figure: { how, rowName, parts, rows } }: { figure: ListFigure }) {
  const intl = useIntl()
  return (
    <ul className={styles.list} data-how={how} tabIndex={0} aria-label={rowName}>
      {rows.map(({ name, values }, at) => (
        <li key={at}>
          <h3>{name}</h3>
          <dl className={styles.parts}>
            {values.map((value, no) =>
              value === null ? null : (
                <div key={no}>
                  <dt>{parts[no]}</dt>
                  <dd>{typeof value === 'number' ? intl.formatNumber(value, { maximumFractionDigits: 1 }) : value}</dd>
                </div>
              ),
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}

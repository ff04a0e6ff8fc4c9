import { useIntl } from 'react-intl'
import styles from './places.module.css'
import type { RouteStop } from './stop'
import { kmWords } from './words'

type Props = {
  stops: readonly RouteStop[]
  /** Makes each stop a button: open it to change it. */
  onOpen?: (index: number) => void
}

/** The stops with their questions, one below the other along a dotted line. */
export function StopsList({ stops, onOpen }: Props) {
  const intl = useIntl()
  return (
    <ol className={styles.stops}>
      {stops.map((stop, index) => {
        const name = stop.name || intl.formatMessage({ id: 'route.unnamed' }, { no: index + 1 })
        return (
          <li key={index}>
            <span className={styles.stopMark} aria-hidden>
              {index + 1}
            </span>
            <div className={styles.stopWords}>
              <div className={styles.stopHead}>
                {onOpen ? (
                  <button type="button" className={styles.open} onClick={() => onOpen(index)}>
                    {name}
                  </button>
                ) : (
                  <b>{name}</b>
                )}
                {stop.km !== null && <span className={styles.km}>{kmWords(intl, stop.km)}</span>}
              </div>
              {stop.question && <p className={styles.question}>{stop.question}</p>}
              {stop.asks && <span className={styles.asks}>{stop.asks}</span>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

import type { Kit } from '@shared/contract/mentoring/papers'
import styles from './kit.module.css'

type Props = { words: Kit['card'] }

export function BlankFront({ words }: Props) {
  return (
    <div className={styles.card}>
      <dl>
        {[words.walk, words.names, words.place, words.when, words.meet].map((label) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <div className={styles.sketch}>{words.sketch}</div>
      <b>{words.agreed}</b>
      <hr />
      <hr />
      <hr />
    </div>
  )
}

export function BlankBack({ words }: Props) {
  return (
    <div className={styles.card}>
      <b>{words.stops}</b>
      <ol>
        {[1, 2, 3, 4].map((no) => (
          <li key={no}>
            <span className={styles.number}>{no}</span>
            <div>
              <p className={styles.asks}>
                <span /> {words.asks}
              </p>
              <hr />
              <hr />
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.tally}>
        <b>{words.slips}</b>
        {[words.leads, words.lets].map((label) => (
          <div key={label}>
            <span>{label}</span>
            {[1, 2, 3, 4, 5].map((at) => (
              <i key={at} />
            ))}
          </div>
        ))}
      </div>
      <b>{words.word}</b>
      <hr />
      <hr />
    </div>
  )
}

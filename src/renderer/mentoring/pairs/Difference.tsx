import { FormattedMessage, useIntl } from 'react-intl'
import { delicate, type Compared } from './compared'
import styles from './difference.module.css'
import { usePair } from './use-pair'

type Props = { item: Compared; name: string; isReadOnly: boolean; onChange: (item: Compared) => void }

/** Where the hollow marks stand before anything is chosen, apart enough to be taken hold of. */
const resting = { menteeAt: 4, mentorAt: 6 } as const

/** One line with two places on it: a square for the mentee, a circle for the mentor. */
export function Difference({ item, name, isReadOnly, onChange }: Props) {
  const intl = useIntl()
  const { board } = usePair()
  const { low = '', high = '' } = item
  if (delicate.includes(item.dimension ?? ''))
    return (
      <div className={styles.diff}>
        <span className={styles.name}>{name}</span>
        <span className={styles.differs}>
          <FormattedMessage id="mentoring.differs" />
        </span>
      </div>
    )
  return (
    <div className={styles.diff} role="group" aria-label={name}>
      <span className={styles.name}>{name}</span>
      <div className={styles.line}>
        {(['menteeAt', 'mentorAt'] as const).map((who) => {
          const value = item[who]
          const person = (who === 'menteeAt' ? board.row.mentee : board.row.mentor) || intl.formatMessage({ id: who === 'menteeAt' ? 'mentoring.mentee' : 'mentoring.mentor' }) // oxfmt-ignore
          const reading =
            value === undefined
              ? intl.formatMessage({ id: 'ui.scale.unset' })
              : intl.formatMessage({ id: 'mentoring.place.at' }, { value, low: low || '0', high: high || '10' })
          const settle = (at: number) => value === undefined && !isReadOnly && onChange({ ...item, [who]: at })
          return (
            <input
              key={who}
              type="range"
              min={0}
              max={10}
              step={1}
              data-who={who}
              data-unset={value === undefined || undefined}
              aria-label={intl.formatMessage({ id: 'mentoring.place.of' }, { person, name })}
              aria-valuetext={reading}
              disabled={isReadOnly}
              value={value ?? resting[who]}
              onChange={({ target }) => onChange({ ...item, [who]: target.valueAsNumber })}
              onPointerUp={({ currentTarget }) => settle(currentTarget.valueAsNumber)}
              onKeyDown={({ key, currentTarget }) => {
                if (key === ' ' || key === 'Enter') settle(currentTarget.valueAsNumber)
              }}
            />
          )
        })}
      </div>
      <div className={styles.ends}>
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  )
}

/** Which mark is whose. */
export function Legend() {
  const { board } = usePair()
  const { mentor, mentee } = board.row
  if (!mentor || !mentee) return null
  return (
    <span className={styles.legend}>
      <span>
        <i data-who="menteeAt" aria-hidden />
        {mentee}
      </span>
      <span>
        <i data-who="mentorAt" aria-hidden />
        {mentor}
      </span>
    </span>
  )
}

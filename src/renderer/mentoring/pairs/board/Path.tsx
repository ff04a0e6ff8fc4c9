import { Check } from 'lucide-react'
import { useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { phases } from '@shared/domain/trajectory/steps'
import { usePair } from '../use-pair'
import styles from './path.module.css'

type Props = { chosen: number | null; onChoose: (no: number) => void }

/** Nine steps in three phases along a drawn route: done, now, ahead. A step opens what belongs to it. */
export function Path({ chosen, onChoose }: Props) {
  const intl = useIntl()
  const { board, isClosed } = usePair()
  const now = isClosed ? 10 : board.row.step
  const list = useRef<HTMLOListElement>(null)
  const total = board.steps.length
  /** One stop for Tab: the chosen step, else where they are. */
  const stop = chosen ?? Math.min(now, total)
  const move = (no: number) => list.current?.querySelector<HTMLElement>(`[data-no="${no}"]`)?.focus()
  return (
    <section className={styles.path} aria-label={intl.formatMessage({ id: 'mentoring.path' })}>
      <div className={styles.phases} aria-hidden>
        {phases.map(([from, to], no) => (
          <span key={from} style={{ gridColumn: `${from} / ${to + 1}` }}>
            <FormattedMessage id={`mentoring.phase.${no + 1}`} />
          </span>
        ))}
      </div>
      <svg className={styles.route} viewBox="0 0 900 64" preserveAspectRatio="none" aria-hidden>
        <path className={styles.track} d={routeTo(total)} />
        <path className={styles.dots} d={routeTo(total)} />
        {now > 1 && <path className={styles.gone} d={routeTo(Math.min(now, total))} />}
      </svg>
      <ol ref={list} className={styles.steps}>
        {board.steps.map(({ key, status }, index) => {
          const no = index + 1
          const where = isClosed || status === 'done' ? 'done' : no === now ? 'now' : 'ahead'
          return (
            <li key={key} className={styles.step} data-where={where} data-low={no % 2 === 1 || undefined}>
              <button
                type="button"
                data-no={no}
                tabIndex={no === stop ? 0 : -1}
                aria-expanded={chosen === no}
                {...(no === now && { 'aria-current': 'step' as const })}
                onClick={() => onChoose(no)}
                onKeyDown={(event) => {
                  const to = { ArrowRight: no + 1, ArrowLeft: no - 1, Home: 1, End: total }[event.key]
                  if (to === undefined || to < 1 || to > total) return
                  event.preventDefault()
                  move(to)
                }}
              >
                <span className={styles.point} aria-hidden>
                  {where === 'done' ? <Check size={14} strokeWidth={2.5} /> : no}
                </span>
                <span className={styles.name}>
                  <span className="sr">{no}. </span>
                  <FormattedMessage id={`mentoring.step.${no}`} />
                </span>
                <span className="sr">
                  ,{' '}
                  <FormattedMessage
                    id={`mentoring.where.${where === 'ahead' && status === 'doing' ? 'doing' : where}`}
                  />
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Middle of a step's column; every other one lies higher, as on a path over low hills. */
const at = (no: number) => ({ x: no * 100 - 50, y: no % 2 === 1 ? 46 : 18 })

/** The line along the first steps, in soft bends. */
function routeTo(last: number): string {
  const parts = Array.from({ length: last - 1 }, (_, index) => {
    const [from, to] = [at(index + 1), at(index + 2)]
    return `C${from.x + 45} ${from.y} ${to.x - 45} ${to.y} ${to.x} ${to.y}`
  })
  return `M${at(1).x} ${at(1).y}${parts.join('')}`
}

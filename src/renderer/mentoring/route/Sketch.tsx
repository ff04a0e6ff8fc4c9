import { useMemo } from 'react'
import type { Route } from '@shared/domain/method/route'
import { pointAt, readLine } from '@shared/domain/route/line'
import { fit } from '@shared/domain/route/view'
import styles from './route.module.css'

const side = 52
const margin = { top: 6, right: 6, bottom: 6, left: 6 }

/** The course of a line, small; empty for a route without one. */
export function Sketch({ route }: { route: Route }) {
  const drawn = useMemo(() => {
    const line = readLine(route)
    if (!line) return null
    const { spot } = fit(line, side, side, margin)
    const path = line.segments
      .map((points) => `M${points.map((point) => `${spot(point).x.toFixed(1)} ${spot(point).y.toFixed(1)}`).join('L')}`)
      .join('')
    return { path, start: spot(pointAt(line, 0)) }
  }, [route])
  return (
    <svg width={side} height={side} aria-hidden className={styles.sketch}>
      {drawn && (
        <>
          <path d={drawn.path} className={styles.thin} />
          <circle cx={drawn.start.x} cy={drawn.start.y} r={3} className={styles.dot} />
        </>
      )}
    </svg>
  )
}

import type { ReactNode } from 'react'
import styles from './settings.module.css'

type Props = { title: string; count?: number; aside?: ReactNode; children: ReactNode }

export function Section({ title, count, aside, children }: Props) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  )
}

export type Fact = { name: string; value: ReactNode; action?: ReactNode }

/** Name, value and what can be done about it, line by line. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, action }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {action}
        </div>
      ))}
    </dl>
  )
}

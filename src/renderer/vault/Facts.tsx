import type { ReactNode } from 'react'
import styles from './facts.module.css'

export type Fact = { icon: ReactNode; title: ReactNode; text: ReactNode }

export function Facts({ title, facts }: { title: ReactNode; facts: Fact[] }) {
  return (
    <div className={styles.facts}>
      <h2>{title}</h2>
      <ul>
        {facts.map((fact, index) => (
          <li key={index}>
            {fact.icon}
            <span>
              <b>{fact.title}</b>
              <small>{fact.text}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

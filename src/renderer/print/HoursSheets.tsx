import { useEffect } from 'react'
import type { HoursJob } from '@shared/contract/coaching/hours'
import styles from './hours.module.css'

/** A log of hours on paper: totals first, then its lines; the names of the columns on every page. */
export function HoursSheets({ job, onShown }: { job: HoursJob; onShown: () => void }) {
  useEffect(onShown, [onShown])
  const { title, about, totals, columns, rows, notes } = job.hours
  return (
    <main lang={job.language} className={styles.hours}>
      <h1>{title}</h1>
      <p className={styles.small}>{about}</p>
      <dl className={styles.totals}>
        {totals.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" className={isNumber ? styles.number : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} className={columns[column]?.isNumber ? styles.number : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </main>
  )
}

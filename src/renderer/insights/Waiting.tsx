import type { FigureTable, Period } from '@shared/contract/insights'
import { InsightCard } from './InsightCard'
import styles from './insights.module.css'

/** Figures with too little behind them yet: small, after those that say something. */
export function Waiting({ tables, method, period }: { tables: FigureTable[]; method: string | null; period: Period }) {
  if (tables.length === 0) return null
  return (
    <div className={`${styles.grid} ${styles.waiting}`}>
      {tables.map((table) => (
        <div key={table.id} className={styles.cell} data-waiting>
          <InsightCard table={table} method={method} period={period} />
        </div>
      ))}
    </div>
  )
}

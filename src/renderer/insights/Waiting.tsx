import type { FigureTable } from '@shared/contract/insights'
import { InsightCard } from './InsightCard'
import styles from './insights.module.css'
import type { Asked } from './whom'

/** Figures with too little behind them yet: small, after those that say something. */
export function Waiting({ tables, method, asked }: { tables: FigureTable[]; method: string | null; asked: Asked }) {
  if (tables.length === 0) return null
  return (
    <div className={`${styles.grid} ${styles.waiting}`}>
      {tables.map((table) => (
        <div key={table.id} className={styles.cell} data-waiting>
          <InsightCard table={table} method={method} asked={asked} />
        </div>
      ))}
    </div>
  )
}

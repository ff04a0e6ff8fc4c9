import { FormattedMessage, FormattedNumber } from 'react-intl'
import type { ImportReport } from '@shared/contract/transfer'
import styles from './transfer.module.css'

/** What an import would do, before it does anything. */
export function Report({ report }: { report: ImportReport }) {
  const rows = [
    ['new', report.new],
    ['same', report.same],
    ['changed', report.changed],
    ['attachments', report.attachments],
    ['notebooks', report.notebooks.length],
  ] as const
  return (
    <>
      <table className={styles.report}>
        <caption className="sr">
          <FormattedMessage id="transfer.report.caption" />
        </caption>
        <tbody>
          {rows.map(([row, count]) => (
            <tr key={row}>
              <th scope="row">
                <FormattedMessage id={`transfer.report.${row}`} />
              </th>
              <td>
                <FormattedNumber value={count} />
              </td>
              <td>
                {row === 'notebooks' && count > 0 ? (
                  report.notebooks.slice(0, 12).join(', ')
                ) : (
                  <FormattedMessage
                    id={
                      row === 'attachments' && count === 0
                        ? 'transfer.report.attachments.none'
                        : `transfer.report.${row}.text`
                    }
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.skippedTotal > 0 && (
        <details className={styles.skipped}>
          <summary>
            <FormattedMessage id="transfer.report.skipped" values={{ count: report.skippedTotal }} />
          </summary>
          {/* a list that scrolls is reached by keyboard too */}
          <ul tabIndex={0}>
            {report.skipped.map(({ file, reason }, i) => (
              <li key={`${i} ${file}`}>
                <span>{file}</span>
                <span>
                  <FormattedMessage id={`transfer.skipped.${reason}`} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

import { useQueries } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import type { Method } from '@shared/domain/method/format'
import { api } from '../../api'
import { Dialog } from '../../ui/Dialog'
import { shownValue } from '../record/shown-value'
import { useWords } from '../record/words'
import styles from './page.module.css'

type Props = { title: string; method: Method; ids: readonly string[]; onClose: () => void }

/** Two or three records of a type as the columns of a table, oldest first. What none of them holds is left out. */
export function SideBySide({ title, method, ids, onClose }: Props) {
  const intl = useIntl()
  const words = useWords()
  const found = useQueries({
    queries: ids.map((id) => api.methods.records.get.queryOptions({ input: { id } })),
    combine: (all) => all.flatMap(({ data }) => data ?? []).toSorted((a, b) => a.record.at - b.record.at),
  })
  const type = method.records.find(({ id }) => id === found[0]?.record.kind.split('.')[1])
  const lines = (type?.fields ?? [])
    .map((field) => ({
      field,
      cells: found.map((opened) => shownValue(intl, words, field, opened.record.data[field.key], opened)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return (
    <Dialog title={title} isOpen onClose={onClose} width={1080}>
      <div className={styles.beside} tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">{intl.formatMessage({ id: 'methods.beside.field' })}</span>
              </th>
              {found.map(({ record }) => (
                <th key={record.id} scope="col">
                  {record.title && <b>{record.title}</b>}
                  <span>
                    {intl.formatDate(new Date(`${record.day}T12:00`), {
                      day: 'numeric',
                      month: 'long',
                      year: 'numeric',
                    })}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ field, cells }) => (
              <tr key={field.key}>
                <th scope="row">{words(field.label)}</th>
                {cells.map((cell, at) => (
                  <td key={found[at]?.record.id}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}

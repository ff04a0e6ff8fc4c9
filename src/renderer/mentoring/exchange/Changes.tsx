import { FormattedMessage } from 'react-intl'
import type { PlanChange } from '@shared/contract/mentoring/exchange'
import { Checkbox } from '../../ui/Choices'
import styles from './exchange.module.css'

type Props = {
  changes: readonly PlanChange[]
  /** As a list of what there is, not of what changes. */
  isPlain?: boolean
  /** Records that stay although the other took them away, and how to say so. */
  keep?: readonly string[]
  onKeep?: (record: string, stays: boolean) => void
}

/** Record after record, each field with its words before and after. */
export function Changes({ changes, isPlain = false, keep = [], onKeep }: Props) {
  return (
    <ul className={styles.changes}>
      {changes.map(({ record, name, title, what, lines }) => (
        <li key={record}>
          <h3>
            <span>{name}</span> {title && <q>{title}</q>}
            {!isPlain && (
              <em data-what={what}>
                <FormattedMessage id={`exchange.what.${what}`} />
              </em>
            )}
          </h3>
          {what === 'gone' && onKeep && (
            <Checkbox isSelected={keep.includes(record)} onChange={(stays) => onKeep(record, stays)}>
              <FormattedMessage id="exchange.take.keep" />
            </Checkbox>
          )}
          {what !== 'gone' && (
            <dl>
              {lines.map(({ label, before, after }, no) => (
                <div key={`${label} ${no}`}>
                  <dt>{label}</dt>
                  <dd>
                    {before && (
                      <del>
                        <span className="sr">
                          <FormattedMessage id="exchange.before" />{' '}
                        </span>
                        {before}
                      </del>
                    )}
                    {after && (
                      <ins>
                        {before && (
                          <span className="sr">
                            <FormattedMessage id="exchange.after" />{' '}
                          </span>
                        )}
                        {after}
                      </ins>
                    )}
                    {!after && (
                      <span className={styles.emptied}>
                        <FormattedMessage id="exchange.emptied" />
                      </span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}

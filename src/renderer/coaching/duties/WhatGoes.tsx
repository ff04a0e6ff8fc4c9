import { ChevronRight } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { DeletionPreview } from '@shared/contract/coaching/duties'
import styles from './duties.module.css'

/** What goes, kind by kind; each kind opens to its titles. */
export function WhatGoes({ preview: { name, personGoes, groups, mentions } }: { preview: DeletionPreview }) {
  const intl = useIntl()
  const where = (
    [
      ['note', mentions.entries],
      ['model', mentions.records],
      ['version', mentions.versions],
    ] as const
  ).flatMap(([kind, count]) => (count > 0 ? [intl.formatMessage({ id: `duties.kind.${kind}` }, { count })] : []))
  return (
    <section aria-labelledby="goes" className={styles.goes}>
      <h3 id="goes">
        <FormattedMessage id="duties.delete.goes" />
      </h3>
      <ul>
        {personGoes && (
          <li>
            <FormattedMessage id="duties.delete.goes.person" values={{ name }} />
          </li>
        )}
        {groups.map(({ kind, count, lines }) => (
          <li key={kind}>
            {lines.length === 0 ? (
              <FormattedMessage id={`duties.kind.${kind}`} values={{ count }} />
            ) : (
              <details>
                <summary>
                  <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
                  <FormattedMessage id={`duties.kind.${kind}`} values={{ count }} />
                </summary>
                <ul>
                  {lines.map(({ title, about, day, inTrash }, at) => (
                    <li key={at}>
                      {title}
                      <small>
                        {[about, day, inTrash && intl.formatMessage({ id: 'duties.delete.trash' })]
                          .filter(Boolean)
                          .join(', ')}
                      </small>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      {where.length > 0 && (
        <p>
          <FormattedMessage id="duties.delete.mentions" values={{ name, where: intl.formatList(where) }} />
        </p>
      )}
      {!personGoes && (
        <p>
          <FormattedMessage id="duties.delete.personStays" values={{ name }} />
        </p>
      )}
    </section>
  )
}

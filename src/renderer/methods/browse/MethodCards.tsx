import type { RefObject } from 'react'
import { Header, ListBox, ListBoxSection } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MethodSummary } from '@shared/contract/methods'
import { themes } from '@shared/domain/method/format'
import { ListRow } from '../../ui/ListRow'
import { useWords } from '../record/words'
import styles from './browse.module.css'

type Props = {
  ref: RefObject<HTMLDivElement | null>
  methods: readonly MethodSummary[]
  onOpen: (id: string) => void
}

/** Cards under their themes: arrows go from one to the next in both directions, Enter opens. */
export function MethodCards({ ref, methods, onOpen }: Props) {
  const intl = useIntl()
  const words = useWords()
  const groups = themes
    .map((theme) => ({
      theme,
      methods: methods
        .filter((method) => method.theme === theme)
        .toSorted((a, b) => words(a.name).localeCompare(words(b.name), intl.locale)),
    }))
    .filter((group) => group.methods.length > 0)
  return (
    <ListBox
      ref={ref}
      className={styles.cards ?? ''}
      layout="grid"
      aria-label={intl.formatMessage({ id: 'methods.title' })}
      onAction={(id) => onOpen(String(id))}
    >
      {groups.map(({ theme, methods: members }) => (
        <ListBoxSection key={theme} id={theme} className={styles.group ?? ''}>
          <Header className={styles.theme ?? ''}>
            <FormattedMessage id={`methods.theme.${theme}`} />
          </Header>
          {members.map((method) => (
            <ListRow key={method.id} id={method.id} textValue={words(method.name)} className={styles.card}>
              <b>{words(method.name)}</b>
              <span className={styles.about}>{words(method.about)}</span>
              <span className={styles.facts}>
                <FormattedMessage id="methods.minutes" values={{ count: method.minutes }} />
                {method.own && <em>{intl.formatMessage({ id: 'methods.own.badge' })}</em>}
                {method.drafts > 0 && (
                  <em>
                    <FormattedMessage id="methods.drafts" values={{ count: method.drafts }} />
                  </em>
                )}
                {method.last && method.kept > 0 && (
                  <span>
                    <FormattedMessage
                      id="methods.last"
                      values={{
                        day: intl.formatDate(new Date(`${method.last}T12:00`), { day: 'numeric', month: 'short' }),
                      }}
                    />
                  </span>
                )}
              </span>
            </ListRow>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}

import { Plus } from 'lucide-react'
import { Header, ListBox, ListBoxSection } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { LoopRow } from '@shared/contract/reflect'
import { useGo } from '../shell/go'
import { Button } from '../ui/Button'
import { ListRow } from '../ui/ListRow'
import { PlainButton } from '../ui/PlainButton'
import surfaces from '../ui/surfaces.module.css'
import { shortDay, shortMoment } from './moments'
import styles from './reflect.module.css'

type Events = { ahead: LoopRow[]; waiting: LoopRow[]; closed: LoopRow[]; more: boolean }
type Props = { events: Events | undefined; chosen: string | null; onNew: () => void; onEarlier: () => void }

const groups = ['ahead', 'waiting', 'closed'] as const

export function ReflectList({ events, chosen, onNew, onEarlier }: Props) {
  const intl = useIntl()
  const go = useGo()
  const shown = groups.filter((group) => events && events[group].length > 0)
  return (
    <section className={`${surfaces.beside} ${styles.list}`} aria-label={intl.formatMessage({ id: 'reflect.list' })}>
      <div className={styles.head}>
        <h2>
          <button type="button" onClick={() => go.reflect()}>
            <FormattedMessage id="reflect.title" />
          </button>
        </h2>
        <Button variant="quiet" size="icon" label={intl.formatMessage({ id: 'reflect.new' })} onPress={onNew}>
          <Plus size={17} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
      <div className={styles.scroll}>
        {shown.length > 0 && (
          <ListBox
            className={styles.events ?? ''}
            aria-label={intl.formatMessage({ id: 'reflect.list' })}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={chosen ? [chosen] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              if (typeof key === 'string') go.reflect({ id: key })
            }}
          >
            {shown.map((group) => (
              <ListBoxSection key={group} id={group} className={styles.section ?? ''}>
                <Header className={styles.sectionName ?? ''}>
                  <FormattedMessage id={`reflect.group.${group}`} />
                </Header>
                {(events?.[group] ?? []).map((row) => {
                  const title = row.title || intl.formatMessage({ id: 'reflect.untitled' })
                  const line = lineOf(group, row)
                  return (
                    <ListRow key={row.id} id={row.id} textValue={`${title}, ${line}`} className={styles.event}>
                      <b>{title}</b>
                      <span className={styles.meta}>
                        <i className={styles[group]} aria-hidden />
                        {line}
                      </span>
                    </ListRow>
                  )
                })}
              </ListBoxSection>
            ))}
          </ListBox>
        )}
        {events?.more && (
          <div className={styles.earlier}>
            <PlainButton size="sm" variant="quiet" onPress={onEarlier}>
              <FormattedMessage id="reflect.earlier" />
            </PlainButton>
          </div>
        )}
        {events && shown.length === 0 && (
          <p className={styles.quiet}>
            <FormattedMessage id="reflect.none" />
          </p>
        )}
      </div>
    </section>
  )

  function lineOf(group: (typeof groups)[number], { when, day, gap }: LoopRow): string {
    if (gap === null || group !== 'closed')
      return when ? shortMoment(intl, when) : intl.formatMessage({ id: 'reflect.noTime' })
    return intl.formatMessage({ id: 'reflect.row.gap' }, { day: shortDay(intl, when ?? day), gap })
  }
}

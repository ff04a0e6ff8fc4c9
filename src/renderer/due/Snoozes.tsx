import { parseDate } from '@internationalized/date'
import { Moon } from 'lucide-react'
import { Header, MenuSection } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { DueItem } from '@shared/contract/due'
import { MenuLine } from '../notebooks/entry/MenuButton'
import styles from './due.module.css'

type Props = { item: DueItem; day: string; onSnooze: (item: DueItem, until: string) => void }

/** The part of a menu that lets something wait. */
export function Snoozes({ item, day, onSnooze }: Props) {
  const intl = useIntl()
  const days = item.what === 'record' ? [1, 3, 7] : [1, 7]
  return (
    <MenuSection className={styles.part ?? ''}>
      <Header className={styles.head ?? ''}>
        <FormattedMessage id="due.snooze" />
      </Header>
      {days.map((count) => (
        <MenuLine
          key={count}
          id={`snooze-${count}`}
          icon={<Moon size={16} strokeWidth={1.75} aria-hidden />}
          onAction={() => onSnooze(item, parseDate(day).add({ days: count }).toString())}
        >
          {intl.formatMessage({ id: 'due.snooze.days' }, { days: count })}
        </MenuLine>
      ))}
    </MenuSection>
  )
}

import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { EntryFilter } from '@shared/contract/notebooks'
import { EntryListRow } from './EntryListRow'
import { useRows } from './entry-pages'
import styles from './list.module.css'
import { useListKeys } from './list-keys'
import type { MonthLayout } from './month-layout'

/** Every row has the same height, so that a row that is still being read does not move the others. */
const rowHeight = 103
const headingHeight = 30

export type EntryListProps = {
  filter: EntryFilter
  layout: MonthLayout
  /** The entry that is open, and its place in the list. */
  openId: string | null
  openRow: number | null
  selected: ReadonlySet<string>
  onOpen: (id: string, how: 'look' | 'write') => void
  onSelect: (ids: string[]) => void
  onDelete: (ids: string[]) => void
}

/** The list of entries by month: 100,000 rows, of which only those in sight exist. */
export function EntryList({ filter, layout, openId, openRow, selected, onOpen, onSelect, onDelete }: EntryListProps) {
  const intl = useIntl()
  const language = intl.locale.startsWith('nl') ? 'nl' : 'en'
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const virtual = useVirtualizer({
    count: layout.items,
    getScrollElement: () => scroller.current,
    estimateSize: (item) => (layout.itemAt(item)?.kind === 'heading' ? headingHeight : rowHeight),
    overscan: 6,
    paddingEnd: 16,
  })
  const items = virtual.getVirtualItems()
  const rowOf = (item: number | undefined) => {
    const found = item === undefined ? null : layout.itemAt(item)
    return found?.kind === 'row' ? found.row : null
  }
  const firstRow = rowOf(items[0]?.index) ?? rowOf(items[1]?.index) ?? 0
  const lastRow = rowOf(items.at(-1)?.index) ?? rowOf(items.at(-2)?.index) ?? firstRow
  const { rowAt } = useRows(filter, firstRow, Math.max(lastRow, firstRow))

  useEffect(() => virtual.measure(), [layout, virtual])
  useEffect(() => {
    if (openRow === null) return
    setActive(openRow)
    virtual.scrollToIndex(layout.itemOfRow(openRow), { align: 'auto' })
    // the position is asked once for each opened entry, not for each change of the layout
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [openRow])

  const goTo = (row: number) => {
    setActive(row)
    virtual.scrollToIndex(layout.itemOfRow(row), { align: 'auto' })
  }
  const keys = useListKeys({
    filter,
    rows: layout.rows,
    active,
    openId,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / rowHeight) - 1),
    goTo,
    rowAt,
    selected,
    onOpen,
    onSelect,
    onDelete,
  })

  const top = items.find((item) => item.end > (virtual.scrollOffset ?? 0) + 1)
  const topItem = top ? layout.itemAt(top.index) : null
  const monthName = (month: string) => {
    const [year = 0, number = 1] = month.split('-').map(Number)
    const date = new Date(year, number - 1, 1)
    const name = intl.formatDate(date, {
      month: 'long',
      ...(year === new Date().getFullYear() ? {} : { year: 'numeric' }),
    })
    return name.charAt(0).toLocaleUpperCase(intl.locale) + name.slice(1)
  }
  const sticky = topItem?.kind === 'row' && !filter.trash && (virtual.scrollOffset ?? 0) > 4

  return (
    <div className={styles.frame}>
      {sticky && (
        <div className={styles.sticky} aria-hidden>
          {monthName(topItem.month)}
        </div>
      )}
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        tabIndex={0}
        aria-label={intl.formatMessage({ id: 'notebooks.list.label' })}
        aria-multiselectable
        aria-activedescendant={layout.rows > 0 ? `entry-row-${active}` : undefined}
        onKeyDown={keys.onKeyDown}
      >
        <div className={styles.height} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {items.map((place) => {
            const item = layout.itemAt(place.index)
            if (!item) return null
            const position = { transform: `translateY(${place.start}px)`, height: place.size }
            if (item.kind === 'heading') {
              return (
                <div key={`heading-${item.month}`} className={styles.month} role="presentation" style={position}>
                  {monthName(item.month)}
                </div>
              )
            }
            const row = rowAt(item.row)
            const chosen = row !== undefined && (selected.size > 0 ? selected.has(row.id) : row.id === openId)
            return (
              <div
                key={`row-${item.row}`}
                id={`entry-row-${item.row}`}
                role="option"
                aria-selected={chosen}
                aria-current={row !== undefined && row.id === openId ? 'true' : undefined}
                aria-busy={row === undefined}
                aria-setsize={layout.rows}
                aria-posinset={item.row + 1}
                className={styles.row}
                data-active={item.row === active || undefined}
                data-chosen={chosen || undefined}
                style={position}
                onClick={(event) => {
                  scroller.current?.focus({ preventScroll: true })
                  keys.onRowClick(item.row, event)
                }}
              >
                {row ? <EntryListRow row={row} language={language} /> : <Waiting />}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Waiting() {
  return (
    <span className={styles.waiting} aria-hidden>
      <i />
      <i />
      <i />
    </span>
  )
}

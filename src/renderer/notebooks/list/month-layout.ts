/** The list as a flat run of items: each month is a heading followed by its rows. Pure positions, no entries needed. */
export type Item = { kind: 'heading'; month: string } | { kind: 'row'; row: number; month: string }

export type MonthLayout = {
  items: number
  rows: number
  itemAt: (item: number) => Item | null
  itemOfRow: (row: number) => number
}

type Group = { month: string; firstItem: number; firstRow: number; count: number }

/** `headings` false gives one run without months (the trash, sorted by deletion). */
export function monthLayout(months: { month: string; count: number }[], headings = true): MonthLayout {
  const groups: Group[] = []
  let rows = 0
  let items = 0
  for (const { month, count } of months) {
    groups.push({ month, firstItem: items, firstRow: rows, count })
    rows += count
    items += count + (headings ? 1 : 0)
  }
  const last = <T>(list: T[], fits: (value: T) => boolean): T | undefined => {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      const value = list[middle]
      if (value !== undefined && fits(value)) low = middle + 1
      else high = middle
    }
    return list[low - 1]
  }
  return {
    items,
    rows,
    itemAt(item) {
      if (item < 0 || item >= items) return null
      const group = last(groups, (candidate) => candidate.firstItem <= item)
      if (!group) return null
      const inside = item - group.firstItem - (headings ? 1 : 0)
      return inside < 0
        ? { kind: 'heading', month: group.month }
        : { kind: 'row', row: group.firstRow + inside, month: group.month }
    },
    itemOfRow(row) {
      const group = last(groups, (candidate) => candidate.firstRow <= row)
      return group ? group.firstItem + (headings ? 1 : 0) + (row - group.firstRow) : 0
    },
  }
}

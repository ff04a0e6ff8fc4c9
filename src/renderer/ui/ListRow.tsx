import { ListBoxItem, type ListBoxItemProps } from 'react-aria-components'
import styles from './surfaces.module.css'

type Props = Omit<ListBoxItemProps, 'className'> & {
  /** Class of the room, for what is inside the row and its padding. */
  className: string | undefined
}

/** A row of a list beside a page: the chosen one lies on top, like a card. */
export function ListRow({ className, ...item }: Props) {
  return <ListBoxItem {...item} className={`${styles.row} ${className ?? ''}`} />
}

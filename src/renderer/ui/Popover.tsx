import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components'
import styles from './surfaces.module.css'

type Props = Omit<PopoverProps, 'className'> & {
  /** Class of the room, for width and padding. */
  className?: string | undefined
}

/** A small sheet at the control that opened it. */
export function Popover({ className, ...popover }: Props) {
  return <AriaPopover {...popover} className={`${styles.popover} ${className ?? ''}`} />
}

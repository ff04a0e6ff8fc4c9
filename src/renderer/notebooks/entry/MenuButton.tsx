import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger } from 'react-aria-components'
import { Popover } from '../../ui/Popover'
import styles from './entry.module.css'
import popover from './popover.module.css'

/** A quiet icon button that opens a menu. */
export function MenuButton({ label, icon, children }: { label: string; icon: ReactNode; children: ReactNode }) {
  return (
    <MenuTrigger>
      <Button className={styles.tool ?? ''} aria-label={label}>
        {icon}
      </Button>
      <Popover placement="bottom end" className={popover.popover}>
        <Menu className={popover.menu ?? ''} aria-label={label}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

export function MenuLine({
  id,
  icon,
  keys,
  isDisabled,
  onAction,
  children,
}: {
  id: string
  icon?: ReactNode
  keys?: string
  isDisabled?: boolean
  onAction: () => void
  children: string
}) {
  return (
    <MenuItem
      id={id}
      className={popover.menuItem ?? ''}
      textValue={children}
      isDisabled={isDisabled ?? false}
      onAction={onAction}
    >
      {icon}
      {children}
      {keys && <kbd>{keys}</kbd>}
    </MenuItem>
  )
}

import type { ReactNode } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components'
import styles from './Button.module.css'
import { Tooltip } from './Tooltip'

type Props = {
  variant?: 'primary' | 'default' | 'quiet' | 'danger'
  /** `icon` is a 32 px square: give it a `label`. */
  size?: 'sm' | 'md' | 'lg' | 'icon'
  /** Name for screen readers and, on icon buttons, the tooltip. */
  label?: string
  /** Shown in the tooltip of an icon button: `Ctrl+N`. */
  shortcut?: string
  type?: 'button' | 'submit'
  isDisabled?: boolean
  autoFocus?: boolean
  /** For buttons that stay pressed. */
  isPressed?: boolean
  onPress?: (event: PressEvent) => void
  children: ReactNode
}

export function Button({ variant = 'default', size = 'md', label, shortcut, isPressed, children, ...rest }: Props) {
  const button = (
    <AriaButton
      {...rest}
      {...(label && { 'aria-label': label })}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      className={`${styles.button} ${styles[variant]} ${styles[size]}`}
    >
      {children}
    </AriaButton>
  )
  if (size !== 'icon' || !label) return button
  return <Tooltip text={shortcut ? `${label} (${shortcut})` : label}>{button}</Tooltip>
}

import type { ReactNode } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components'
import styles from './Button.module.css'

export type ButtonProps = {
  variant?: 'primary' | 'default' | 'quiet' | 'danger'
  /** `icon` is a 32 px square: give it a `label`. */
  size?: 'sm' | 'md' | 'lg' | 'icon'
  /** Name for screen readers and, on icon buttons, the tooltip. */
  label?: string
  type?: 'button' | 'submit'
  isDisabled?: boolean
  autoFocus?: boolean
  /** For buttons that stay pressed. */
  isPressed?: boolean
  onPress?: (event: PressEvent) => void
  children: ReactNode
}

/** `Button` without its tooltip, which the first paint should not have to read. */
export function PlainButton({ variant = 'default', size = 'md', label, isPressed, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(label && { 'aria-label': label })}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      className={`${styles.button} ${styles[variant]} ${styles[size]}`}
    >
      {children}
    </AriaButton>
  )
}

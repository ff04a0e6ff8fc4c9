import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useIntl } from 'react-intl'
import styles from './entry.module.css'

type MetaChipProps = {
  name: string
  children: ReactNode
  icon?: ReactNode
  tinted?: boolean
  /** Filters the list by this chip; without it the chip only shows. */
  onPress?: () => void
  /** Without it the chip stands in the text and goes with the text. */
  onRemove?: () => void
}

/** A chip of the entry: Enter filters, Delete removes. */
export function MetaChip({ name, children, icon, tinted, onPress, onRemove }: MetaChipProps) {
  const intl = useIntl()
  const onKeyDown = (event: KeyboardEvent) => {
    if (!onRemove || (event.key !== 'Delete' && event.key !== 'Backspace')) return
    event.preventDefault()
    onRemove()
  }
  return (
    <span className={styles.chip} data-tinted={tinted || undefined} data-removable={onRemove ? true : undefined}>
      {onPress ? (
        <button
          type="button"
          className={styles.chipName}
          title={intl.formatMessage({ id: 'notebooks.chip.filter' }, { name })}
          onClick={onPress}
          onKeyDown={onKeyDown}
        >
          {icon}
          {children}
        </button>
      ) : (
        <span className={styles.chipName}>
          {icon}
          {children}
        </span>
      )}
      {onRemove && (
        <button
          type="button"
          className={styles.chipRemove}
          aria-label={intl.formatMessage({ id: 'notebooks.chip.remove' }, { name })}
          onClick={onRemove}
          onKeyDown={onKeyDown}
        >
          <X size={13} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </span>
  )
}

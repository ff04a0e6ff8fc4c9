import { ChevronRight } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import styles from './parts.module.css'

type Props = { name: string; help: string | undefined; isOpen: boolean; children: ReactNode }

/** For whoever wants to go further; open from the start when something stands in it. */
export function More({ name, help, isOpen, children }: Props) {
  const id = useId()
  const [open, setOpen] = useState(isOpen)
  return (
    <section className={styles.more}>
      <Button
        className={styles.unfold ?? ''}
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        onPress={() => setOpen(!open)}
      >
        <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
        {name}
      </Button>
      {open && (
        <div id={id} className={styles.unfolded}>
          {help && <p className={styles.help}>{help}</p>}
          {children}
        </div>
      )}
    </section>
  )
}

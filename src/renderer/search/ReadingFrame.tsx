import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import styles from './search.module.css'

type Props = {
  name: string | undefined
  /** Why it could not be read. */
  error: unknown
  /** Nothing while it is being read. */
  children: ReactNode
  /** Said before the way to its room. */
  where?: ReactNode
  aside?: ReactNode
  onOpen: () => void
}

/** What was found as a page to read, with the way to its room below. */
export function ReadingFrame({ name, error, children, where, aside, onOpen }: Props) {
  return (
    <section className={styles.reading} aria-label={name}>
      <div className={styles.scroll} tabIndex={0}>
        {error !== null && <ErrorNotice error={error} />}
        {children && <div className={styles.page}>{children}</div>}
      </div>
      <footer className={styles.foot}>
        <span>
          {where}{' '}
          <Link onPress={onOpen}>
            <FormattedMessage id="search.open" />
          </Link>
        </span>
        {aside}
      </footer>
    </section>
  )
}

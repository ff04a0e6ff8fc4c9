import { X } from 'lucide-react'
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './notices.module.css'

type Notice = { id: string; values?: Record<string, string | number>; undo?: () => void | Promise<void> }
type Notices = { say: (notice: Notice) => void }

const NoticesContext = createContext<Notices>({ say: () => {} })

/** Says what just happened in this room, with a way back where there is one. */
export const useNotices = () => use(NoticesContext)

/** Long enough to read and reach; it waits while pointed at or focused. */
const shownMs = 15_000

export function NoticesProvider({ children }: { children: ReactNode }) {
  const intl = useIntl()
  const [notice, setNotice] = useState<(Notice & { key: number }) | null>(null)
  const [held, setHeld] = useState(false)
  const say = useCallback((next: Notice) => setNotice((last) => ({ ...next, key: (last?.key ?? 0) + 1 })), [])
  const notices = useMemo(() => ({ say }), [say])
  useEffect(() => {
    if (!notice || held) return
    const timer = setTimeout(() => setNotice(null), shownMs)
    return () => clearTimeout(timer)
  }, [notice, held])
  return (
    <NoticesContext value={notices}>
      {children}
      <div className={styles.place} role="status" aria-live="polite">
        {notice && (
          <div
            key={notice.key}
            className={styles.notice}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>
              <FormattedMessage id={notice.id} values={notice.values ?? {}} />
            </span>
            {notice.undo && (
              <button
                type="button"
                className={styles.undo}
                onClick={() => {
                  setNotice(null)
                  setHeld(false)
                  void notice.undo?.()
                }}
              >
                <FormattedMessage id="notebooks.undo" />
              </button>
            )}
            <button
              type="button"
              className={styles.close}
              aria-label={intl.formatMessage({ id: 'notebooks.close' })}
              onClick={() => setNotice(null)}
            >
              <X size={15} strokeWidth={1.75} aria-hidden />
            </button>
          </div>
        )}
      </div>
    </NoticesContext>
  )
}

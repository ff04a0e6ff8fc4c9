import { useEffect, useRef, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import styles from './attachments.module.css'
import { drawFirstPage } from './pdf-first-page'

/** The first page of a PDF; loaded only when an entry holds one. */
export default function PdfPage({ url, onSettled }: { url: string; onSettled: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [pages, setPages] = useState<number | 'failed' | null>(null)
  const settled = useRef(onSettled)
  useEffect(() => {
    settled.current = onSettled
  })
  useEffect(() => {
    const stop = new AbortController()
    if (canvas.current) {
      drawFirstPage(url, canvas.current, 280, stop.signal)
        .then((count) => !stop.signal.aborted && setPages(count))
        .catch(() => !stop.signal.aborted && setPages('failed'))
        .finally(() => settled.current())
    }
    return () => stop.abort()
  }, [url])
  return (
    <>
      <canvas
        ref={canvas}
        className={styles.page}
        data-drawn={typeof pages === 'number' || undefined}
        hidden={pages === 'failed'}
        role="img"
        aria-hidden
      />
      {typeof pages === 'number' && (
        <p className={styles.pages}>
          <FormattedMessage id="notebooks.attachment.pages" values={{ count: pages }} />
        </p>
      )}
      {pages === 'failed' && (
        <p className={styles.pages}>
          <FormattedMessage id="notebooks.attachment.noPreview" />
        </p>
      )}
    </>
  )
}

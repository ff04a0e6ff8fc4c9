import { PenLine, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { maxThought } from '@shared/contract/capture'
import { client } from '../api'
import styles from './capture.module.css'
import { useWords, type WordId } from './words'

/** How long the confirmation stays before the window closes by itself. */
const readingTime = 1400

/** One thought, and away again. What was typed stays in this page's memory until it is saved. */
export function Capture() {
  const words = useWords()
  const [text, setText] = useState('')
  const [status, setStatus] = useState<WordId | null>(null)
  const latest = useRef('')
  const saving = useRef<Promise<boolean> | null>(null)
  latest.current = text

  function save(): Promise<boolean> {
    saving.current ??= saveOnce().finally(() => (saving.current = null))
    return saving.current
  }

  async function saveOnce(): Promise<boolean> {
    const thought = latest.current.trim()
    if (thought === '') return true
    setStatus('capture.saving')
    try {
      const { sealed } = await client.capture.save({ text: thought })
      setText((now) => (now.trim() === thought ? '' : now))
      setStatus(sealed ? 'capture.sealed' : 'capture.saved')
      return true
    } catch (error) {
      setStatus(failure(error))
      return false
    }
  }

  useEffect(() => {
    const stop = new AbortController()
    void (async () => {
      for await (const _locking of await client.capture.watch(undefined, { signal: stop.signal })) {
        await save()
        await client.capture.close()
      }
    })().catch(() => undefined) // the window is closing: the port goes first
    return () => stop.abort()
  }, [])

  useEffect(() => {
    if (status !== 'capture.saved' && status !== 'capture.sealed') return
    const timer = setTimeout(() => {
      setStatus(null)
      void client.capture.close()
    }, readingTime)
    return () => clearTimeout(timer)
  }, [status])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault()
      void client.capture.close()
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void save()
    }
  }

  if (!words) return null
  const failed = status === 'capture.failed' || status === 'capture.noVault' || status === 'capture.diskFull'
  return (
    <main className={styles.window} onKeyDown={(event) => event.key === 'Escape' && onKeyDown(event)}>
      <header className={styles.bar}>
        <PenLine size={16} strokeWidth={1.75} aria-hidden />
        <h1>{words('capture.title')}</h1>
        <button
          type="button"
          className={styles.close}
          aria-label={words('capture.close')}
          onClick={() => void client.capture.close()}
        >
          <X size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </header>
      <textarea
        autoFocus
        className={styles.thought}
        value={text}
        maxLength={maxThought}
        spellCheck={false}
        aria-label={words('capture.label')}
        aria-describedby="hint"
        placeholder={words('capture.placeholder')}
        onChange={(event) => {
          setText(event.target.value)
          if (status !== 'capture.saving') setStatus(null)
        }}
        onKeyDown={onKeyDown}
      />
      <footer className={styles.foot}>
        <p className={failed ? styles.failed : styles.status} role="status">
          {status && words(status)}
        </p>
        {!status && (
          <p className={styles.hint} aria-hidden>
            {words('capture.hint.short')}
          </p>
        )}
        <span className="sr" id="hint">
          {words('capture.hint')}
        </span>
        <button type="button" className={styles.save} disabled={text.trim() === ''} onClick={() => void save()}>
          {words('capture.save')}
        </button>
      </footer>
    </main>
  )
}

function failure(error: unknown): WordId {
  const code = (error as { code?: unknown }).code
  if (code === 'VAULT_NOT_FOUND') return 'capture.noVault'
  return code === 'DISK_FULL' ? 'capture.diskFull' : 'capture.failed'
}

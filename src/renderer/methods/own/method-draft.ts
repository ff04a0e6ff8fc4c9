import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, client } from '../../api'
import { registerFlush } from '../../shell/flush'
import { codeOf } from '../../ui/ErrorNotice'
import type { ErrorCode } from '@shared/errors'
import type { Draft } from './draft'

/** What stands on the page: a form, or the text of the file. */
export type Page = { mode: 'form'; draft: Draft } | { mode: 'text'; text: string }
export type DraftStatus = { kind: 'saved' } | { kind: 'writing' } | { kind: 'failed'; code: ErrorCode }

const pauseMs = 600

/** What was stored for a page; null when it cannot be read. */
export function storedPage(stored: string | null): Page | null {
  if (stored === null) return null
  try {
    return JSON.parse(stored) as Page
  } catch {
    return { mode: 'text', text: stored }
  }
}

/** The page with its autosave: however far the method has come, nothing of it is lost. */
export function useMethodDraft(name: string, first: Page) {
  const queries = useQueryClient()
  const [page, setPage] = useState(first)
  const [status, setStatus] = useState<DraftStatus>({ kind: 'saved' })
  const latest = useRef(first)
  const unsaved = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    if (!unsaved.current) return
    unsaved.current = false
    try {
      await client.methods.own.keepDraft({ page: name, text: JSON.stringify(latest.current) })
      if (!unsaved.current) setStatus({ kind: 'saved' })
    } catch (error) {
      unsaved.current = true
      setStatus({ kind: 'failed', code: codeOf(error) })
    }
  }, [name])
  const change = useCallback(
    (next: Page) => {
      latest.current = next
      unsaved.current = true
      setPage(next)
      setStatus({ kind: 'writing' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pauseMs)
    },
    [flush],
  )
  /** The draft has become a method, or is given up. */
  const drop = useCallback(async () => {
    clearTimeout(timer.current)
    unsaved.current = false
    await client.methods.own.keepDraft({ page: name, text: null })
    queries.removeQueries({ queryKey: api.methods.own.draft.key() })
  }, [name, queries])
  useEffect(() => {
    const forget = registerFlush(flush)
    return () => {
      forget()
      void flush()
      queries.removeQueries({ queryKey: api.methods.own.draft.key() })
    }
  }, [flush, queries])
  return { page, status, change, flush, drop }
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { CoachingSearch, EntriesSearch, InsightsSearch, MentoringSearch, SettingsPage } from './router'

/** Records with a page of their own in a room; all others are at home on the page of their method. */
const inMentoring: Partial<Record<string, (record: string) => MentoringSearch>> = {
  'reverse-mentoring.trajectory': (pair) => ({ pair }),
  'mentoring-walk.walk': (walk) => ({ walk }),
}
const inCoaching: Partial<Record<string, (record: string) => CoachingSearch>> = {
  'coaching-phase.engagement': (engagement) => ({ engagement }),
  'coaching-phase.session': (session) => ({ session }),
  'feedback-360.round': (record) => ({ page: 'feedback', record }),
}

/** Every place of the app, as verbs. */
export function useGo() {
  const navigate = useNavigate()
  return useMemo(() => {
    const form = (kind: string, record: string) =>
      kind === 'emotion-bridge.log'
        ? void navigate({ to: '/reflect', search: { id: record } })
        : void navigate({ to: '/methods', search: { id: kind.split('.')[0] ?? '', record } })
    return {
      today: () => void navigate({ to: '/' }),
      entry: (entryId: string, notebookId?: string) =>
        void navigate({ to: '/notebooks', search: { entryId, ...(notebookId && { notebookId }) } }),
      entries: (filter: EntriesSearch) => void navigate({ to: '/notebooks', search: filter }),
      notebook: (notebookId?: string) => void navigate({ to: '/notebooks', search: notebookId ? { notebookId } : {} }),
      /** A fresh entry in the notebook that is shown, or the first one. */
      newEntry: (notebookId?: string) =>
        void navigate({ to: '/notebooks', search: { create: true, ...(notebookId && { notebookId }) } }),
      reflect: (search: { id?: string; step?: string; create?: 'event' | 'intention' | 'check-in' } = {}) =>
        void navigate({ to: '/reflect', search }),
      coaching: (search: CoachingSearch = {}) => void navigate({ to: '/coaching', search }),
      mentoring: (search: MentoringSearch = {}) => void navigate({ to: '/mentoring', search }),
      insights: (search: InsightsSearch = {}) => void navigate({ to: '/insights', search }),
      methods: () => void navigate({ to: '/methods', search: {} }),
      method: (id: string) => void navigate({ to: '/methods', search: { id } }),
      /** An own method being written: its id, or `new`, then perhaps as a copy of another one. */
      editMethod: (edit: string, copyOf?: string) =>
        void navigate({ to: '/methods', search: { edit, ...(copyOf && { id: copyOf }) } }),
      /** Where a record is at home: in the room made for it, else on the page of its method. */
      record: (kind: string, record: string) => {
        const mentoring = inMentoring[kind]?.(record)
        const coaching = inCoaching[kind]?.(record)
        if (mentoring) void navigate({ to: '/mentoring', search: mentoring })
        else if (coaching) void navigate({ to: '/coaching', search: coaching })
        else form(kind, record)
      },
      /** A record as its method has it, in the Methods room; a reflection opens in its own. */
      form,
      due: () => void navigate({ to: '/due' }),
      people: () => void navigate({ to: '/people', search: {} }),
      person: (id: string) => void navigate({ to: '/people', search: { id } }),
      search: (text?: string) => void navigate({ to: '/search', search: text ? { text } : {} }),
      settings: (page?: SettingsPage) => void navigate({ to: '/settings', search: page ? { page } : {} }),
    }
  }, [navigate])
}
export type Go = ReturnType<typeof useGo>

export const useSearchText = () => useSearch({ from: '/search' }).text ?? ''
export const useReflectSearch = () => useSearch({ from: '/reflect' })
export const useCoachingSearch = () => useSearch({ from: '/coaching' })
export const useMentoringSearch = () => useSearch({ from: '/mentoring' })
export const useInsightsSearch = () => useSearch({ from: '/insights' })
export const useMethodsSearch = () => useSearch({ from: '/methods' })
export const usePersonId = () => useSearch({ from: '/people' }).id ?? null
export const useEntriesSearch = () => useSearch({ from: '/notebooks' })
export const useSettingsPage = (): SettingsPage => useSearch({ from: '/settings' }).page ?? 'vault'

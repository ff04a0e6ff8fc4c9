import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { BookOpen, ClipboardList, FileText, Library, User, type LucideIcon } from 'lucide-react'
import { useIntl } from 'react-intl'
import { api } from '../api'
import { useLanguage } from '../i18n'
import { catalogues } from '../i18n/catalogues'
import { useKindNames } from '../methods/kind-names'
import { actions, type Reach } from './actions'
import { fuzzy } from './fuzzy'

export type Item = {
  id: string
  group: string
  icon: LucideIcon
  name: string
  at: number[]
  keys?: string
  detail?: string
  perform: () => void
}

const mostPerGroup = 6

/** What the palette shows for what was typed: actions, entries, notebooks and people, best first within each group. */
export function usePaletteItems(text: string, reach: Reach): Item[] {
  const intl = useIntl()
  const language = useLanguage()
  const commandsOnly = text.startsWith('>')
  const peopleOnly = text.startsWith('@')
  const typed = text.replace(/^[>@]/, '').trim()
  const everything = !commandsOnly && !peopleOnly
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: { archived: false }, enabled: everything }))
  const people = useQuery(
    api.people.list.queryOptions({
      input: { text: typed, limit: 20 },
      enabled: !commandsOnly,
      placeholderData: keepPreviousData,
    }),
  )
  const recent = useQuery(
    api.notebooks.entries.list.queryOptions({
      input: { filter: {}, cursor: null, limit: mostPerGroup },
      enabled: everything && !typed,
    }),
  )
  const found = useQuery(
    api.search.query.queryOptions({
      input: { text: typed, filter: { kind: 'entry' }, limit: mostPerGroup },
      enabled: everything && typed.length > 1,
      placeholderData: keepPreviousData,
    }),
  )
  const records = useQuery(
    api.search.query.queryOptions({
      input: { text: typed, filter: { kind: 'record' }, limit: mostPerGroup },
      enabled: everything && typed.length > 1,
      placeholderData: keepPreviousData,
    }),
  )
  const methods = useQuery(
    api.methods.list.queryOptions({ enabled: everything && typed.length > 1, staleTime: 60_000 }),
  )
  const kindName = useKindNames(everything && typed.length > 1)

  const items: Item[] = []
  const add = (group: string, candidates: Omit<Item, 'group' | 'at'>[], other: (id: string) => string = () => '') => {
    const fitting = candidates.flatMap((candidate) => {
      const match = fuzzy(typed, candidate.name)
      const elsewhere = match ? null : fuzzy(typed, other(candidate.id))
      const translated = match ?? (elsewhere && elsewhere.score >= 90 ? { score: 0, at: [] } : null)
      return translated ? [{ ...candidate, group, at: translated.at, score: translated.score }] : []
    })
    items.push(...fitting.sort((a, b) => b.score - a.score).slice(0, typed || !everything ? 50 : mostPerGroup))
  }

  if (!peopleOnly)
    add(
      'shell.palette.actions',
      actions
        .filter(({ id }) => id !== 'palette')
        .map(({ id, name, icon, keys, perform }) => ({
          id,
          icon,
          name: intl.formatMessage({ id: name }),
          ...(keys && { keys }),
          perform: () => perform(reach),
        })),
      // an action is also found by its name in the other language
      (id) => catalogues[language === 'nl' ? 'en' : 'nl'][actions.find((action) => action.id === id)?.name ?? ''] ?? '',
    )
  if (everything) {
    const notebookName = new Map(notebooks.data?.map(({ id, title }) => [id, title]))
    const untitled = intl.formatMessage({ id: 'shell.palette.untitled' })
    const rows = typed
      ? (found.data?.hits ?? []).map((hit) => ({
          id: hit.id,
          notebookId: hit.notebookId ?? undefined,
          at: hit.at ?? 0,
          zone: hit.zone ?? 'UTC',
          title: hit.title.map((piece) => piece.text).join(''),
        }))
      : (recent.data?.rows ?? [])
    for (const row of rows)
      items.push({
        id: row.id,
        group: typed ? 'shell.palette.entries' : 'shell.palette.recent',
        icon: FileText,
        name: row.title || untitled,
        at: fuzzy(typed, row.title)?.at ?? [],
        detail: [
          notebookName.get(row.notebookId ?? ''),
          intl.formatDate(row.at, { day: 'numeric', month: 'short', timeZone: row.zone }),
        ]
          .filter(Boolean)
          .join(' · '),
        perform: () => reach.go.entry(row.id, row.notebookId),
      })
    for (const { id, recordKind, title, at, zone } of typed ? (records.data?.hits ?? []) : []) {
      const name = title.map((piece) => piece.text).join('')
      items.push({
        id,
        group: 'methods.palette.records',
        icon: ClipboardList,
        name: name || kindName(recordKind),
        at: fuzzy(typed, name)?.at ?? [],
        detail: [
          name ? kindName(recordKind) : '',
          at === null ? '' : intl.formatDate(at, { day: 'numeric', month: 'short', timeZone: zone ?? 'UTC' }),
        ]
          .filter(Boolean)
          .join(' · '),
        perform: () => reach.go.record(recordKind ?? '', id),
      })
    }
    if (typed.length > 1)
      add(
        'methods.palette.methods',
        (methods.data ?? []).map(({ id, name }) => ({
          id,
          icon: Library,
          name: name[language],
          perform: () => reach.go.method(id),
        })),
      )
    add(
      'shell.palette.notebooks',
      (notebooks.data ?? []).map(({ id, title }) => ({
        id,
        icon: BookOpen,
        name: title,
        perform: () => reach.go.notebook(id),
      })),
    )
  }
  if (!commandsOnly && (typed || peopleOnly))
    add(
      'shell.palette.people',
      (people.data ?? []).map(({ id, pseudonym }) => ({
        id,
        icon: User,
        name: pseudonym,
        perform: () => reach.go.person(id),
      })),
    )
  return items
}

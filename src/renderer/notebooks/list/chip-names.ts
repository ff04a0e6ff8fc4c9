import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import type { EntryFilter } from '@shared/contract/notebooks'
import { api } from '../../api'

/** The active filters in words, each with the filter that remains without it. */
export function useChipNames(chips: EntryFilter): { key: string; name: string; without: EntryFilter }[] {
  const intl = useIntl()
  const emotions = useQuery(
    api.notebooks.emotions.queryOptions({ staleTime: Infinity, enabled: chips.emotionId !== undefined }),
  )
  const person = useQuery(
    api.people.get.queryOptions({ input: { id: chips.personId ?? '' }, enabled: chips.personId !== undefined }),
  )
  const names: { key: string; name: string; without: EntryFilter }[] = []
  const { tag, personId, emotionId, from, to, ...rest } = chips
  const day = (value: string) =>
    intl.formatDate(`${value}T12:00:00`, { day: 'numeric', month: 'short', year: 'numeric' })
  const all = {
    ...rest,
    ...(tag && { tag }),
    ...(personId && { personId }),
    ...(emotionId && { emotionId }),
    ...(from && { from }),
    ...(to && { to }),
  }
  const without = (...keys: (keyof EntryFilter)[]): EntryFilter =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !keys.some((gone) => gone === key)))
  if (tag) names.push({ key: 'tag', name: `# ${tag}`, without: without('tag') })
  if (personId) names.push({ key: 'person', name: person.data?.pseudonym ?? '…', without: without('personId') })
  if (emotionId) {
    const word = emotions.data?.find((candidate) => candidate.id === emotionId)
    names.push({
      key: 'emotion',
      name: word ? word[intl.locale.startsWith('nl') ? 'nl' : 'en'] : emotionId,
      without: without('emotionId'),
    })
  }
  if (from && from === to) names.push({ key: 'day', name: day(from), without: without('from', 'to') })
  else {
    if (from)
      names.push({
        key: 'from',
        name: intl.formatMessage({ id: 'notebooks.filter.fromDay' }, { day: day(from) }),
        without: without('from'),
      })
    if (to)
      names.push({
        key: 'to',
        name: intl.formatMessage({ id: 'notebooks.filter.toDay' }, { day: day(to) }),
        without: without('to'),
      })
  }
  return names
}

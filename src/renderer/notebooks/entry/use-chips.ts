import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { EmotionChip, Entry } from '@shared/contract/notebooks'
import { foldName } from '@shared/domain/markdown-text'
import { api } from '../../api'
import type { Draft } from './draft-keeper'
import { peopleInText, textOf } from './entry-draft'

type Person = { id: string; pseudonym: string }

/** The words and names behind the ids of a draft's chips, at once and without waiting for a save. */
export function useChips(entry: Entry, draft: Draft) {
  const emotions = useQuery(api.notebooks.emotions.queryOptions({ staleTime: Infinity }))
  const people = useQuery(
    api.people.list.queryOptions({ input: { limit: 500, side: 'both' }, placeholderData: keepPreviousData }),
  )
  const chosenEmotions = useMemo(
    () =>
      draft.emotions.flatMap((wordId): EmotionChip[] => {
        const kept = entry.emotions.find((emotion) => emotion.wordId === wordId)
        const word = emotions.data?.find((candidate) => candidate.id === wordId)
        if (kept) return [kept]
        return word ? [{ wordId, en: word.en, nl: word.nl, valence: word.valence, arousal: word.arousal }] : []
      }),
    [draft.emotions, emotions.data, entry.emotions],
  )
  const known = useMemo(() => {
    const byId = new Map<string, Person>(entry.people.map((person) => [person.id, person]))
    for (const { id, pseudonym } of people.data ?? []) byId.set(id, { id, pseudonym })
    return byId
  }, [entry.people, people.data])
  const chosenPeople = useMemo(() => draft.people.flatMap((id) => known.get(id) ?? []), [draft.people, known])
  const named = useMemo(() => [...peopleInText(textOf(draft))].sort().join('\n'), [draft])
  const textPeople = useMemo(() => {
    const names = new Set(named.split('\n'))
    return [...known.values()].filter(
      (person) => names.has(foldName(person.pseudonym)) && !draft.people.includes(person.id),
    )
  }, [named, known, draft.people])
  return { chosenEmotions, chosenPeople, textPeople }
}

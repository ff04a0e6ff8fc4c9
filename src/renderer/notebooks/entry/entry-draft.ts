import type { Entry } from '@shared/contract/notebooks'
import { findMentions, findTags, foldName } from '@shared/domain/markdown-text'
import type { Draft } from './draft-keeper'

/** What the writer can change of `entry`. Tags and people that stand in the text are left to the text. */
export function draftOf(entry: Entry): Draft {
  const inText = new Set(tagsInText(textOf(entry)))
  const named = peopleInText(textOf(entry))
  return {
    title: entry.title,
    body: entry.body,
    at: entry.at,
    zone: entry.zone,
    notebookId: entry.notebookId,
    mood: entry.mood,
    emotions: entry.emotions.map((emotion) => emotion.wordId),
    tags: entry.tags.filter((tag) => !inText.has(tag)),
    people: entry.people.filter((person) => !named.has(foldName(person.pseudonym))).map((person) => person.id),
    favourite: entry.favourite,
    hideOnThisDay: entry.hideOnThisDay,
  }
}

/** Folded names of the people mentioned with `@`. */
export function peopleInText(text: string): Set<string> {
  return new Set(findMentions(text).map(({ name }) => foldName(name)))
}

/** Lower-case tags of the text without `#`, each once. */
export function tagsInText(text: string): string[] {
  return [...new Set(findTags(text).map(({ name }) => name))]
}

/** Where tags and people are read from: the title counts as text. */
export const textOf = ({ title, body }: { title: string; body: string }) => `${title}\n${body}`

import { dump } from 'js-yaml'
import type { Entry, Notebook } from '@shared/contract/notebooks'
import { localTime } from './reader/dates'

export type NotebookFields = Pick<Notebook, 'title' | 'kind' | 'colour'>

export type ExportedFile = {
  id: string
  name: string
  /** Seen from the entry's file: `attachments/photo.jpg`. */ path: string
}

/** An entry as Obsidian shows it and as an import takes it back: properties, then the text as typed. */
export function markdownOf(entry: Entry, notebook: NotebookFields, files: ExportedFile[]): string {
  const list = (values: string[]) => (values.length > 0 ? values : undefined)
  const properties = {
    bospad_id: entry.id,
    title: entry.title,
    created: localTime(entry.at, entry.zone),
    timezone: entry.zone,
    notebook: notebook.title,
    tags: list(entry.tags),
    people: list(entry.people.map(({ pseudonym }) => pseudonym)),
    emotions: list(entry.emotions.map(({ wordId }) => wordId)),
    mood: entry.mood ?? undefined,
    favourite: entry.favourite || undefined,
    hide_on_this_day: entry.hideOnThisDay || undefined,
    kind: entry.kind === 'free' ? undefined : entry.kind,
    attachments: list(files.map(({ path }) => path)),
    attachment_ids: list(files.map(({ id }) => id)),
    attachment_names: list(files.map(({ name }) => name)),
    // exact, where `created` is for reading: a clock shows one hour twice a year
    at: new Date(entry.at).toISOString(),
    updated: new Date(entry.updatedAt).toISOString(),
    recorded: new Date(entry.createdAt).toISOString(),
    notebook_kind: notebook.kind,
    notebook_colour: notebook.colour,
  }
  const yaml = dump(Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)), {
    lineWidth: -1,
  })
  let body = entry.body
  for (const { id, path } of files)
    body = body.replaceAll(`](attachment:${id})`, `](${path.split('/').map(encodeURIComponent).join('/')})`)
  return `---\n${yaml}---\n\n${body}`
}

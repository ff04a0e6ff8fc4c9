import { findTags } from '@shared/domain/markdown-text'
import { maxTitle, notebookColours, notebookKinds } from '@shared/contract/notebooks'
import type { NotebookFields } from '../document'
import { isZone, readDate } from './dates'
import { replaceEmbeds, type Files } from './embeds'
import { listOf, partFrontMatter, textOf, yes, type Fields } from './front-matter'
import { contentHash, sha256, uuidOf, type Note, type NoteFile } from './note'

export type Source = {
  /** Name of the chosen folder. */
  folder: string
  /** Path in it. */
  file: string
  text: string
  /** Milliseconds UTC. */
  modified: number
  files: Files
  /** Zone of notes that name none. */
  zone: string
  /** The attachment at a path, under `id`; null when it is refused (and reported). */
  take: (path: string, name: string, id: string) => NoteFile | null
  missing: (path: string) => void
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Null when the front matter is damaged. */
export function readNote(source: Source): Note | null {
  const parted = partFrontMatter(source.text.replace(/^\uFEFF/, ''))
  if (!parted) return null
  const { fields } = parted
  const own = textOf(fields, 'bospad_id')?.toLowerCase()
  const id = own && uuid.test(own) ? own : null
  const key = keyOf(source, fields, id)
  const zone = textOf(fields, 'timezone', 'zone', 'time_zone') ?? source.zone
  const named = nameOf(source.file)
  const heading = /^\s*#[ \t]+(.{1,300}?)[ \t#]*(?:\r?\n|$)/.exec(parted.body)
  const title = id
    ? typeof fields.get('title') === 'string'
      ? (fields.get('title') as string)
      : ''
    : (textOf(fields, 'title') ?? heading?.[1] ?? named).trim()
  const text = id ? parted.body : withoutHeading(parted.body, title, heading)
  const { body, files } = id ? ownFiles(source, fields, text) : foreignFiles(source, key, text)
  const times = timesOf(source, fields, isZone(zone) ? zone : 'UTC', named)
  const content = {
    title: title.slice(0, maxTitle),
    body,
    zone: isZone(zone) ? zone : 'UTC',
    at: times.at,
    mood: moodOf(fields),
    favourite: yes(fields, 'favourite', 'favorite', 'starred', 'pinned'),
    hideOnThisDay: yes(fields, 'hide_on_this_day'),
    kind: kindOf(fields),
    emotions: listOf(fields, /,/, 'emotions', 'emotion').slice(0, 12),
    tags: tagsOf(fields, `${title}\n${body}`),
    people: listOf(fields, /,/, 'people', 'person').map((name) =>
      name
        .replace(/^\[\[(.*?)(?:\|.*)?\]\]$/, '$1')
        .replace(/^@/, '')
        .slice(0, 80),
    ),
    files,
  }
  return {
    ...content,
    file: source.file,
    key,
    id,
    // what stands in the file decides for others; for Bospad's own files, what the entry would be
    hash: id ? contentHash(content) : sha256(`${source.text}\n${files.map((file) => file.sha256).join()}`),
    createdAt: times.createdAt,
    updatedAt: times.updatedAt,
    notebook: notebookOf(source, fields),
  }
}

function keyOf(source: Source, fields: Fields, id: string | null): string {
  if (id) return `bospad:${id}`
  const given = textOf(fields, 'id', 'uuid')?.toLowerCase()
  if (given && /^[0-9a-f-]{32,36}$/.test(given)) return `id:${given.replaceAll('-', '')}`
  return `file:${source.folder}/${source.file}`
}

function timesOf(source: Source, fields: Fields, zone: string, named: string) {
  const day = /^\d{4}-\d{2}-\d{2}(?:[ T_]\d{2}[:.]?\d{2})?/.exec(named)?.[0]
  const date = (...names: string[]) => readDate(textOf(fields, ...names), zone)
  const at =
    date('at') ??
    date('created') ??
    date('date') ??
    date('created_at') ??
    date('creation_date') ??
    date('datetime') ??
    readDate(day, zone) ??
    Math.round(source.modified)
  const updatedAt =
    date('updated') ?? date('updated_at') ?? date('lastmod') ?? date('modified') ?? date('last_modified') ?? at
  return { at, createdAt: date('recorded') ?? at, updatedAt }
}

const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')

/** A heading that became the title is not said twice. */
function withoutHeading(body: string, title: string, heading: RegExpExecArray | null): string {
  return heading && heading[1]?.trim() === title ? body.slice(heading[0].length).replace(/^(?:[ \t]*\r?\n)+/, '') : body
}

function moodOf(fields: Fields): number | null {
  const mood = textOf(fields, 'mood', 'pleasantness')
  return mood !== undefined && /^[+-]?[0-5]$/.test(mood) ? Number(mood) || 0 : null
}

function kindOf(fields: Fields): Note['kind'] {
  return (['prompted', 'log', 'letter'] as const).find((kind) => kind === textOf(fields, 'kind')) ?? 'free'
}

function tagsOf(fields: Fields, text: string): string[] {
  const chips = listOf(fields, /[,\s]+/, 'tags', 'tag', 'keywords').map((tag) =>
    tag.replace(/^#/, '').replace(/\s+/g, '-').toLowerCase().slice(0, 80),
  )
  return [...new Set([...findTags(text).map(({ name }) => name), ...chips.filter((tag) => tag !== '').slice(0, 50)])]
}

function notebookOf(source: Source, fields: Fields): NotebookFields | null {
  const top = source.file.includes('/') ? source.file.slice(0, source.file.indexOf('/')) : source.folder
  const title = (textOf(fields, 'notebook') ?? top).trim().slice(0, 120)
  if (title === '') return null
  return {
    title,
    kind: notebookKinds.find((kind) => kind === textOf(fields, 'notebook_kind')) ?? 'reflection',
    colour: notebookColours.find((colour) => colour === textOf(fields, 'notebook_colour')) ?? 'moss',
  }
}

/** Files that the front matter names, each with its id; links to them get their id back. */
function ownFiles(source: Source, fields: Fields, text: string): { body: string; files: NoteFile[] } {
  const ids = listOf(fields, /,/, 'attachment_ids')
  const names = listOf(fields, /\n/, 'attachment_names')
  const folder = source.file.includes('/') ? `${source.file.slice(0, source.file.lastIndexOf('/'))}/` : ''
  const files: NoteFile[] = []
  let body = text
  listOf(fields, /\n/, 'attachments').forEach((relative, i) => {
    const id = ids[i]
    const path = folder + relative
    if (!id || !uuid.test(id)) return
    if (!source.files.has(path)) return source.missing(path)
    const file = source.take(path, names[i] ?? relative.replace(/^.*\//, ''), id)
    if (!file) return
    files.push(file)
    body = body.replaceAll(`](${relative.split('/').map(encodeURIComponent).join('/')})`, `](attachment:${id})`)
  })
  return { body, files }
}

function foreignFiles(source: Source, key: string, text: string): { body: string; files: NoteFile[] } {
  const files = new Map<string, NoteFile | null>()
  const place = ({ path, name }: { path: string; name: string }) => {
    if (/\.(?:md|markdown)$/i.test(path)) return null
    if (!files.has(path))
      files.set(
        path,
        source.take(path, /\.[a-z0-9]+$/i.test(name) ? name : path.replace(/^.*\//, ''), uuidOf(`${key}\n${path}`)),
      )
    return files.get(path)?.id ?? null
  }
  const body = replaceEmbeds(text, source.file, source.files, place, source.missing)
  return { body, files: [...files.values()].filter((file) => file !== null) }
}

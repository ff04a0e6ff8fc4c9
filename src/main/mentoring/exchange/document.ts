import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { SharedFields, SharedItem } from './shared-fields'

/**
 * The shared document of a trajectory (docs/plan-format.md). Everything lies at its top level under a name of its own, so
 * that what both sides begin at the same time is one thing and not two: plain values in one map by path, each text and the
 * order of each list by itself. Paths begin with the id of the record.
 */
export type PlanDocument = Y.Doc

/** A record in the document; `gone`: taken away by one of the two. */
export type PlannedRecord = { kind: string; gone: boolean; day: string; state: string | null; fields: SharedFields }

const values = (document: PlanDocument) => document.getMap<unknown>('values')
const records = (document: PlanDocument) => document.getMap<{ kind: string; gone?: true }>('records')
const taken = (document: PlanDocument) => document.getMap<true>('taken')
const about = (document: PlanDocument) => document.getMap<string>('plan')
export const textAt = (document: PlanDocument, path: string) => document.getText(`text ${path}`)
export const listAt = (document: PlanDocument, path: string) => document.getArray<string>(`list ${path}`)
export { values as valuesOf, records as recordsOf, taken as takenOf }

export function newDocument(trajectory: string, people: { mentor: string; mentee: string }): PlanDocument {
  const document = new Y.Doc()
  document.transact(() => {
    about(document).set('trajectory', trajectory)
    about(document).set('mentor', people.mentor)
    about(document).set('mentee', people.mentee)
  })
  return document
}

export function loadDocument(update: Uint8Array): PlanDocument {
  const document = new Y.Doc()
  Y.applyUpdate(document, update)
  return document
}

export const storeDocument = (document: PlanDocument): Uint8Array => Y.encodeStateAsUpdate(document)

/** The trajectory it is about and how the two are called in it; empty where it does not say. */
export function aboutOf(document: PlanDocument): { trajectory: string; mentor: string; mentee: string } {
  const text = (key: string) => {
    const value: unknown = about(document).get(key)
    return typeof value === 'string' ? value : ''
  }
  return { trajectory: text('trajectory'), mentor: text('mentor'), mentee: text('mentee') }
}

/** Names of what stands at the top level. */
export const namesIn = (document: PlanDocument): string[] => [...document.share.keys()]

/** Every record, also those taken away; items that both took away, or one without the other having changed them, are left out. */
export function readRecords(document: PlanDocument): Map<string, PlannedRecord> {
  const found = new Map<string, PlannedRecord>()
  for (const [id, { kind, gone }] of records(document).entries())
    found.set(id, { kind, gone: gone === true, day: '', state: null, fields: { values: {}, texts: {}, lists: {} } })
  const itemValues = new Map<string, Record<string, unknown>>()
  for (const [path, value] of values(document).entries()) {
    const [id, key, inner] = split(path)
    const record = found.get(id)
    if (!record) continue
    if (inner !== undefined) put(itemValues, `${id}/${key}`, inner, value)
    else if (key === '$day') record.day = String(value)
    else if (key === '$state') record.state = String(value)
    else record.fields.values[key] = value
  }
  const itemTexts = new Map<string, Record<string, string>>()
  for (const name of namesIn(document)) {
    const [kind, path = ''] = cut(name, ' ')
    const [id, key, inner] = split(path)
    const record = found.get(id)
    if (!record || kind !== 'text') continue
    const text = textAt(document, path).toJSON()
    if (text === '') continue
    if (inner === undefined) record.fields.texts[key] = text
    else put(itemTexts, `${id}/${key}`, inner, text)
  }
  for (const name of namesIn(document)) {
    const [kind, path = ''] = cut(name, ' ')
    const [id, key] = split(path)
    const record = found.get(id)
    if (!record || kind !== 'list') continue
    const items = new Set(listAt(document, path).toArray())
    const alive = [...items]
      .map((item): SharedItem => ({
        id: item,
        values: itemValues.get(`${path}#${item}`) ?? {},
        texts: itemTexts.get(`${path}#${item}`) ?? {},
      })) // oxfmt-ignore
      .filter((item) => !isTaken(document, `${path}#${item.id}`, item))
    if (alive.length > 0) record.fields.lists[key] = alive
  }
  return found
}

function put<T>(into: Map<string, Record<string, T>>, path: string, key: string, value: T): void {
  const held = into.get(path) ?? {}
  held[key] = value
  into.set(path, held)
}

/** `id/key` or `id/list#item/inner`: the inner name only for items of lists. */
function split(path: string): [string, string, string?] {
  const [id, rest = ''] = cut(path, '/')
  const at = rest.indexOf('#')
  if (at < 0) return [id, rest]
  const slash = rest.indexOf('/', at)
  return slash < 0 ? [id, rest] : [id, rest.slice(0, slash), rest.slice(slash + 1)]
}

function cut(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** What an item says, in short. Taking it away names this, so that an item changed meanwhile stays. */
export function digestOf({ values, texts }: Pick<SharedItem, 'values' | 'texts'>): string {
  return createHash('sha256').update(canonical({ values, texts })).digest('hex').slice(0, 16)
}

export function isTaken(document: PlanDocument, item: string, content: Pick<SharedItem, 'values' | 'texts'>): boolean {
  return taken(document).has(`${item}/${digestOf(content)}`)
}

/** JSON with its keys in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )
}

import { randomUUID } from 'node:crypto'
import { canonical, digestOf, isTaken, listAt, namesIn, readRecords, recordsOf, storeDocument, takenOf, textAt, valuesOf, type PlanDocument } from './document' // oxfmt-ignore
import * as Y from 'yjs'
import type { SharedFields, SharedItem } from './shared-fields'
import { likeness, textChanges } from './text-diff'

/** A record of the plan as it stands in the vault. */
export type LocalRecord = { kind: string; day: string; state: string | null; fields: SharedFields }

/**
 * Brings the document to what the vault holds, by the smallest changes. Gives the items of the records' lists the names
 * they have in the document. A record that is not in the vault any more is marked as taken away and emptied.
 * @param absent records that the other has added or that were taken away on the other side: not in this vault, and no sign
 * of anything
 */
export function carry(
  document: PlanDocument,
  local: Map<string, LocalRecord>,
  absent: ReadonlySet<string> = new Set(),
): void {
  const before = readRecords(document)
  document.transact(() => {
    for (const [id, record] of local) carryRecord(document, id, record, before.get(id)?.fields)
    for (const [id, { kind, gone }] of before)
      if (!local.has(id) && !absent.has(id)) {
        if (!gone) recordsOf(document).set(id, { kind, gone: true })
        empty(document, id)
      }
  })
}

function carryRecord(document: PlanDocument, id: string, record: LocalRecord, known?: SharedFields): void {
  const held = recordsOf(document).get(id)
  if (!held || held.gone) recordsOf(document).set(id, { kind: record.kind })
  setValue(document, `${id}/$day`, record.day)
  setValue(document, `${id}/$state`, record.state ?? undefined)
  const { values, texts, lists } = record.fields
  for (const key of new Set([...Object.keys(values), ...Object.keys(known?.values ?? {})])) setValue(document, `${id}/${key}`, values[key]) // oxfmt-ignore
  for (const key of new Set([...Object.keys(texts), ...Object.keys(known?.texts ?? {})])) setText(document, `${id}/${key}`, texts[key] ?? '') // oxfmt-ignore
  for (const key of new Set([...Object.keys(lists), ...Object.keys(known?.lists ?? {})]))
    carryList(document, `${id}/${key}`, lists[key] ?? [], known?.lists[key] ?? [])
}

function setValue(document: PlanDocument, path: string, value: unknown): void {
  const values = valuesOf(document)
  if (value === undefined) {
    if (values.has(path)) values.delete(path)
  } else if (!values.has(path) || canonical(values.get(path)) !== canonical(value)) values.set(path, value)
}

export function setText(document: PlanDocument, path: string, after: string): void {
  const text = textAt(document, path)
  const before = text.toJSON()
  if (before === after) return
  for (const { at, remove, insert } of textChanges(before, after)) {
    if (remove > 0) text.delete(at, remove)
    if (insert !== '') text.insert(at, insert)
  }
}

function carryList(document: PlanDocument, path: string, local: SharedItem[], known: SharedItem[]): void {
  const matched = matchItems(local, known)
  local.forEach((item, at) => {
    const same = matched[at]
    item.id = same?.id ?? randomUUID().slice(0, 13)
    const name = `${path}#${item.id}`
    for (const key of new Set([...Object.keys(item.values), ...Object.keys(same?.values ?? {})])) setValue(document, `${name}/${key}`, item.values[key]) // oxfmt-ignore
    for (const key of new Set([...Object.keys(item.texts), ...Object.keys(same?.texts ?? {})])) setText(document, `${name}/${key}`, item.texts[key] ?? '') // oxfmt-ignore
    if (isTaken(document, name, item)) takenOf(document).delete(`${name}/${digestOf(item)}`) // it is back as it was
  })
  for (const item of known) if (!matched.includes(item)) takenOf(document).set(`${path}#${item.id}/${digestOf(item)}`, true) // oxfmt-ignore
  orderList(document, path, local)
}

/** Puts the names of the items in the order of the record; names of items taken away keep their place before what follows. */
function orderList(document: PlanDocument, path: string, local: SharedItem[]): void {
  const list = listAt(document, path)
  const wanted = local.map(({ id }) => id ?? '')
  const stands = () => [...new Set(list.toArray())].filter((id) => wanted.includes(id))
  if (stands().join() === wanted.join()) return
  const still = longestInOrder(stands(), wanted)
  for (const id of wanted) {
    if (still.has(id)) continue
    for (let at = list.length - 1; at >= 0; at--) if (list.get(at) === id) list.delete(at)
  }
  wanted.forEach((id, no) => {
    if (still.has(id)) return
    const before = no === 0 ? -1 : list.toArray().indexOf(wanted[no - 1] ?? '')
    list.insert(before + 1, [id])
  })
}

/** Names that can stay where they are. */
function longestInOrder(stands: string[], wanted: string[]): Set<string> {
  const chains: string[][] = []
  for (const id of stands) {
    const place = wanted.indexOf(id)
    const before = chains.filter((chain) => wanted.indexOf(chain.at(-1) ?? '') < place)
    const longest = before.reduce<string[]>((best, chain) => (chain.length > best.length ? chain : best), [])
    chains.push([...longest, id])
  }
  return new Set(chains.reduce<string[]>((best, chain) => (chain.length > best.length ? chain : best), []))
}

/** Which item of the document each item of the record is: the same, or the most alike of those that are left. */
function matchItems(local: SharedItem[], known: SharedItem[]): (SharedItem | undefined)[] {
  const left = new Set(known)
  const matched = local.map((item): SharedItem | undefined => {
    const same = [...left].find((it) => digestOf(it) === digestOf(item))
    if (same) left.delete(same)
    return same
  })
  const pairs = local.flatMap((item, at) => (matched[at] ? [] : [...left].map((it) => ({ at, it, alike: itemLikeness(item, it) })))) // oxfmt-ignore
  for (const { at, it, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < leastAlike || matched[at] || !left.has(it)) continue
    matched[at] = it
    left.delete(it)
  }
  return matched
}

/** Below this a sentence counts as another one, not as a change of it. */
const leastAlike = 0.4

function itemLikeness(a: SharedItem, b: SharedItem): number {
  const texts = [...new Set([...Object.keys(a.texts), ...Object.keys(b.texts)])].map((key) => likeness(a.texts[key] ?? '', b.texts[key] ?? '')) // oxfmt-ignore
  const values = [...new Set([...Object.keys(a.values), ...Object.keys(b.values)])].map((key) => canonical(a.values[key]) === canonical(b.values[key]) ? 1 : 0) // oxfmt-ignore
  const all = [...texts, ...values]
  return all.length === 0 ? 1 : all.reduce((sum, it) => sum + it, 0) / all.length
}

/** Takes every word of a record out of the document. */
function empty(document: PlanDocument, id: string): void {
  const values = valuesOf(document)
  for (const path of values.keys()) if (path.startsWith(`${id}/`)) values.delete(path)
  const marks = takenOf(document)
  for (const path of marks.keys()) if (path.startsWith(`${id}/`)) marks.delete(path)
  for (const name of namesIn(document)) {
    if (name.startsWith(`text ${id}/`)) setText(document, name.slice('text '.length), '')
    if (!name.startsWith(`list ${id}/`)) continue
    const list = listAt(document, name.slice('list '.length))
    if (list.length > 0) list.delete(0, list.length)
  }
}

/**
 * The document with what the other handed over. Where both wrote the very same words in the same place they stand there
 * once, and what both took away leaves the document for good.
 */
export function mergeDocuments(own: PlanDocument, others: PlanDocument): PlanDocument {
  const merged = new Y.Doc()
  Y.applyUpdate(merged, storeDocument(own))
  Y.applyUpdate(merged, storeDocument(others))
  merged.transact(() => {
    for (const name of namesIn(others)) {
      if (!name.startsWith('text ') || !own.share.has(name)) continue
      const path = name.slice('text '.length)
      const same = textAt(own, path).toJSON()
      if (same === textAt(others, path).toJSON()) setText(merged, path, same)
    }
    for (const mark of takenOf(merged).keys()) forgetTaken(merged, others, mark)
  })
  return merged
}

function forgetTaken(merged: PlanDocument, others: PlanDocument, mark: string): void {
  const item = mark.slice(0, mark.lastIndexOf('/'))
  const [path = '', id = ''] = item.split('#')
  const gone = (document: PlanDocument) => {
    const held = contentOf(document, item)
    return isTaken(document, item, held) && (held.known || document === merged)
  }
  if (!gone(merged) || !gone(others)) return
  const held = contentOf(merged, item)
  for (const key of Object.keys(held.values)) valuesOf(merged).delete(`${item}/${key}`)
  for (const key of Object.keys(held.texts)) setText(merged, `${item}/${key}`, '')
  const list = listAt(merged, path)
  for (let at = list.length - 1; at >= 0; at--) if (list.get(at) === id) list.delete(at)
  takenOf(merged).delete(mark)
}

function contentOf(document: PlanDocument, item: string): SharedItem & { known: boolean } {
  const found: SharedItem & { known: boolean } = { values: {}, texts: {}, known: false }
  for (const [key, value] of valuesOf(document).entries()) if (key.startsWith(`${item}/`)) found.values[key.slice(item.length + 1)] = value // oxfmt-ignore
  for (const name of namesIn(document)) {
    if (!name.startsWith(`text ${item}/`)) continue
    const path = name.slice('text '.length)
    const text = textAt(document, path).toJSON()
    if (text !== '') found.texts[path.slice(item.length + 1)] = text
  }
  return { ...found, known: Object.keys(found.values).length + Object.keys(found.texts).length > 0 }
}

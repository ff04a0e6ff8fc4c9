import * as Y from 'yjs'
import { z } from 'zod'
import { BospadError } from '@shared/errors'
import { aboutOf, listAt, loadDocument, namesIn, recordsOf, takenOf, textAt, valuesOf, type PlanDocument } from './document' // oxfmt-ignore

/** Far beyond what years of walking together make, and still read in a moment. */
const mostPieces = 300_000
const mostNames = 20_000
const mostRecords = 1000
const longestPath = 240

const record = z.strictObject({ kind: z.string().max(130), gone: z.literal(true).optional() })
const plain = z.union([z.string().max(20_000), z.number(), z.boolean()])
/** The line of a walk; its own schema is asked where it is taken over. */
const line = z.record(z.string().max(40), z.unknown())
const name = /^(?:values|records|taken|plan|text .+|list .+)$/

/**
 * Reads what claims to be a document. @throws BospadError PLAN_DAMAGED when it is none, has other things in it than
 * texts, lists of names and plain values, or builds on changes that it does not hold
 */
export function readDocument(update: Uint8Array): PlanDocument {
  let document: PlanDocument
  try {
    document = loadDocument(update)
  } catch (cause) {
    throw new BospadError('PLAN_DAMAGED', undefined, { cause })
  }
  if (document.store.pendingStructs !== null || document.store.pendingDs !== null) throw new BospadError('PLAN_DAMAGED')
  const names = namesIn(document)
  if (names.length > mostNames || names.some((it) => it.length > longestPath || !name.test(it))) refuse()
  checkPieces(document)
  for (const it of names) {
    const [kind, path] = [it.slice(0, 5), it.slice(5)]
    if (kind === 'text ') textAt(document, path).toJSON()
    if (kind === 'list ') checkNames(listAt(document, path).toArray())
  }
  if (recordsOf(document).size > mostRecords) refuse()
  for (const it of recordsOf(document).values()) if (!record.safeParse(it).success) refuse()
  for (const [path, it] of valuesOf(document).entries()) if (path.length > longestPath || !isValue(it)) refuse() // oxfmt-ignore
  for (const [path, it] of takenOf(document).entries()) if (path.length > longestPath || (it as unknown) !== true) refuse() // oxfmt-ignore
  const { trajectory, mentor, mentee } = aboutOf(document)
  if (!z.uuid().safeParse(trajectory).success || mentor.length > 80 || mentee.length > 80) refuse()
  return document
}

function isValue(value: unknown): boolean {
  if (plain.safeParse(value).success) return true
  if (!line.safeParse(value).success) return false
  try {
    return JSON.stringify(value).length > 0
  } catch {
    return false // a big integer, say
  }
}

function checkNames(items: unknown[]): void {
  if (items.length > 2000 || items.some((it) => typeof it !== 'string' || !/^[0-9a-f-]{1,40}$/.test(it))) refuse()
}

/** Texts lie in texts, names in lists, values in maps, and nothing lies inside another. */
function checkPieces(document: PlanDocument): void {
  const rootOf = new Map<unknown, string>([...document.share].map(([key, type]) => [type, key]))
  let pieces = 0
  for (const structs of document.store.clients.values()) {
    pieces += structs.length
    if (pieces > mostPieces) refuse()
    for (const piece of structs) {
      if (!(piece instanceof Y.Item) || piece.deleted) continue
      const root = rootOf.get(piece.parent)
      if (root === undefined) refuse()
      const isText = root?.startsWith('text ')
      const isMap = !isText && !root?.startsWith('list ')
      if (isMap !== (piece.parentSub !== null)) refuse()
      if (isText ? !(piece.content instanceof Y.ContentString) : !(piece.content instanceof Y.ContentAny)) refuse()
    }
  }
}

function refuse(): never {
  throw new BospadError('PLAN_DAMAGED')
}

import type Database from 'better-sqlite3'
import type { Method, RecordType } from '@shared/domain/method/format'
import { BospadError } from '@shared/errors'
import { listOwnMethods, readOwnVersion } from '../store/own-methods'
import { parseMethod } from './parse'

/** `removed`: an own method that was taken away; its records are still read with it. */
export type KnownMethod = Method & { own: boolean; removed: boolean }
export type KnownType = { method: KnownMethod; type: RecordType; kind: string }

let builtIn: Map<string, KnownMethod> | null = null
let own: { db: Database.Database; methods: Map<string, KnownMethod> } | null = null

/** Reads the shipped methods, once; a start without a look at methods does not pay for them. */
export async function loadMethods(): Promise<void> {
  if (builtIn) return
  const { readBuiltIn } = await import('./built-in')
  builtIn ??= new Map(readBuiltIn().map((method) => [method.id, { ...method, own: false, removed: false }]))
}

export function areMethodsLoaded(): boolean {
  return builtIn !== null
}

/** Every method in use, the user's own after the shipped ones. `loadMethods` comes first. */
export function allMethods(db: Database.Database): KnownMethod[] {
  return [...(builtIn?.values() ?? []), ...[...ownMethods(db).values()].filter(({ removed }) => !removed)]
}

/** Also a removed one. @throws BospadError NOT_FOUND */
export function findMethod(db: Database.Database, id: string): KnownMethod {
  const method = builtIn?.get(id) ?? ownMethods(db).get(id)
  if (!method) throw new BospadError('NOT_FOUND')
  return method
}

/**
 * `kind`: method and type, `two-goals.reading`. A type that an own method no longer has is looked for in its earlier
 * versions. @throws BospadError NOT_FOUND
 */
export function findType(db: Database.Database, kind: string): KnownType {
  const [methodId = '', typeId = ''] = kind.split('.')
  const method = findMethod(db, methodId)
  const type = method.records.find(({ id }) => id === typeId) ?? typeOfBefore(db, method, typeId)
  if (!type) throw new BospadError('NOT_FOUND')
  return { method, type, kind }
}

/** An own method as it stood in a version; null when that is not known. */
export function methodOfVersion(db: Database.Database, id: string, version: number): Method | null {
  const text = readOwnVersion(db, id, version)
  return text === null ? null : parseMethod(text).method
}

export function isBuiltIn(id: string): boolean {
  return builtIn?.has(id) ?? false
}

/** After own methods changed. */
export function forgetOwnMethods(): void {
  own = null
}

function ownMethods(db: Database.Database): Map<string, KnownMethod> {
  if (own?.db !== db) {
    const methods = listOwnMethods(db).flatMap(({ text, removed }) => {
      const { method } = parseMethod(text)
      return method ? [{ ...method, own: true, removed: removed === 1 }] : []
    })
    own = { db, methods: new Map(methods.map((method) => [method.id, method])) }
  }
  return own.methods
}

/** Kept with the method, so that a list of many such records reads its versions once. */
const before = new WeakMap<KnownMethod, Map<string, RecordType | undefined>>()

function typeOfBefore(db: Database.Database, method: KnownMethod, typeId: string): RecordType | undefined {
  if (!method.own) return undefined
  const known = before.get(method) ?? new Map<string, RecordType | undefined>()
  before.set(method, known)
  for (let version = method.version - 1; version > 0 && !known.has(typeId); version--) {
    const type = methodOfVersion(db, method.id, version)?.records.find(({ id }) => id === typeId)
    if (type) known.set(typeId, type)
  }
  if (!known.has(typeId)) known.set(typeId, undefined)
  return known.get(typeId)
}

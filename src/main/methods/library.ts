import type Database from 'better-sqlite3'
import type { Method, RecordType } from '@shared/domain/method/format'
import { BospadError } from '@shared/errors'
import { listOwnMethods } from '../store/own-methods'
import { parseMethod } from './parse'

export type KnownMethod = Method & { own: boolean }
export type KnownType = { method: KnownMethod; type: RecordType; kind: string }

let builtIn: Map<string, KnownMethod> | null = null
let own: { db: Database.Database; methods: Map<string, KnownMethod> } | null = null

/** Reads the shipped methods, once; a start without a look at methods does not pay for them. */
export async function loadMethods(): Promise<void> {
  if (builtIn) return
  const { readBuiltIn } = await import('./built-in')
  builtIn ??= new Map(readBuiltIn().map((method) => [method.id, { ...method, own: false }]))
}

/** Every method, the user's own after the shipped ones. `loadMethods` comes first. */
export function allMethods(db: Database.Database): KnownMethod[] {
  return [...(builtIn?.values() ?? []), ...ownMethods(db).values()]
}

/** @throws BospadError NOT_FOUND */
export function findMethod(db: Database.Database, id: string): KnownMethod {
  const method = builtIn?.get(id) ?? ownMethods(db).get(id)
  if (!method) throw new BospadError('NOT_FOUND')
  return method
}

/** `kind`: method and type, `two-goals.reading`. @throws BospadError NOT_FOUND */
export function findType(db: Database.Database, kind: string): KnownType {
  const [methodId = '', typeId = ''] = kind.split('.')
  const method = findMethod(db, methodId)
  const type = method.records.find(({ id }) => id === typeId)
  if (!type) throw new BospadError('NOT_FOUND')
  return { method, type, kind }
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
    const methods = listOwnMethods(db).flatMap(({ text }) => parseMethod(text).method ?? [])
    own = { db, methods: new Map(methods.map((method) => [method.id, { ...method, own: true }])) }
  }
  return own.methods
}

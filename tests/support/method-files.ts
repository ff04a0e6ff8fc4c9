import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Field } from '../../src/shared/domain/method/fields'
import { method as format, type Method, type RecordType } from '../../src/shared/domain/method/format'

const read = new Map<string, Method>()

/** A shipped method, as its file says. */
export function shippedMethod(id: string): Method {
  let method = read.get(id)
  if (!method) {
    method = format.parse(JSON.parse(readFileSync(resolve('resources/methods', `${id}.json`), 'utf8')))
    read.set(id, method)
  }
  return method
}

/** `method.type` as its file says. */
export function shippedType(kind: string): RecordType {
  const [id = '', typeId] = kind.split('.')
  const type = shippedMethod(id).records.find((it) => it.id === typeId)
  if (!type) throw new Error(`no record type ${kind}`)
  return type
}

export function fieldOf(fields: readonly Field[], key: string): Field {
  const field = fields.find((it) => it.key === key)
  if (!field) throw new Error(`no field ${key}`)
  return field
}

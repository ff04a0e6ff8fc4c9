import type Database from 'better-sqlite3'
import type { Finding } from '@shared/contract/methods'
import type { Rule } from '@shared/domain/method/format'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { openVault, save } from '../vault/session'
import { contextOf, type Moment } from './context'
import { findingOf, rulesFor } from './findings'
import { findMethod, findType, type KnownType } from './library'
import { momentOf } from './moment'
import { recordsOf } from './write-record'

/** What the rules of a method say over all its records, on its page and in Insights. */
export function viewFindings(methodId: string, now = Date.now(), zone = 'UTC'): { kind: string; finding: Finding }[] {
  const { db } = openVault()
  const method = findMethod(db, methodId)
  return method.records.flatMap((type) => {
    const kind = `${method.id}.${type.id}`
    const { rules, scope } = saidOver(db, { method, type, kind }, momentOf(now, zone))
    return rules.map((rule) => ({ kind, finding: findingOf(method, makingOnly(rule), scope) }))
  })
}

function saidOver(db: Database.Database, known: KnownType, moment: Moment): { rules: Rule[]; scope: RecordData } {
  const scope = { $: contextOf(db, known, null, {}, moment) }
  return { rules: rulesFor(known.type, 'view', null, [], scope), scope }
}

/** Over all records there is none to change: only what makes one can be answered. */
function makingOnly({ set: _set, answers, ...rule }: Rule): Rule {
  const making = answers?.filter(({ create }) => create !== undefined)
  return { ...rule, ...(making && { answers: making }) }
}

/** Makes what a rule over all records offers. @throws BospadError NOT_FOUND when it offers nothing (any more) */
export function takeFromView(
  kind: string,
  ruleId: string,
  answerId: string | undefined,
  zone: string,
  now = Date.now(),
): { made: string[] } {
  return save((db) => {
    const known = findType(db, kind)
    const moment = momentOf(now, zone)
    const { rules, scope } = saidOver(db, known, moment)
    const rule = rules.find(({ id }) => id === ruleId)
    const create = answerId ? rule?.answers?.find(({ id }) => id === answerId)?.create : rule?.create
    if (!create) throw new BospadError('NOT_FOUND')
    return { made: recordsOf(db, known, create, { zone, sourceId: null, sourceRule: null }, scope, moment, now) }
  })
}

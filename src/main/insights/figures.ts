import type { FigureTable, Period } from '@shared/contract/insights'
import { fullRef } from '@shared/domain/method/format'
import { BospadError } from '@shared/errors'
import { contextOf } from '../methods/context'
import { findMethod, findType } from '../methods/library'
import { momentOf } from '../methods/moment'

import { openVault } from '../vault/session'
import { computeFigure, type Computed } from './compute'
import { observe } from './observe'

/** The figures of one method over a period. @throws BospadError NOT_FOUND */
export async function figuresOf(methodId: string, period: Period, now = Date.now()): Promise<FigureTable[]> {
  const { figures = [] } = findMethod(openVault().db, methodId)
  const tables: FigureTable[] = []
  for (const { id } of figures) tables.push((await computeOne(`${methodId}/${id}`, period, undefined, now)).table)
  return tables
}

/** `id`: `circular-mandate/mandate`. `row`: the row whose sources are wanted. @throws BospadError NOT_FOUND */
export async function computeOne(id: string, period: Period, row?: string, now = Date.now()): Promise<Computed> {
  const { db } = openVault()
  const [methodId = '', figureId = ''] = id.split('/')
  const method = findMethod(db, methodId)
  const spec = method.figures?.find((it) => it.id === figureId)
  if (!spec) throw new BospadError('NOT_FOUND')
  const known = findType(db, fullRef(methodId, spec.from))
  const context = contextOf(db, known, null, {}, momentOf(now, 'UTC'))
  const observations = observe(db, known.kind, spec, period, context)
  return computeFigure(db, id, spec, known.type, observations, { period, context, collect: row })
}

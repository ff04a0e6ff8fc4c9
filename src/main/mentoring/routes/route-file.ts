import { z } from 'zod'
import { route } from '@shared/domain/method/route'
import { BospadError } from '@shared/errors'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { readStoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { writeGpx } from './write-gpx'

const walkKind = 'mentoring-walk.walk'
const walk = z.object({
  routeName: z.string().default(''),
  meetingPoint: z.string().default(''),
  route,
  stops: z.array(z.object({ name: z.string().default(''), km: z.number().nullish() })).default([]),
})

/** The route of a walk as GPX, and its name. @throws BospadError NOT_FOUND, VAULT_LOCKED */
export function routeFile(id: string): { name: string; text: string } {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  if (stored.kind !== walkKind) throw new BospadError('NOT_FOUND')
  const read = walk.safeParse(dataOf(findType(db, walkKind), stored))
  if (!read.success) throw new BospadError('NOT_FOUND')
  const { routeName, meetingPoint, stops } = read.data
  const text = writeGpx({
    name: routeName,
    meetingPoint,
    route: read.data.route,
    stops: stops.map((stop) => ({ name: stop.name, km: stop.km ?? null })),
  })
  if (text === null) throw new BospadError('NOT_FOUND')
  return { name: routeName, text }
}

import { z } from 'zod'
import presets from '../../../../resources/coaching/targets.json'
import type { Language } from '@shared/contract/base'
import { asked, type HoursLine, type HoursTarget, type TargetPreset } from '@shared/contract/coaching/hours'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { startRecord } from '../../methods/records'
import { listRecords } from '../../store/record-lists'
import { openVault } from '../../vault/session'
import { readLog } from './lines'

export const targetKind = 'coaching-phase.target'
const most = 50

const both = z.object({ en: z.string(), nl: z.string() })
/** Facts only: what a body asks, when that was looked up and where. What is not known is left out, to be typed. */
const shipped = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    body: z.enum(['icf', 'emcc']),
    checkedOn: z.iso.date().nullable(),
    source: both,
    values: z.strictObject({
      hours: z.number().optional(),
      paidHours: z.number().optional(),
      clients: z.number().optional(),
      recentHours: z.number().optional(),
      recentMonths: z.number().optional(),
      supervisionHours: z.number().optional(),
      supervisionPer: z.enum(['quarter', 'year', 'total']).optional(),
      trainingHours: z.number().optional(),
      trainingPer: z.enum(['quarter', 'year', 'total']).optional(),
      feedbacks: z.number().optional(),
      reflections: z.number().optional(),
      withinMonths: z.number().optional(),
    }),
  }),
)

export const listPresets = (): TargetPreset[] =>
  shipped.parse(presets).map(({ id, name, body, checkedOn }) => ({ id, name, body, checkedOn }))

/** A fresh target, with what a preset knows. @throws BospadError NOT_FOUND */
export function addTarget(id: string | null, zone: string, language: Language, now = Date.now()): { id: string } {
  const preset = id === null ? null : shipped.parse(presets).find((one) => one.id === id)
  if (preset === undefined) throw new BospadError('NOT_FOUND')
  const values = preset ? { name: preset.name, body: preset.body, ...(preset.checkedOn && { checkedOn: preset.checkedOn }), source: preset.source[language], ...preset.values } : {} // oxfmt-ignore
  return { id: startRecord({ kind: targetKind, at: now, zone, values }, now).record.id }
}

/** Every target beside what the log has, oldest first. `today` as a local day. @throws BospadError VAULT_LOCKED */
export function listTargets(today: string): HoursTarget[] {
  const { db } = openVault()
  const stored = listRecords(db, { kind: targetKind }, 0, most)
    .filter(({ status }) => status !== 'replaced')
    .reverse()
  if (stored.length === 0) return []
  const counted = readLog(db).lines.filter(({ counts }) => counts)
  return stored.map((it) => {
    const data = JSON.parse(it.data) as RecordData
    const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
    return {
      id: it.id,
      name: text('name'),
      body: (text('body') || null) as HoursTarget['body'],
      checkedOn: text('checkedOn') || null,
      source: text('source'),
      draft: it.status === 'draft',
      numbers: numbersOf(data, counted, today),
    }
  })
}

type Per = 'quarter' | 'year' | 'total'

function numbersOf(data: RecordData, counted: readonly HoursLine[], today: string): HoursTarget['numbers'] {
  const number = (key: string) => (typeof data[key] === 'number' ? data[key] : null)
  const per = (key: string) => (data[key] ?? null) as Per | null
  const sessions = counted.filter(({ of }) => of === 'session')
  const written = (kind: string) => counted.filter((line) => line.of === 'hours' && line.kind === kind)
  const recent = number('recentMonths')
  const answers = number('withinMonths')
  return asked.flatMap((of) => {
    const wanted = number(of)
    if (wanted === null) return []
    const rhythm = of === 'supervisionHours' ? per('supervisionPer') : of === 'trainingHours' ? per('trainingPer') : null // oxfmt-ignore
    const months = of === 'recentHours' ? recent : of === 'feedbacks' || of === 'reflections' ? answers : null
    const from = months === null ? firstDayOf(rhythm, today) : dayAfter(monthsBefore(today, months))
    const until = rhythm === 'quarter' || rhythm === 'year' ? dayBeforeNext(rhythm, today) : null
    const within = (lines: readonly HoursLine[]) =>
      lines.filter(({ day }) => (from === null || day >= from) && (until === null || day <= until))
    const reached = (): number | null => {
      switch (of) {
        case 'hours':
        case 'recentHours':
          return hoursOf(within(sessions))
        case 'paidHours':
          return hoursOf(within(sessions).filter(({ payment }) => payment === 'paid'))
        case 'clients':
          return new Set(within(sessions).flatMap(({ client }) => client ?? [])).size
        case 'supervisionHours':
          return hoursOf(within(written('supervision')))
        case 'trainingHours':
          return hoursOf(within(written('training')))
        case 'reflections':
          return within(sessions).filter(({ state }) => state === 'reviewed').length
        case 'feedbacks':
          return null // a client says something in many ways; none of them is a record of its own
      }
    }
    return [{ of, asked: wanted, reached: reached(), months, per: rhythm, since: from }]
  })
}

const hoursOf = (lines: readonly HoursLine[]) => lines.reduce((sum, { minutes }) => sum + minutes, 0) / 60

/** Of the quarter or year that `today` lies in; null: all time. */
function firstDayOf(per: Per | null, today: string): string | null {
  const [year = '', month = ''] = today.split('-')
  if (per === 'year') return `${year}-01-01`
  if (per !== 'quarter') return null
  return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
}

/** The same day so many months before, or the last of its month: 31 August less 18 months is 28 February. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The last day of the quarter or year that `today` lies in. */
function dayBeforeNext(per: 'quarter' | 'year', today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const next = per === 'year' ? 12 : Math.floor((month - 1) / 3) * 3 + 3
  return new Date(Date.UTC(year, next, 0)).toISOString().slice(0, 10)
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)

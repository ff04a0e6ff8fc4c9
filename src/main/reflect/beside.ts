import type { Beside } from '@shared/contract/reflect'
import type { RecordData } from '@shared/domain/method/record'
import { pseudonymOf } from '../store/people'
import { listInState } from '../store/loop'
import { readStoredRecord, type StoredRecord } from '../store/records'
import { openVault } from '../vault/session'
import { readFlow } from './flow'

/** As far as a look back goes: years of several events a week. */
const mostLookedAt = 400
/** A gap of this or less: what was planned went well enough to be worth another time. */
const smallGap = 3
const mostPlans = 3

type Earlier = { record: StoredRecord; data: RecordData; shared: string[]; isAlike: boolean }

/** What earlier events on its side say beside this one. @throws BospadError NOT_FOUND */
export function readBeside(id: string): Beside {
  const { db } = openVault()
  const { root, states, roles } = readFlow()
  const record = readStoredRecord(db, id)
  const here = JSON.parse(record.data) as RecordData
  const people = idsIn(here[roles.people])
  const earlier = listInState(db, root, states.closed, mostLookedAt, record.room).flatMap((other): Earlier[] => {
    if (other.id === id || other.status !== 'kept') return []
    const data = JSON.parse(other.data) as RecordData
    const shared = idsIn(data[roles.people]).filter((person) => people.includes(person))
    const isSameKind = here[roles.kind] !== undefined && here[roles.kind] === data[roles.kind]
    return [{ record: other, data, shared, isAlike: isSameKind || shared.length > 0 }]
  })
  const again = earlier.find(({ shared, data }) => shared.length > 0 && learnedIn(data) !== '')
  const gaps = earlier.filter(({ isAlike }) => isAlike).map(({ data }) => data[roles.gap])
  return {
    plans: plansIn(earlier),
    lastWith: again
      ? {
          id: again.record.id,
          on: dayOf(again),
          names: again.shared.map((person) => pseudonymOf(db, person)).filter(Boolean),
          text: learnedIn(again.data),
        }
      : null,
    lastGap: gaps.find((gap) => typeof gap === 'number') ?? null,
  }
}

/** Of the same kind or with the same people when there are any, else of all. */
function plansIn(earlier: Earlier[]): Beside['plans'] {
  const { roles } = readFlow()
  const worked = earlier.flatMap((it) => {
    const { [roles.gap]: gap, [roles.cue]: cue, [roles.act]: act } = it.data
    const isWhole = typeof gap === 'number' && gap <= smallGap && typeof cue === 'string' && typeof act === 'string'
    if (!isWhole) return []
    return [{ isAlike: it.isAlike, plan: { id: it.record.id, title: it.record.title, on: dayOf(it), gap, cue, act } }] // oxfmt-ignore
  })
  const alike = worked.filter(({ isAlike }) => isAlike)
  return (alike.length > 0 ? alike : worked).slice(0, mostPlans).map(({ plan }) => plan)
}

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

function dayOf({ record, data }: Earlier): string {
  const when = data[readFlow().roles.when]
  return typeof when === 'string' ? when.slice(0, 10) : record.day
}

function learnedIn(data: RecordData): string {
  const found = readFlow().roles.learned.map((key) => data[key]).find((text) => typeof text === 'string' && text.trim() !== '') // oxfmt-ignore
  return typeof found === 'string' ? found.trim().slice(0, 280) : ''
}

import type { ExchangeState } from '@shared/contract/mentoring/exchange'
import { findMentions, foldName } from '@shared/domain/markdown-text'
import { BospadError } from '@shared/errors'
import { listFiles, readStoredPlan, setStoredPlan } from '../../store/exchange'
import { pseudonymOf } from '../../store/people'
import { openVault, save } from '../../vault/session'
import { planInWords, type Names } from './changes'
import { checkOf, groupsOf, ownKey, parseKey } from './keys'
import { readLocalPlan, type LocalPlan } from './local-plan'
import { undoState } from './undo'

/** @throws BospadError NOT_FOUND */
export async function exchangeState(pair: string | null): Promise<ExchangeState> {
  const { recipient } = await ownKey()
  const own = { key: recipient, groups: groupsOf(recipient) }
  if (pair === null) return { own, other: null, files: [], undo: { possible: false, reason: 'nothing', at: null } }
  const { db } = openVault()
  const { otherKey, checkedAt } = readStoredPlan(db, pair)
  return {
    own,
    other: otherKey === null ? null : { key: otherKey, groups: groupsOf(otherKey), check: checkOf(recipient, otherKey), checkedAt }, // oxfmt-ignore
    files: listFiles(db, pair, 20),
    undo: undoState(db, pair, readLocalPlan(db, pair)),
  }
}

/** What would go along, and who is named in it besides the two. @throws BospadError NOT_FOUND */
export function outlineOf(pair: string) {
  const { db } = openVault()
  const plan = readLocalPlan(db, pair)
  const names = namesOf(plan)
  const records = planInWords(db, plan, names)
  const own = [names.mentor, names.mentee].map(foldName)
  const mentioned = records.flatMap(({ lines }) => lines.flatMap(({ after }) => findMentions(after).map(({ name }) => name))) // oxfmt-ignore
  return { records, others: [...new Set(mentioned)].filter((name) => !own.includes(foldName(name))).sort() }
}

function namesOf({ trajectory }: LocalPlan): Names {
  const { db } = openVault()
  const name = (id: unknown) => (typeof id === 'string' ? pseudonymOf(db, id) : '')
  return { mentor: name(trajectory.data['mentor']), mentee: name(trajectory.data['mentee']) }
}

/** A new key of the other has its words compared anew. @throws BospadError KEY_UNREADABLE, NOT_FOUND */
export async function setOtherKey(pair: string, typed: string | null): Promise<void> {
  const key = typed === null ? null : parseKey(typed)
  if (key === (await ownKey()).recipient) throw new BospadError('KEY_UNREADABLE')
  save((db) => {
    readLocalPlan(db, pair)
    if (readStoredPlan(db, pair).otherKey !== key) setStoredPlan(db, pair, { otherKey: key, checkedAt: null })
  })
}

export function setChecked(pair: string, checked: boolean, now = Date.now()): void {
  save((db) => setStoredPlan(db, pair, { checkedAt: checked ? now : null }))
}

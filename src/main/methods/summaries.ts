import type Database from 'better-sqlite3'
import type { MethodSummary } from '@shared/contract/methods'
import { countRecords, listChoices, setChoice } from '../store/method-choices'
import { openVault, save } from '../vault/session'
import { allMethods, findMethod, type KnownMethod } from './library'

export function listMethods(): MethodSummary[] {
  const { db } = openVault()
  const choices = new Map(listChoices(db).map((choice) => [choice.method, choice]))
  const counts = new Map(countRecords(db).map((count) => [count.method, count]))
  return allMethods(db).map((method) => ({
    ...partsOf(method),
    questions: choices.get(method.id)?.questions !== 0,
    rhythm: choices.get(method.id)?.rhythm === 1,
    drafts: counts.get(method.id)?.drafts ?? 0,
    kept: counts.get(method.id)?.kept ?? 0,
    last: counts.get(method.id)?.last ?? null,
  }))
}

function partsOf({ id, name, about, audience, theme, minutes, prompts, own, records }: KnownMethod) {
  const cadence = records.find((type) => type.cadence)?.cadence
  return {
    id,
    name,
    about,
    audience,
    theme,
    minutes,
    moments: [...new Set(prompts.map(({ when }) => when))],
    own,
    cadence: cadence ? { every: cadence.every, unit: cadence.unit } : null,
  }
}

/** @throws BospadError NOT_FOUND and as `save` */
export function chooseMethod(
  id: string,
  change: { questions?: boolean | undefined; rhythm?: boolean | undefined },
  today: string,
): void {
  save((db: Database.Database) => {
    findMethod(db, id)
    setChoice(db, id, change, today)
  })
}

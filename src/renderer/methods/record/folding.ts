import { createContext, useContext } from 'react'
import type { OpenRecord } from '@shared/contract/methods'
import type { Field } from '@shared/domain/method/fields'

/** More parts than this take several screens: the groups among them fold. */
const mostUnfolded = 12

export type Folding = {
  folds: boolean
  /** The fold that is open at first: `steps.meet`. */
  first: string | null
}
export const FoldingContext = createContext<Folding>({ folds: false, first: null })
export const useFolding = () => useContext(FoldingContext)

/** Whether a form of these fields folds, and which fold is open when it comes on the screen: the first that is empty. */
export function foldingOf(fields: readonly Field[], data: Record<string, unknown>, view: OpenRecord['view']): Folding {
  const parts = fields.reduce((sum, field) => sum + partsOf(field), 0)
  if (parts <= mostUnfolded) return { folds: false, first: null }
  const shut = new Set([...view.hidden, ...view.closed.map(({ field }) => field)])
  const shown = fields.filter(({ key, derive }) => !shut.has(key) && derive === undefined)
  return { folds: true, first: shown.flatMap((field) => emptyFolds(field, data[field.key]))[0] ?? null }
}

function partsOf(field: Field): number {
  if (field.derive !== undefined) return 0
  if (!('fields' in field)) return 1
  return field.fields.length * (field.type === 'rows' ? field.rows.length : 1)
}

function emptyFolds(field: Field, value: unknown): string[] {
  if (field.type === 'group') return holdsNothing(value) ? [field.key] : []
  if (field.type !== 'rows') return []
  const held = (value ?? {}) as Record<string, unknown>
  return field.rows.flatMap(({ key }) => (holdsNothing(held[key]) ? [`${field.key}.${key}`] : []))
}

const holdsNothing = (value: unknown) => Object.keys(value ?? {}).length === 0

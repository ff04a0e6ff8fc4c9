import type { Finding } from '@shared/contract/methods'

const controls = 'input, textarea, button, summary, [tabindex="0"]'

/** Opens the folds around what a refusal speaks of, and puts the focus there. */
export function reveal(sheet: HTMLElement, { field, lack }: Pick<Finding, 'field' | 'lack'>): void {
  const inside = lack?.path ? sheet.querySelector<HTMLElement>(`[data-path="${lack.path}"]`) : null
  const place = inside ?? sheet.querySelector<HTMLElement>(field === null ? '[data-said]' : `[data-field="${field}"]`)
  if (!place) return
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  const within = inside ? null : (place.querySelector<HTMLDetailsElement>('details[data-empty]') ?? place.querySelector('details')) // prettier-ignore
  if (within) within.open = true
  const start = within?.querySelector<HTMLElement>(':scope > :not(summary)') ?? place
  const control = [...start.querySelectorAll<HTMLElement>(controls)].find((it) => it.checkVisibility())
  control?.focus()
  start.scrollIntoView({ block: 'nearest' })
}

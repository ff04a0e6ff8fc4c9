import type { Finding } from '@shared/contract/methods'

const controls = 'input, textarea, button, summary, [tabindex="0"]'

/** Opens the folds around what a refusal speaks of, and puts the focus there. */
export function reveal(sheet: HTMLElement, { field, lack }: Pick<Finding, 'field' | 'lack'>): void {
  const inside = lack?.path ? sheet.querySelector<HTMLElement>(`[data-path="${lack.path}"]`) : null
  const place = inside ?? sheet.querySelector<HTMLElement>(field === null ? '[data-said]' : `[data-field="${field}"]`)
  if (!place) return
  unfold(place)
  let start = place
  // what is missing as a whole begins with its first empty part, which may fold inside it
  for (let fold = inside ? null : emptyFold(start); fold; fold = emptyFold(start)) {
    unfold(fold)
    start = fold.querySelector<HTMLElement>(':scope > :not(summary)') ?? fold
  }
  const control = [...start.querySelectorAll<HTMLElement>(controls)].find((it) => it.checkVisibility())
  control?.focus()
  start.scrollIntoView({ block: 'nearest' })
}

function unfold(place: HTMLElement) {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
}

function emptyFold(within: HTMLElement): HTMLElement | null {
  return within.querySelector<HTMLElement>('details[data-empty]') ?? within.querySelector('details')
}

import { sessionParts, type SessionQuestion } from '@shared/contract/coaching/sessions'

type Part = SessionQuestion['part']
type Placed = Pick<SessionQuestion, 'id' | 'part'>

/** The part that a place names: `part-open` is the head of a part, an id the question before which something is put. */
export function partAt(questions: readonly Placed[], place: string): Part | null {
  return sessionParts.find((part) => place === `part-${part}`) ?? questions.find(({ id }) => id === place)?.part ?? null
}

/** A question before another one, or at the beginning of a part; null when it stays where it is. */
export function moved<Question extends Placed>(
  questions: readonly Question[],
  id: string,
  place: string,
): Question[] | null {
  const question = questions.find((it) => it.id === id)
  const part = partAt(questions, place)
  if (!question || part === null || id === place) return null
  const rest = questions.filter((it) => it.id !== id)
  const before = rest.findIndex((it) => it.id === place)
  const at = before >= 0 ? before : rest.findIndex((it) => sessionParts.indexOf(it.part) >= sessionParts.indexOf(part))
  const to = at < 0 ? rest.length : at
  return [...rest.slice(0, to), { ...question, part }, ...rest.slice(to)]
}

/** One place up or down; at the edge of a part, into the part beside it. Null at the ends. */
export function shifted<Question extends Placed>(
  questions: readonly Question[],
  id: string,
  by: 1 | -1,
): Question[] | null {
  const from = questions.findIndex((it) => it.id === id)
  const question = questions[from]
  if (!question) return null
  const beside = questions[from + by]
  if (beside && beside.part === question.part) {
    const next = [...questions]
    next[from] = beside
    next[from + by] = question
    return next
  }
  const part = sessionParts[sessionParts.indexOf(question.part) + by]
  return part ? questions.map((it) => (it.id === id ? { ...it, part } : it)) : null
}

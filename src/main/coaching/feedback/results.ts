import { createHash } from 'node:crypto'
import { raterGroups, type FeedbackResults } from '@shared/contract/coaching/feedback'
import { countIn, fewest, joinSmall } from './groups'
import { answersIn, askedIn, groupIn, type Round } from './round'

/**
 * What came back, together: means of three or more, words without group in an order that says nothing. To be asked only
 * for a round of which answers of three people are in.
 */
export function resultsOf(round: Round): FeedbackResults {
  const people = round.responses.map(({ data, isFromForm }) => ({
    group: groupIn(data['shownGroup'] ?? data['group']),
    isFromForm,
    answers: answersIn(data),
  }))
  const counts = countIn(people.map(({ group }) => group))
  const shownAs = joinSmall(counts)
  const shown = people.map((it) => ({ ...it, group: shownAs.get(it.group) ?? 'other' }))
  const groups = raterGroups
    .map((group) => ({ group, raters: shown.filter((it) => it.group === group).length }))
    .filter(({ raters }) => raters > 0)
  const questions = askedIn(round).map(({ text, type }, no) => {
    const own = round.questions.find((it) => it.text === text) ?? round.questions[no]
    const given = shown.flatMap(({ group, isFromForm, answers }) =>
      answers.filter(({ question }) => question === text).map((answer) => ({ group, isFromForm, ...answer })),
    )
    const numbers = given.flatMap(({ group, isFromForm, value }) =>
      value === null ? [] : { group, isFromForm, value },
    )
    const perGroup = groups.map(({ group }) => numbers.filter((it) => it.group === group))
    // of a group in which one or two answered, the others and the whole would tell
    const isSplit = perGroup.every((it) => it.length === 0 || meanOf(it) !== null)
    return {
      text,
      type,
      self: own?.selfValue ?? null,
      selfText: own?.selfText ?? '',
      all: meanOf(numbers),
      means: perGroup.map((it) => (isSplit ? meanOf(it) : null)),
      texts: shuffled(round.stored.id, given.flatMap((it) => (it.text === '' ? [] : it.text))), // oxfmt-ignore
    }
  })
  return { raters: people.length, groups, questions }
}

type Given = { isFromForm: boolean; value: number }

/** Of three or more, to one decimal; else null, also where one or two came by form and the rest is known. */
function meanOf(given: readonly Given[]): number | null {
  const sealed = given.filter(({ isFromForm }) => isFromForm).length
  if (given.length < fewest || (sealed > 0 && sealed < fewest)) return null
  return Math.round((given.reduce((sum, { value }) => sum + value, 0) / given.length) * 10) / 10
}

/** Always the same order for the same texts, and none that has to do with who wrote them. */
function shuffled(round: string, texts: readonly string[]): string[] {
  const place = (text: string) => createHash('sha256').update(`${round} ${text}`).digest('hex')
  return texts.toSorted((a, b) => place(a).localeCompare(place(b)))
}

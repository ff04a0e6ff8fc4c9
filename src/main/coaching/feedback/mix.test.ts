import { expect, test } from 'vitest'
import type { GivenAnswer } from './answer-file'
import { countIn, joinSmall } from './groups'
import { mix } from './open-round'

const answersOf = (questions: readonly number[], no: number): GivenAnswer[] =>
  questions.map((question) =>
    question < 8 ? { question, value: 1 + (no % 5) } : { question, text: `${no} ${question}` },
  )

test('mixing keeps numbers in their group, every word, and everybody', () => {
  for (let round = 0; round < 300; round++) {
    const random = (below: number) => Math.floor(Math.random() * below)
    const people = Array.from({ length: 3 + random(6) }, (_, no) => {
      const questions = Array.from({ length: 12 }, (_, question) => question).filter(() => random(3) === 0)
      return { group: random(2) ? ('peer' as const) : ('other' as const), answers: answersOf(questions.length > 0 ? questions : [random(12)], no) } // oxfmt-ignore
    })
    const mixed = mix(people, 12)
    const told = (all: ReturnType<typeof mix>) =>
      all.flatMap(({ group, answers }) => answers.map((it) => `${it.question} ${it.text ?? `${group} ${it.value}`}`)).toSorted() // oxfmt-ignore
    expect(told(mixed)).toEqual(told(people))
    expect(mixed.every(({ answers }) => answers.length > 0)).toBe(true)
    expect(mixed.every(({ answers }) => new Set(answers.map(({ question }) => question)).size === answers.length)).toBe(true) // oxfmt-ignore
    expect(mixed.map(({ group }) => group).toSorted()).toEqual(people.map(({ group }) => group).toSorted())
  }
})

test('mixing does not leave a person’s answers together', () => {
  const people = Array.from({ length: 6 }, (_, no) => ({ group: 'peer' as const, answers: answersOf([0, 1, 2, 3, 8, 9, 10, 11], no) })) // oxfmt-ignore
  const together = mix(people, 12).filter(({ answers }) => {
    const [first] = answers
    return answers.every((it) => (it.text === undefined ? it.value === first?.value : it.text.startsWith(`${(first?.value ?? 0) - 1} `))) // oxfmt-ignore
  })
  // by chance one in a million
  expect(together.length).toBeLessThan(6)
})

test.each([
  [{ peer: 3 }, { peer: 'peer' }],
  [
    { peer: 2, team: 3 },
    { peer: 'other', team: 'other' },
  ],
  [
    { peer: 2, team: 3, manager: 1 },
    { peer: 'other', team: 'team', manager: 'other' },
  ],
  [
    { peer: 4, team: 3, manager: 1 },
    { peer: 'peer', team: 'other', manager: 'other' },
  ],
  [
    { peer: 1, team: 1 },
    { peer: 'other', team: 'other' },
  ],
  [
    { other: 3, peer: 3 },
    { other: 'other', peer: 'peer' },
  ],
])('%o is shown as %o', (counts, shown) => {
  const people = Object.entries(counts).flatMap(([group, count]) =>
    Array.from({ length: count }, () => group as 'peer'),
  )
  expect(Object.fromEntries(joinSmall(countIn(people)))).toEqual(shown)
})

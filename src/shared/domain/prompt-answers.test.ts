import { expect, test } from 'vitest'
import { findQuestions, questionText } from './prompt-answers'

test('an answer runs to the next question or heading', () => {
  const body = `Before.\n\n${questionText('What is this after?')}\n\nBeing seen.\nAnd rest.\n\n${questionText('And  now? ')}\n\n## Later\nNot an answer.\n\n> a quotation\n> **only part** of a line`
  expect(findQuestions(body)).toEqual([
    { question: 'What is this after?', answer: 'Being seen.\nAnd rest.' },
    { question: 'And now?', answer: '' },
  ])
  expect(findQuestions('No questions **here**.')).toEqual([])
})

test('a text of two million characters full of marks is read in under a second', () => {
  const body = `${'> **'.repeat(400_000)}\n${'> **a**\nb\n'.repeat(20_000)}`
  const started = performance.now()
  expect(findQuestions(body)).toHaveLength(20_000)
  expect(performance.now() - started).toBeLessThan(1000)
})

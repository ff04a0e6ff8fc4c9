import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import { builtinTemplates, readTemplates } from './builtin-templates'

test('both languages have the same templates in the same order', () => {
  const ids = (language: 'en' | 'nl') => builtinTemplates(language).map(({ id }) => id)
  expect(ids('nl')).toEqual(ids('en'))
  expect(new Set(ids('en')).size).toBe(8)
})

test('a template has as many questions in one language as in the other, and no text in common', () => {
  const questions = (body: string) => body.match(/^> \*\*.+\*\*$/gm) ?? []
  for (const [n, english] of builtinTemplates('en').entries()) {
    const dutch = builtinTemplates('nl')[n]
    expect(questions(english.body).length).toBeGreaterThan(0)
    expect(questions(dutch?.body ?? '')).toHaveLength(questions(english.body).length)
    expect(dutch?.name).not.toBe(english.name)
    expect(questions(english.body).filter((question) => dutch?.body.includes(question))).toEqual([])
  }
})

test('below each question is room for the answer', () => {
  expect(readTemplates('# Name {#one-id}\n\n> **Why?**\n\n> **How?**\n')).toEqual([
    { id: 'one-id', name: 'Name', body: '> **Why?**\n>\n> \n\n> **How?**\n>\n> ' },
  ])
})

test('a file that is something else is refused', () => {
  expect(() => readTemplates('Text before\n\n# Name {#id}\n\nBody\n')).toThrow(ZodError)
  expect(() => readTemplates('# Name {#No Id}\n\nBody\n')).toThrow(ZodError)
  expect(() => readTemplates('# Name {#id}\n\n# Other {#other}\n\nBody\n')).toThrow(ZodError)
  expect(() => readTemplates('# Name without id\n\nBody\n')).toThrow(ZodError)
})

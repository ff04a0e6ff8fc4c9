import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { oneByte } from './one-byte-text.mjs'

test('characters outside Latin-1 are written as escapes, and mean what they meant', () => {
  const code = String.raw`['“é”', 'a\u2014', '\\…', '\…', "it's \'…\'", ${'`😀${"…"}`'}, /^[“😀]$/u.test('😀'), /^\…$/.test('…')]`
  const written = oneByte(code)
  expect(written).toMatch(/^[\0-\xff]*$/)
  expect(written).toContain(String.raw`'\u201cé\u201d', 'a\u2014', '\\\u2026', '\u2026'`)
  const means = [...runInNewContext(written)]
  expect(means).toEqual([...runInNewContext(code)])
  expect(means).toEqual(['“é”', 'a—', String.raw`\…`, '…', "it's '…'", '😀…', true, true])
})

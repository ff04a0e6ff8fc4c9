import { describe, expect, test } from 'vitest'
import { fullRef, type Method } from '@shared/domain/method/format'
import prompts from '../../../tests/fixtures/prompts.json'
import { writeFileSync } from 'node:fs'
import { methodTexts } from '../../../tests/support/method-texts'
import { readBuiltIn } from './built-in'
import { parseMethod } from './parse'

const read = Object.entries(methodTexts).map(([path, text]) => ({
  path: path.split('/').at(-1) ?? '',
  ...parseMethod(text),
}))
const methods = read.flatMap(({ method }) => (method ? [method] : []))
const types = new Set(methods.flatMap((it) => it.records.map((type) => `${it.id}.${type.id}`)))

test('66 methods with 312 prompts are loaded', () => {
  const loaded = readBuiltIn()
  const counted = { methods: loaded.length, prompts: loaded.flatMap((it) => it.prompts).length }
  // read by scripts/coverage-methods.mjs
  if (process.env.BOSPAD_COUNT_METHODS) writeFileSync(process.env.BOSPAD_COUNT_METHODS, JSON.stringify(counted))
  expect(counted).toEqual({ methods: 66, prompts: 312 })
})

describe.each(read)('$path', ({ path, method, problems }) => {
  test('is a method', () => {
    expect(problems).toEqual([])
    expect(path).toBe(`${method?.id}.json`)
  })

  test('has its prompts, unchanged', () => {
    const own = prompts.filter(({ model }) => model === method?.id)
    expect(method?.prompts).toEqual(own.map(({ model: _model, ...prompt }) => prompt))
  })

  test('refers to types that exist', () => {
    expect(method ? refsOf(method).filter((ref) => !types.has(ref)) : []).toEqual([])
  })

  test('says who it comes from without numbers of a shelf', () => {
    expect(`${method?.credit.en} ${method?.credit.nl}`).not.toMatch(/\b00\d\b/)
  })
})

function refsOf(method: Method): string[] {
  const refs = (method.figures ?? []).map(({ from }) => from)
  for (const type of method.records) {
    refs.push(...(type.uses ?? []), ...(type.rules ?? []).flatMap(({ create }) => (create ? [create.record] : [])))
    for (const field of type.fields) {
      if ('of' in field) refs.push(...field.of)
      if ('fields' in field) for (const inner of field.fields) if ('of' in inner) refs.push(...inner.of)
    }
  }
  return refs.map((ref) => (ref.includes('.') ? ref : fullRef(method.id, ref)))
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { credits } from './credits'

const json = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8')) as { license?: string; dependencies?: Record<string, string> }

test('every shipped package is credited, and nothing else', () => {
  const shipped = Object.keys(json('package.json').dependencies ?? {})
  expect(credits.flatMap(({ packages }) => packages).toSorted()).toEqual(shipped.toSorted())
})

test('each licence is the one the package states', () => {
  for (const { licence, packages } of credits)
    for (const name of packages) expect(json(`node_modules/${name}/package.json`).license, name).toBe(licence)
})

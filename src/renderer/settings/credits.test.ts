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
  for (const { licence, packages } of credits) for (const name of packages) expect(licenceOf(name), name).toBe(licence)
})

/** From its package.json, or where that is silent, from the text it comes with. */
function licenceOf(name: string): string {
  const stated = json(`node_modules/${name}/package.json`).license
  if (stated) return stated
  const text = readFileSync(`node_modules/${name}/LICENSE`, 'utf8')
  const isBsd = text.includes('Redistributions in binary form must reproduce')
  return isBsd && !text.includes('endorse or promote') ? 'BSD-2-Clause' : 'unknown'
}

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
    for (const name of packages) {
      const stated = json(`node_modules/${name}/package.json`).license
      // where its package.json is silent, the text it comes with speaks
      if (stated) expect(stated, name).toBe(licence)
      else expect(licenceOf(readFileSync(`node_modules/${name}/LICENSE`, 'utf8')), name).toBe(licence)
    }
})

function licenceOf(text: string): string {
  const bsd = text.includes('Redistributions in binary form must reproduce')
  return bsd && !text.includes('endorse or promote') ? 'BSD-2-Clause' : 'unknown'
}

// npm may leave packages of other platforms out of the lockfile when it adds one to an existing node_modules
// (https://github.com/npm/cli/issues/4828); `npm ci` then refuses on every fresh checkout.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './runtime/command.mjs'

test('the lockfile holds every package that a package in it asks for, of all platforms', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const missing = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isFound(packages, folder, name))
      .map((name) => `${name}, for ${folder || 'the app'}`),
  )
  expect(missing).toEqual([])
})

/** As Node looks for it: in the folder's own node_modules, then in those above. */
function isFound(packages, folder, name) {
  if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
  if (!folder) return false
  const above = folder.lastIndexOf('/node_modules/')
  return isFound(packages, above < 0 ? '' : folder.slice(0, above), name)
}

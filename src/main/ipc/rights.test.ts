import { expect, test } from 'vitest'
import { contract } from '@shared/contract'
import { mayCall } from './rights'

function pathsOf(tree: object, above: string[] = []): string[][] {
  return Object.entries(tree).flatMap(([name, it]) => {
    const path = [...above, name]
    return typeof it === 'object' && it !== null && !('~orpc' in it) ? pathsOf(it, path) : [path]
  })
}
const paths = pathsOf(contract)
const callsOf = (role: 'capture' | 'print') => paths.filter((path) => mayCall(role, path)).map((path) => path.join('.'))

test('the contract is walked to its calls', () => {
  expect(paths.length).toBeGreaterThan(50)
  expect(paths).toContainEqual(['notebooks', 'entries', 'save'])
})

test('the capture window may save a thought and follow the settings, nothing else', () => {
  expect(callsOf('capture').sort()).toEqual([
    'capture.close',
    'capture.save',
    'capture.watch',
    'settings.get',
    'settings.watch',
  ])
})

test('the print window may fetch its job, nothing else', () => {
  expect(callsOf('print').sort()).toEqual(['settings.get', 'transfer.printJob'])
})

test('the main window may ask everything but the print job', () => {
  const refused = paths.filter((path) => !mayCall('main', path)).map((path) => path.join('.'))
  expect(refused).toEqual(['transfer.printJob'])
})

test('a name of the object itself is no call', () => {
  expect(mayCall('capture', ['constructor'])).toBe(false)
  expect(mayCall('print', ['__proto__'])).toBe(false)
  expect(mayCall('capture', ['settings', 'get', 'more'])).toBe(false)
})

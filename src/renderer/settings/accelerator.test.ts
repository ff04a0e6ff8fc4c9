import { expect, test } from 'vitest'
import { accelerator } from './accelerator'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test('keys become what the system understands', () => {
  expect(accelerator({ ...none, ctrlKey: true, shiftKey: true, key: 'n' })).toBe('CommandOrControl+Shift+N')
  expect(accelerator({ ...none, altKey: true, key: ' ' })).toBe('Alt+Space')
})

test('modifiers alone wait for more, a bare letter is refused', () => {
  expect(accelerator({ ...none, ctrlKey: true, key: 'Control' })).toBeNull()
  expect(accelerator({ ...none, key: 'n' })).toBe('incomplete')
  expect(accelerator({ ...none, ctrlKey: true, key: 'é' })).toBe('incomplete')
})

import { expect, test, vi } from 'vitest'
import { openableAddress } from './links'

vi.mock('electron', () => ({}))
vi.mock('electron-store', () => ({ default: class {} }))

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['HTTPS://EXAMPLE.org', 'https://example.org/'],
  ['mailto:jan@example.org', 'mailto:jan@example.org'],
  ['https://exаmple.org/', 'https://xn--exmple-4nf.org/'], // a Cyrillic letter shows itself
])('%s may be opened, as %s', (text, address) => {
  expect(openableAddress(text)).toBe(address)
})

test.each([
  'http://example.org',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'smb://server/share',
  'ms-msdt:/id',
  'vscode://file/x',
  'app://bospad/index.html',
  'data:text/html,x',
  'https://example.org@evil.example/',
  'https://user:secret@example.org/',
  'https://',
  '//example.org',
  'example.org',
  '\\\\server\\share',
  '',
])('%s may not', (text) => {
  expect(openableAddress(text)).toBeNull()
})

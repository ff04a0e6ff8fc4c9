import { expect, test, vi } from 'vitest'
import { mayLoad } from './session'

vi.mock('electron', () => ({}))

test('our own pages, their blobs and inline pictures load', () => {
  expect(mayLoad('app://bospad/index.html', 'mainFrame')).toBe(true)
  expect(mayLoad('blob:app://bospad/0b1', 'image')).toBe(true)
  expect(mayLoad('data:image/png;base64,AA', 'image')).toBe(true)
})

test.each([
  ['https://example.org/', 'mainFrame'],
  ['http://localhost:5173/', 'xhr'],
  ['ws://localhost:5173/', 'webSocket'],
  ['wss://example.org/', 'webSocket'],
  ['file:///etc/passwd', 'image'],
  ['data:text/html,<script>1</script>', 'mainFrame'],
  ['data:text/javascript,1', 'script'],
  ['app://other/index.html', 'mainFrame'],
  ['ftp://example.org/', 'xhr'],
  ['devtools://devtools/x.html', 'mainFrame'],
])('%s as %s does not', (address, kind) => {
  expect(mayLoad(address, kind)).toBe(false)
})

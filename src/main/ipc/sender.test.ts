import type { IpcMainEvent } from 'electron'
import { expect, test } from 'vitest'
import { isTrustedSender } from './sender'

type Event = Parameters<typeof isTrustedSender>[0]

function event(url: string, child = false): Event {
  const frame = { url } as IpcMainEvent['senderFrame']
  const mainFrame = child ? { url: 'app://bospad/index.html' } : frame
  return { senderFrame: frame, sender: { mainFrame } } as unknown as Event
}

test('the main frame of our own page may speak', () => {
  expect(isTrustedSender(event('app://bospad/index.html'))).toBe(true)
  expect(isTrustedSender(event('app://bospad/capture.html#x'))).toBe(true)
})

test('a frame inside our page may not', () => {
  expect(isTrustedSender(event('app://bospad/index.html', true))).toBe(false)
})

test('a frame that is gone may not', () => {
  expect(isTrustedSender({ senderFrame: null, sender: { mainFrame: null } } as unknown as Event)).toBe(false)
})

test.each([
  'app://bospad.example/index.html',
  'app://bospad@evil.example/index.html',
  'app://evil.example/bospad/index.html',
  'app://bospad:8080/index.html',
  'app://bospad%2eevil/index.html',
  'apps://bospad/index.html',
  'https://bospad/index.html',
  'http://app//bospad',
  'file:///bospad/index.html',
  'data:text/html,app://bospad/',
  'blob:app://bospad/1',
  'javascript:void 0',
  'about:blank',
  'app://user:secret@bospad/index.html',
  '',
])('a look-alike may not: %s', (url) => {
  expect(isTrustedSender(event(url))).toBe(false)
})

import { expect, test } from 'vitest'
import { readSignals, saysLocked } from './screensaver'

const active = (member: string, value: boolean) =>
  `signal time=1.2 sender=:1.5 -> destination=(null destination) serial=7 path=/org/gnome/ScreenSaver; interface=org.gnome.ScreenSaver; member=${member}\n   boolean ${value}\n`
const lock =
  'signal time=1.2 sender=:1.5 -> destination=(null destination) serial=7 path=/org/freedesktop/login1/session/_32; interface=org.freedesktop.login1.Session; member=Lock\n'

function locksIn(stream: string, step = stream.length): number {
  let locks = 0
  const read = readSignals((signal) => {
    if (saysLocked(signal)) locks++
  })
  for (let at = 0; at < stream.length; at += step) read(stream.slice(at, at + step))
  return locks
}

test('a screensaver that becomes active locks', () => {
  expect(locksIn(active('ActiveChanged', true))).toBe(1)
})

test('also when the output comes in small pieces', () => {
  expect(locksIn(active('ActiveChanged', false) + active('ActiveChanged', true), 7)).toBe(1)
})

test('one that stops does not, nor another signal', () => {
  expect(locksIn(active('ActiveChanged', false))).toBe(0)
  expect(locksIn(active('WakeUpScreen', true))).toBe(0)
  expect(locksIn('signal time=1 sender=org.freedesktop.DBus member=NameAcquired\n   string ":1.2"\n')).toBe(0)
})

test("logind's Lock locks, its Unlock does not", () => {
  expect(locksIn(lock)).toBe(1)
  expect(locksIn(lock.replace('member=Lock', 'member=Unlock'))).toBe(0)
})

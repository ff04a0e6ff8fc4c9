import { expect, test } from 'vitest'
import { instantOf } from '../../calendar/instant'
import { findPlace, spotOf } from './spot'
import { sunsetOn } from './sun'

const minutes = (moment: string) => Date.parse(`${moment}:00Z`) / 60_000

// times as almanacs have them
test.each([
  ['2026-12-21', 52.1, 5.2, 'Europe/Amsterdam', '2026-12-21T16:29'],
  ['2026-06-21', 52.1, 5.2, 'Europe/Amsterdam', '2026-06-21T22:03'],
  ['2026-12-21', -33.9, 151.2, 'Australia/Sydney', '2026-12-21T20:05'],
  ['2026-03-20', 5.8, -55.2, 'America/Paramaribo', '2026-03-20T18:52'],
])('the sun sets on %s at %d, %d', (day, lat, lon, zone, at) => {
  const found = sunsetOn(day, lat, lon, zone)
  expect(Math.abs(minutes(found.kind === 'sets' ? found.at : '') - minutes(at))).toBeLessThanOrEqual(2)
})

test('in the far north it may not set, or not rise', () => {
  expect(sunsetOn('2026-06-21', 69.6, 19, 'Europe/Oslo')).toEqual({ kind: 'up' })
  expect(sunsetOn('2026-12-21', 69.6, 19, 'Europe/Oslo')).toEqual({ kind: 'down' })
})

test('a local moment has one instant, also where the clock changes', () => {
  expect(new Date(instantOf('2026-12-01T10:00', 'Europe/Amsterdam')).toISOString()).toBe('2026-12-01T09:00:00.000Z')
  expect(new Date(instantOf('2026-10-25T02:30', 'Europe/Amsterdam')).toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(new Date(instantOf('2027-03-28T02:30', 'Europe/Amsterdam')).toISOString()).toBe('2027-03-28T01:30:00.000Z')
})

test('a place is found in the words of a walk, whole words only, the longest name first', () => {
  expect(findPlace('Kaapse Bossen, Doorn')).toMatchObject({ name: 'Doorn', lat: 52, lon: 5.3 })
  expect(findPlace('parking of Lage  Vuursche')?.name).toBe('Lage Vuursche')
  expect(findPlace('the doornbush')).toBeNull()
  expect(findPlace('near zurich')?.name).toBe('Zürich')
})

test('typed degrees win over the place', () => {
  expect(spotOf({ place: 'Doorn', spot: { lat: 1, lon: 2 } })).toEqual({ lat: 1, lon: 2, from: 'spot', name: '' })
  expect(spotOf({ place: 'Doorn', spot: { lat: 1 } })).toMatchObject({ from: 'place' })
  expect(spotOf({ place: 'Ergens' })).toBeNull()
})

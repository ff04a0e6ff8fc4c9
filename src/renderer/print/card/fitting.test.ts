import { describe, expect, test } from 'vitest'
import { frontPlans, overSides } from './fitting'
import { shortened } from './side'

describe('the front gives up one thing after the other', () => {
  const whole = { agreements: 3, places: 0, hasProfile: true, hasMap: true, isLarge: false }

  test('agreements from the last, then letters of the title, heights, the drawing', () => {
    expect(frontPlans(whole).map(({ agreements, isSmall, hasProfile, hasMap }) => [agreements, isSmall, hasProfile, hasMap])).toEqual([
      [3, false, true, true],
      [2, false, true, true],
      [1, false, true, true],
      [0, false, true, true],
      [0, true, true, true],
      [0, true, false, true],
      [0, true, false, false],
    ]) // oxfmt-ignore
  })

  test('places become fewer where there is no line; large letters are the last to go', () => {
    const plans = frontPlans({ agreements: 0, places: 30, hasProfile: false, hasMap: false, isLarge: true })
    expect(plans.map(({ places, isLarge }) => [places, isLarge])).toEqual([
      [30, true],
      [30, true],
      [20, true],
      [12, true],
      [8, true],
      [4, true],
      [0, true],
      [0, false],
    ])
  })
})

describe('questions over sides', () => {
  const heights = { before: 20, gap: 10, rest: 60 }

  test('as many on each as fit, the rest below the last', () => {
    expect(overSides({ ...heights, items: [100, 100, 100] }, 240)).toEqual([[0, 1], [2]])
    expect(overSides({ ...heights, items: [100] }, 180)).toEqual([[0]])
  })

  test('a side of its own for what follows, when there is no room for it', () => {
    expect(overSides({ ...heights, items: [100, 100] }, 240)).toEqual([[0, 1], []])
  })

  test('one that is higher than a side stands alone; none is lost', () => {
    const sides = overSides({ ...heights, items: [50, 500, 50, 50] }, 240)
    expect(sides).toEqual([[0], [1], [2, 3]])
    expect(sides.flat()).toEqual([0, 1, 2, 3])
  })
})

test('a long text is cut at a word and shows it', () => {
  expect(shortened('No names of colleagues', 40)).toBe('No names of colleagues')
  expect(shortened('No names of colleagues', 14)).toBe('No names of…')
  expect(shortened('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`)
})

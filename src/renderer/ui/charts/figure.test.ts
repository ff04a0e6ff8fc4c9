import { expect, test } from 'vitest'
import { movingAverage, tableOf, toCsv, type Figure } from './figure'

const words = { day: 'Day', note: 'Note', share: 'Share', from: 'First', to: 'Last' }
const namesOf = (figure: Figure) => tableOf(figure, words).columns.map(({ name }) => name)
const rowsOf = (figure: Figure) => tableOf(figure, words).rows

test('an average takes the latest few, and a gap stays a gap', () => {
  expect(movingAverage([8, 6, null, 4, 2], 3)).toEqual([8, 7, null, 6, 4])
})

test('one series over time keeps several points of a day, with its average and its words', () => {
  const figure: Figure = {
    kind: 'line',
    dayName: 'Date',
    average: { over: 2, name: 'Average of two' },
    series: [
      {
        name: 'Gap',
        points: [
          { at: '2026-11-02', value: 8 },
          { at: '2026-11-02', value: 4, label: 'steering group' },
          { at: '2026-11-05', value: null },
        ],
      },
    ],
  }
  expect(namesOf(figure)).toEqual(['Date', 'Gap', 'Average of two', 'Note'])
  expect(rowsOf(figure)).toEqual([
    ['2026-11-02', 8, 8, null],
    ['2026-11-02', 4, 6, 'steering group'],
    ['2026-11-05', null, null, null],
  ])
})

test('several series share a row a day, and lose nothing when one of them has two on a day', () => {
  const points = (...values: [string, number][]) => values.map(([at, value]) => ({ at, value }))
  const figure = (rest: [string, number][]): Figure => ({
    kind: 'line',
    dayName: 'Date',
    series: [
      { name: 'Rest', points: points(...rest) },
      { name: 'Listening', points: points(['2026-11-03', 5]) },
    ],
  })
  expect(
    rowsOf(
      figure([
        ['2026-11-02', 6],
        ['2026-11-03', 7],
      ]),
    ),
  ).toEqual([
    ['2026-11-02', 6, null],
    ['2026-11-03', 7, 5],
  ])
  expect(
    rowsOf(
      figure([
        ['2026-11-03', 6],
        ['2026-11-03', 7],
        ['2026-11-04', 8],
      ]),
    ),
  ).toEqual([
    ['2026-11-03', 6, null],
    ['2026-11-03', 7, null],
    ['2026-11-03', null, 5],
    ['2026-11-04', 8, null],
  ])
})

test('every other kind of figure gives its own numbers', () => {
  const range = [0, 10] as const
  const series = [{ name: 'now', values: [3, null] }]
  expect(rowsOf({ kind: 'bars', categoryName: 'Month', categories: ['Jan', 'Feb'], series })).toEqual([
    ['Jan', 3],
    ['Feb', null],
  ])
  expect(rowsOf({ kind: 'radar', axisName: 'Quality', axes: ['calm', 'brave'], max: 10, series })).toEqual([
    ['calm', 3],
    ['brave', null],
  ])
  const axis = { name: 'Energy', range, low: 'low', high: 'high' }
  expect(
    rowsOf({ kind: 'scatter', x: axis, y: axis, points: [{ x: 1, y: 2, at: '2026-01-02', label: 'tense' }] }),
  ).toEqual([['2026-01-02', 1, 2, 'tense']])
  const days = new Map([
    ['2026-03-02', 1],
    ['2026-01-02', 3],
    ['2025-01-02', 3],
  ])
  expect(rowsOf({ kind: 'calendar', valueName: 'Entries', from: '2026-01-01', to: '2026-12-31', days })).toEqual([
    ['2026-01-02', 3],
    ['2026-03-02', 1],
  ])
  expect(rowsOf({ kind: 'grid', rowName: 'Day', rows: ['Mon'], columns: ['am', 'pm'], values: [[1]] })).toEqual([
    ['Mon', 1, null],
  ])
  const slices = [
    { name: 'heard', value: 3 },
    { name: 'seen', value: 1 },
  ]
  expect(rowsOf({ kind: 'donut', sliceName: 'Source', valueName: 'Times', slices })).toEqual([
    ['heard', 3, 0.75],
    ['seen', 1, 0.25],
  ])
  expect(rowsOf({ kind: 'change', rowName: 'Theme', range, rows: [{ name: 'Rest', from: 6, to: 4.5 }] })).toEqual([
    ['Rest', 6, 4.5],
  ])
})

test('a spreadsheet reads CSV as text and numbers, never as a formula', () => {
  const table = {
    columns: [
      { name: 'Person, team', kind: 'text' as const },
      { name: '@gap', kind: 'number' as const },
    ],
    rows: [
      ['=HYPERLINK("http://x")', -2.5],
      ['+31 6', null],
      ['two\nlines', 3],
    ],
  }
  expect(toCsv(table)).toBe(
    '"Person, team",\'@gap\r\n"\'=HYPERLINK(""http://x"")",-2.5\r\n\'+31 6,\r\n"two\nlines",3\r\n',
  )
})

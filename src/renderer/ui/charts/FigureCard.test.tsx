import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Words } from '../../i18n'
import words from '../../i18n/nl/ui.json'
import type { Figure } from './figure'
import { FigureCard } from './FigureCard'

const points = [
  { at: '2026-11-02', value: 6.5 },
  { at: '2026-11-16', value: 4, label: 'bestuur' },
]
const pair = [
  { name: 'nu', values: [3, 5, 4] },
  { name: 'straks', values: [6, 8, null] },
]
const names = ['rust', 'moed', 'humor']
const axis = { name: 'Energie', range: [-5, 5], low: 'weinig', high: 'veel' } as const
const figures: Figure[] = [
  { kind: 'line', dayName: 'Datum', range: [0, 10], series: [{ name: 'Afstand', points }] },
  { kind: 'bars', categoryName: 'Maand', categories: names, series: pair, how: 'opposed' },
  { kind: 'bars', categoryName: 'Maand', categories: names, series: pair, how: 'stacked', isLying: true },
  { kind: 'scatter', x: axis, y: axis, points: [{ x: -3, y: 2, label: 'gespannen' }] },
  { kind: 'radar', axisName: 'Kwaliteit', axes: names, max: 10, series: pair },
  { kind: 'calendar', valueName: 'Notities', from: '2026-07-01', to: '2026-11-18', days: new Map([['2026-11-02', 2]]) },
  { kind: 'grid', rowName: 'Dag', rows: names, columns: ['ochtend', 'middag'], values: [[1, 2], [3], [4, 9]] },
  {
    kind: 'donut',
    sliceName: 'Bron',
    valueName: 'Keer',
    slices: [
      { name: 'gehoord', value: 3 },
      { name: 'gezien', value: 1 },
    ],
  },
  { kind: 'change', rowName: 'Thema', range: [0, 10], rows: [{ name: 'Rust', from: 6, to: 4.5, isApart: true }] },
]

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(480)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const show = (figure: Figure | null, rest: Partial<Parameters<typeof FigureCard>[0]> = {}) =>
  render(
    <Words language="nl" messages={words}>
      <FigureCard title="Afstand" sentence="Van ongeveer 7 naar 4." figure={figure} {...rest} />
    </Words>,
  )

test.each(figures.map((figure) => [figure.kind, figure] as const))(
  '%s is drawn within its box, and a key away it is a table',
  (_, figure) => {
    show(figure)
    const chart = screen.getByRole('img', { name: 'Afstand' })
    expect(chart.querySelectorAll('svg path, svg rect, svg circle').length).toBeGreaterThan(0)
    expect(chart.innerHTML).not.toMatch(/NaN|undefined|Infinity/)
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Grafiek' }), { key: 't' })
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.getAllByRole('row').length).toBeGreaterThan(1)
    expect(screen.getByRole('table').innerHTML).not.toMatch(/NaN|undefined/)
  },
)

test('figures are written in the language, and saved as they are', () => {
  const onCsv = vi.fn()
  show(figures[0] ?? null, { onCsv })
  fireEvent.click(screen.getByRole('radio', { name: 'Tabel' }))
  expect(screen.getByRole('row', { name: '2 nov 2026 6,5 niets genoteerd' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Afstand opslaan als CSV' }))
  expect(onCsv).toHaveBeenCalledWith('Datum,Afstand,Toelichting\r\n2026-11-02,6.5,\r\n2026-11-16,4,bestuur\r\n')
})

test('with too little to show there is a sentence and nothing to press', () => {
  show(null, { onPrint: () => {}, onCsv: () => {} })
  expect(screen.getByText('Van ongeveer 7 naar 4.')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.queryByRole('radio')).toBeNull()
})

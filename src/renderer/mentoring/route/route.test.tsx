import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OpenedRoute } from '@shared/contract/mentoring/routes'
import type { Route } from '@shared/domain/method/route'
import { encodeLine } from '@shared/domain/route/encoded-line'
import en from '../../i18n/en/route.json'
import nl from '../../i18n/nl/route.json'
import uiEn from '../../i18n/en/ui.json'
import uiNl from '../../i18n/nl/ui.json'
import { Words } from '../../i18n'
import { ImportRoute, PlacesField, RouteFigure, StopsList, type RouteStop } from '.'

const open = vi.hoisted(() => vi.fn<() => Promise<OpenedRoute | null>>())
vi.mock('../../api', () => ({ client: { mentoring: { routes: { open } } } }))

const show = (page: ReactNode, language: 'en' | 'nl' = 'en') =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Words language={language} messages={language === 'nl' ? { ...nl, ...uiNl } : { ...en, ...uiEn }}>
        {page}
      </Words>
    </QueryClientProvider>,
  )

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(736)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A square round of 4.4 km, up 40 m. */
const corners = [[0, 0, 0], [0.01, 0, 20], [0.01, 0.01, 40], [0, 0.01, 20], [0, 0, 0]] as const // oxfmt-ignore
const line = (withHeights: boolean) =>
  encodeLine(corners.map(([lat, lon, ele]) => ({ lat, lon, ele: withHeights ? ele : null })))
const square = (withHeights = true): Route => ({
  source: 'gpx',
  name: 'Square',
  segments: [line(withHeights)],
  km: 4.4,
  up: withHeights ? 40 : null,
  down: withHeights ? 40 : null,
  places: [{ name: 'Pond', km: 3.3, lat: 0, lon: 0.01 }],
})
const stops: RouteStop[] = [
  { name: 'Beech', km: 1.1, question: 'What do you no longer notice?', asks: 'Yusuf asks' },
  { name: 'Bench', km: null, question: '' },
]

describe('a route', () => {
  test('says in a sentence what it is', () => {
    show(<RouteFigure route={square()} stops={stops} meetingPoint="Car park" />)
    expect(screen.getByRole('figure')).toHaveProperty(
      'textContent',
      expect.stringContaining('A loop of 4.4 km, 40 m of climbing, 2 question stops.'),
    )
    cleanup()
    show(<RouteFigure route={square(false)} stops={[]} meetingPoint="Car park" />, 'nl')
    expect(screen.getByText(/^Een rondje van 4,4 km\./)).toBeTruthy()
  })

  test('a stop is moved by keys, within the line', () => {
    const onMoveStop = vi.fn<(index: number, km: number) => void>()
    show(<RouteFigure route={square()} stops={stops} meetingPoint="Car park" onMoveStop={onMoveStop} />)
    const stop = screen.getByRole('slider', { name: 'Stop 1: Beech' })
    expect(stop.getAttribute('aria-valuetext')).toBe('1.1 km, 20 m high')
    for (const key of ['ArrowRight', 'ArrowDown', 'PageUp', 'Home', 'End']) fireEvent.keyDown(stop, { key })
    expect(onMoveStop.mock.calls).toEqual([[0, 1.2], [0, 1], [0, 1.6], [0, 0], [0, 4.4]]) // oxfmt-ignore
  })

  test('a stop is dragged along the line and let go of once', () => {
    const onMoveStop = vi.fn<(index: number, km: number) => void>()
    show(<RouteFigure route={square()} stops={stops} meetingPoint="Car park" onMoveStop={onMoveStop} />)
    const stop = screen.getByRole('slider', { name: 'Stop 1: Beech' })
    Object.assign(stop, { setPointerCapture: () => {} })
    fireEvent.pointerDown(stop, { button: 0, pointerId: 1 })
    // from the corner at the top left to the middle of the top: half a side further
    fireEvent.pointerMove(stop, { pointerId: 1, clientX: 368, clientY: 30 })
    expect(stop.getAttribute('aria-valuenow')).toBe('1.65')
    expect(onMoveStop).not.toHaveBeenCalled()
    fireEvent.pointerUp(stop, { pointerId: 1 })
    expect(onMoveStop.mock.calls).toEqual([[0, 1.65]])
  })

  test('pointing at the line says where that is, in the drawing and in the heights', () => {
    const { container } = show(<RouteFigure route={square()} stops={[]} meetingPoint="Car park" />)
    const [sheet, heights] = container.querySelectorAll('figure svg')
    if (!sheet || !heights) throw new Error('not drawn')
    fireEvent.pointerMove(sheet, { clientX: 368, clientY: 48 })
    expect(screen.getAllByText('1.6 km, 30 m high')).toHaveLength(2)
    fireEvent.pointerMove(sheet, { clientX: 368, clientY: 200 })
    expect(screen.queryByText(/m high/)).toBeNull()
    fireEvent.pointerMove(heights, { clientX: 716, clientY: 60 })
    expect(screen.getAllByText('4.4 km, 0 m high')).toHaveLength(2)
    fireEvent.pointerLeave(heights)
    expect(screen.queryByText(/m high/)).toBeNull()
  })

  test('a stop without a place is put on the line halfway to the next', () => {
    const onMoveStop = vi.fn<(index: number, km: number) => void>()
    show(<RouteFigure route={square()} stops={stops} meetingPoint="Car park" onMoveStop={onMoveStop} />)
    fireEvent.click(screen.getByRole('button', { name: 'Put 2 on the line' }))
    expect(onMoveStop.mock.calls).toEqual([[1, 2.75]])
  })

  test('cannot be changed where nobody asked for it', () => {
    show(<RouteFigure route={square()} stops={stops} meetingPoint="Car park" />)
    expect(screen.queryByRole('slider')).toBeNull()
    expect(screen.getByRole('img', { name: 'Stop 1: Beech, 1.1 km, 20 m high' })).toBeTruthy()
  })

  test('is the same as a table, where a stop is placed by distance', () => {
    const onMoveStop = vi.fn<(index: number, km: number) => void>()
    show(<RouteFigure route={square()} stops={stops} meetingPoint="Car park" onMoveStop={onMoveStop} />)
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows.map((row) => within(row).queryByRole('rowheader')?.textContent ?? '')).toEqual([
      '', 'PCar park', '1Beech', 'Pond', '2Bench',
    ]) // oxfmt-ignore
    expect(rows[1]?.textContent).toContain('0 m')
    const distance = screen.getByRole('textbox', { name: 'Stop 1, after' })
    fireEvent.change(distance, { target: { value: '2.3' } })
    fireEvent.blur(distance)
    expect(onMoveStop.mock.calls).toEqual([[0, 2.3]])
  })

  test('without heights has no profile and no column for them', () => {
    const { container } = show(<RouteFigure route={square(false)} stops={stops} meetingPoint="Car park" />)
    expect(container.querySelectorAll('figure svg')).toHaveLength(1)
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
    expect(screen.queryByRole('columnheader', { name: 'Height' })).toBeNull()
  })

  test('without a line is a list of its places', () => {
    const nodes: Route = { ...square(), source: 'nodes', segments: [], km: 6, up: null, down: null }
    show(<RouteFigure route={nodes} stops={stops} meetingPoint="" />)
    expect(screen.getByText('One place, 6 km, 2 question stops. No line is known.')).toBeTruthy()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Pond3.3 km', '1Beech, 1.1 km', '2Bench',
    ]) // oxfmt-ignore
  })

  test('text that is no line is a route without one', () => {
    show(<RouteFigure route={{ ...square(), segments: ['<svg>'] }} stops={[]} meetingPoint="" />)
    expect(screen.getByText(/No line is known/)).toBeTruthy()
  })
})

test('stops are listed with what is asked, and can be opened', () => {
  const onOpen = vi.fn<(index: number) => void>()
  show(<StopsList stops={stops} onOpen={onOpen} />)
  expect(screen.getByText('What do you no longer notice?')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Bench' }))
  expect(onOpen.mock.calls).toEqual([[1]])
})

describe('typed by hand', () => {
  function Typed({ first, onChange }: { first: Route | null; onChange: (route: Route | null) => void }) {
    const [route, setRoute] = useState(first)
    return (
      <PlacesField
        value={route}
        onChange={(typed) => {
          setRoute(typed)
          onChange(typed)
        }}
      />
    )
  }

  test('nodes are numbers in their order; an empty row is none yet', () => {
    const onChange = vi.fn<(route: Route | null) => void>()
    show(<Typed first={null} onChange={onChange} />)
    const write = (row: string, value: string) =>
      fireEvent.change(screen.getByRole('textbox', { name: `Numbered walking nodes, ${row}` }), { target: { value } })
    write('1 of 1', '34')
    fireEvent.click(screen.getByRole('button', { name: 'Add a node' }))
    expect(onChange.mock.lastCall?.[0]?.places).toHaveLength(1)
    write('2 of 2', '34')
    expect(onChange.mock.lastCall?.[0]).toMatchObject({ source: 'nodes', segments: [], km: null })
    expect(onChange.mock.lastCall?.[0]?.places).toEqual(['34', '34'].map((name) => ({ name, km: null, lat: null, lon: null }))) // oxfmt-ignore
    write('1 of 2', '')
    write('2 of 2', '')
    expect(onChange.mock.lastCall?.[0]).toBeNull()
  })

  test('places may be chosen first', () => {
    const onChange = vi.fn<(route: Route | null) => void>()
    show(<Typed first={null} onChange={onChange} />)
    fireEvent.click(screen.getByRole('radio', { name: 'Places' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Places, 1 of 1' }), { target: { value: 'Pond' } })
    expect(onChange.mock.lastCall?.[0]).toMatchObject({ source: 'places', places: [{ name: 'Pond' }] })
  })

  test('a place that keeps its name keeps where it is', () => {
    const onChange = vi.fn<(route: Route | null) => void>()
    const pond = { name: 'Pond', km: null, lat: 1, lon: 2 }
    show(<Typed first={{ ...square(), source: 'places', segments: [], places: [pond, { ...pond, name: 'Inn' }] }} onChange={onChange} />) // oxfmt-ignore
    fireEvent.change(screen.getByRole('textbox', { name: 'Places, 2 of 2' }), { target: { value: 'The inn' } })
    expect(onChange.mock.lastCall?.[0]?.places).toEqual([pond, { name: 'The inn', km: null, lat: null, lon: null }])
  })
})

describe('a file', () => {
  const choice = (name: string) => ({ kind: 'track' as const, points: 5, route: { ...square(), name } })
  const start = async (opened: OpenedRoute | null) => {
    open.mockResolvedValue(opened)
    const onImport = vi.fn<(route: Route) => void>()
    show(<ImportRoute onImport={onImport} />)
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Import GPX' })))
    return onImport
  }

  test('with one line is taken at once', async () => {
    const onImport = await start({ name: 'a.gpx', problem: null, choices: [choice('Long')] })
    expect(onImport.mock.calls).toEqual([[choice('Long').route]])
  })
  test('with several asks which', async () => {
    const onImport = await start({ name: 'a.gpx', problem: null, choices: [choice('Long'), choice('Short')] })
    expect(onImport).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('radio', { name: /Short/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Use this line' }))
    expect(onImport.mock.calls).toEqual([[choice('Short').route]])
  })
  test('that is refused says why', async () => {
    const onImport = await start({ name: 'log.gpx', problem: 'doctype', choices: [] })
    expect(screen.getByRole('alert').textContent).toContain('It was not read.')
    expect(onImport).not.toHaveBeenCalled()
  })
  test('that was not chosen changes nothing', async () => {
    expect(await start(null)).not.toHaveBeenCalled()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { BesideRecord } from '@shared/contract/methods'
import type { DrawingOf } from '@shared/domain/method/drawings'
import { webOf } from './columns'
import { metIn } from './grid'
import { shuffledRemarks } from './guess'
import { shareOut, turnsOf } from './people'
import { dayForOneMore, nextRepeat, plannedDays, repeatsOf } from './repeats'
import { dotsIn, placedItems, ringEdges, shareOf } from './rings'
import { largestChange, roundsOf } from './scores'
import { heldOf, nextStep, stepsOf } from './steps'

const title = { en: 'A', nl: 'A' }
const record = (id: string, day: string, data: BesideRecord['data'], state: string | null = null): BesideRecord => ({
  id,
  status: 'kept',
  state,
  day,
  data,
})

describe('rings', () => {
  const drawing: DrawingOf<'rings'> = { kind: 'rings', title, of: ['facts', 'risks'], item: 'text', ring: 'whose' }
  const rings = ['mine', 'shared', 'outside']

  it('numbers what has words, list after list, and leaves out what has none', () => {
    const facts = [{ text: 'Nobody spoke', whose: 'shared' }, { whose: 'mine' }, { text: '  ' }]
    const risks = [{ text: 'He leaves', whose: 'outside' }, { text: 'I stay silent' }]
    expect(placedItems(drawing, rings, { facts, risks })).toEqual([
      { no: 1, text: 'Nobody spoke', list: 'facts', ring: 1 },
      { no: 2, text: 'He leaves', list: 'risks', ring: 2 },
      { no: 3, text: 'I stay silent', list: 'risks', ring: null },
    ])
  })

  it('says a share in words', () => {
    expect([[0, 5], [1, 8], [1, 5], [1, 4], [1, 3], [3, 6], [4, 6], [4, 4]].map(([part = 0, of = 1]) => shareOf(part, of))).toEqual(
      ['none', 'little', 'fifth', 'quarter', 'third', 'half', 'most', 'all'],
    ) // oxfmt-ignore
  })

  it('puts every dot in its own ring', () => {
    const edges = ringEdges(3)
    expect(edges.at(-1)).toBe(1)
    for (const ring of [0, 1, 2])
      for (const count of [1, 2, 9]) {
        const dots = dotsIn(ring, count, 3, 300)
        expect(dots).toHaveLength(count)
        for (const { x, y } of dots)
          expect(edges.findIndex((edge) => Math.hypot(x - 150, y - 150) < edge * 150)).toBe(ring)
      }
  })
})

describe('columns', () => {
  const drawing: DrawingOf<'columns'> = {
    kind: 'columns',
    title,
    of: 'behaviours',
    columns: [
      { field: 'text' },
      { field: 'signs' },
      { field: 'near', all: 'nearAims' },
      { field: 'far', all: 'farAims' },
    ],
  }

  it('draws one box a text and a line for every step', () => {
    const web = webOf(drawing, {
      nearAims: ['Fewer escalations'],
      farAims: ['Trust', 'Growth'],
      behaviours: [
        { text: 'Asks first', signs: ['two questions', 'waits'], near: 'Fewer escalations', far: 'Trust' },
        { text: 'Says no', signs: ['waits'], near: 'Fewer escalations', far: 'Trust' },
      ],
    })
    expect(web.columns.map((boxes) => boxes.map(({ text }) => text))).toEqual([
      ['Asks first', 'Says no'],
      ['two questions', 'waits'],
      ['Fewer escalations'],
      ['Trust', 'Growth'],
    ])
    expect(web.ties.map(({ from, to }) => `${from.join('.')}-${to.join('.')}`)).toEqual([
      '0.0-1.0',
      '0.0-1.1',
      '1.0-2.0',
      '1.1-2.0',
      '2.0-3.0',
      '0.1-1.1',
    ])
    expect(web.chains.every(({ lacks }) => lacks.length === 0)).toBe(true)
    expect(web.columns[3]?.map(({ left }) => left)).toEqual([true, false])
  })

  it('names what an item lacks, and draws over the empty column', () => {
    const web = webOf(drawing, { behaviours: [{ text: 'Asks first', near: 'Calm' }, { text: '' }] })
    expect(web.chains).toEqual([{ text: 'Asks first', lacks: ['signs', 'far'] }])
    expect(web.ties).toEqual([{ from: [0, 0], to: [2, 0], skips: true }])
  })
})

it('grid: counts what was wished for and given, and how it went where one asked first', () => {
  const drawing: DrawingOf<'grid'> = {
    kind: 'grid',
    title,
    same: 'with',
    rows: 'wanted',
    columns: 'given',
    first: 'asked',
  }
  const keys = ['head', 'heart']
  const met = metIn(drawing, { rows: keys, columns: keys }, [
    { wanted: 'head', given: 'head', asked: true },
    { wanted: 'heart', given: 'head', asked: true },
    { wanted: 'heart', given: 'heart' },
    { given: 'head', asked: true },
  ])
  expect(met).toEqual({
    counts: [
      [1, 0],
      [1, 1],
    ],
    total: 3,
    met: 2,
    first: { count: 2, met: 1 },
  })
})

it('steps: tells planned, held and looked back on apart, and which is next', () => {
  const drawing: DrawingOf<'steps'> = { kind: 'steps', title, of: 'rows', state: 'at', day: 'on', held: ['held', 'back'], full: ['back'], leads: {} } // oxfmt-ignore
  const rows = ['a', 'b', 'c', 'd'].map((key) => ({ key, en: key, nl: key }))
  const steps = stepsOf(drawing, rows, { rows: { a: { at: 'back' }, b: { at: 'held' }, c: { on: '2026-12-01' }, d: null } }) // oxfmt-ignore
  expect(steps.map(({ reach }) => reach)).toEqual(['full', 'held', 'planned', 'open'])
  expect(heldOf(steps)).toBe(2)
  expect(nextStep(steps)?.row.key).toBe('c')
  expect(nextStep(steps.slice(0, 2))).toBeNull()
})

describe('repeats', () => {
  const drawing: DrawingOf<'repeats'> = { kind: 'repeats', title, start: 'from', schedule: 'plan', days: 'days', of: 'x', link: 'plan', day: 'at', score: 'score' } // oxfmt-ignore
  const data = { from: '2026-06-01', plan: [0, 2, 7, 16, 35].map((days) => ({ days })) }

  it('fall on 1, 3, 8 and 17 June and 6 July', () => {
    expect(plannedDays(drawing, data)).toEqual(['2026-06-01', '2026-06-03', '2026-06-08', '2026-06-17', '2026-07-06'])
    expect(plannedDays(drawing, { plan: data.plan })).toEqual([])
  })

  it('keep the day they were planned for when they move', () => {
    const records = [
      record('a', '2026-06-01', { at: '2026-06-01', score: 3 }, 'done'),
      record('b', '2026-06-01', { at: '2026-06-05', score: 4 }, 'done'),
      record('c', '2026-06-01', { at: '2026-06-08' }, 'planned'),
    ]
    const repeats = repeatsOf(drawing, data, records, ['done', 'left-out'])
    expect(repeats.map(({ id, day, planned }) => [id, day, planned])).toEqual([
      ['a', '2026-06-01', null],
      ['b', '2026-06-05', '2026-06-03'],
      ['c', '2026-06-08', null],
      [null, '2026-06-17', null],
      [null, '2026-07-06', null],
    ])
    expect(nextRepeat(repeats)?.id).toBe('c')
  })

  it('one more lies twice as far on, at most 60 days, and never in the past', () => {
    const at = (...days: string[]) => days.map((day) => ({ id: day, day, planned: null, state: 'done', isClosed: true, score: null })) // oxfmt-ignore
    expect(dayForOneMore(at('2026-06-17', '2026-07-06'), '2026-07-06')).toBe('2026-08-13')
    expect(dayForOneMore(at('2026-01-01', '2026-07-06'), '2026-07-06')).toBe('2026-09-04')
    expect(dayForOneMore(at('2026-06-17', '2026-07-06'), '2027-01-01')).toBe('2027-01-02')
    expect(dayForOneMore([], '2026-12-31')).toBe('2027-01-01')
  })
})

it('scores: rounds by their days, and what moved most', () => {
  const drawing: DrawingOf<'scores'> = {
    kind: 'scores',
    title,
    same: 'what',
    day: 'on',
    values: ['theme', 'fit'],
    marks: 'changes',
  }
  const own = { day: '2026-11-22', data: { on: '2026-10-01', theme: 4.4, fit: 3.9 } }
  const others = [
    record('a', '2026-11-22', { on: '2026-03-01', theme: 4.5, fit: 2.8, changes: ['Return day', ' '] }),
    { ...record('b', '2026-11-22', { on: '2026-12-01', theme: 1 }), status: 'draft' as const },
  ]
  const rounds = roundsOf(drawing, own, others)
  expect(rounds).toEqual([
    { no: 1, day: '2026-03-01', values: [4.5, 2.8], marks: ['Return day'], isThis: false },
    { no: 2, day: '2026-10-01', values: [4.4, 3.9], marks: [], isThis: true },
  ])
  expect(largestChange(rounds)).toEqual({ at: 1, from: 2.8, to: 3.9, after: ['Return day'] })
  expect(largestChange(rounds.slice(1))).toBeNull()
})

it('people: everybody with what is theirs, also who has nothing', () => {
  const drawing: DrawingOf<'people'> = { kind: 'people', title, all: 'members', of: 'areas', person: 'who', text: 'area' } // oxfmt-ignore
  const areas = [{ who: 'a', area: 'Door' }, { who: 'a', area: 'Phone' }, { who: 'c', area: 'Tea' }, { area: 'Nobody' }]
  expect(shareOut(drawing, { members: ['a', 'b'], areas })).toEqual([
    { id: 'a', texts: ['Door', 'Phone'] },
    { id: 'b', texts: [] },
    { id: 'c', texts: ['Tea'] },
  ])
})

it('turns: next is who had the fewest, in the order of the rota', () => {
  const drawing: DrawingOf<'turns'> = { kind: 'turns', title, people: 'tellers', of: 'x', link: 'rota', who: 'teller' }
  const told = (teller: string, day: string) => record(`${teller}${day}`, day, { teller })
  const turns = turnsOf(drawing, { tellers: ['a', 'b', 'c'] }, [told('a', '2026-11-02'), told('a', '2026-11-03'), told('b', '2026-11-04')]) // oxfmt-ignore
  expect(turns).toEqual([
    { id: 'a', times: 2, last: '2026-11-03', isNext: false },
    { id: 'b', times: 1, last: '2026-11-04', isNext: false },
    { id: 'c', times: 0, last: null, isNext: true },
  ])
  expect(turnsOf(drawing, {}, [])).toEqual([])
})

it('guess: an order of its own, the same each time, another one on another sheet', () => {
  const drawing: DrawingOf<'guess'> = { kind: 'guess', title, of: 'remarks', item: 'text', writer: 'by', guess: 'guessed', known: 'known' } // oxfmt-ignore
  const remarks = Array.from({ length: 8 }, (_, at) => ({ text: `Remark ${at}`, by: `p${at}` }))
  const order = (seed: string) => shuffledRemarks(drawing, { remarks }, seed).map(({ at }) => at)
  expect(order('one')).toEqual(order('one'))
  expect(order('one')).not.toEqual(order('two'))
  expect(order('one')).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(order('one').toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

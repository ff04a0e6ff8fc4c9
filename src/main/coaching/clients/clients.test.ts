import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { updatePerson } from '../../people/edit'
import { readClientBoard } from './board'
import { contractOnPaper } from './contract-paper'
import { engagementKind, listClients } from './list-clients'
import { sessionKind } from './sessions'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-11-22')
})
afterEach(() => bench.close())

function engage(name: string, values = {}, state: string | null = null): string {
  const client = bench.person(name, 'client')
  const { record } = bench.keep(engagementKind, { title: name, kind: 'executive-coaching', client, start: '2026-09-01', ...values }) // oxfmt-ignore
  if (state) bench.write(record.id, {}, state)
  return record.id
}
function meet(engagement: string, startAt: string, state: string | null = null, values = {}): string {
  const made = bench.keep(sessionKind, { engagement, kind: 'coaching', startAt, durationMin: 75, ...values })
  if (state) bench.write(made.record.id, values, state)
  return made.record.id
}

function queriesOf(work: () => unknown): number {
  const statements = Object.getPrototypeOf(bench.store.db.prepare('SELECT 1')) as { all: (...values: unknown[]) => unknown; get: (...values: unknown[]) => unknown } // oxfmt-ignore
  const asked = [vi.spyOn(statements, 'all'), vi.spyOn(statements, 'get')]
  work()
  const count = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0)
  vi.restoreAllMocks()
  expect(count).toBeGreaterThan(0)
  return count
}

describe('the list of clients', () => {
  it('tells who comes next, and never what is said', () => {
    const id = engage('Daniël R.', { question: 'Lead the merger' }, 'active')
    meet(id, '2026-11-12T13:30', 'held')
    const next = meet(id, '2026-11-22T13:30')
    meet(id, '2026-12-03T13:30')
    const [row] = listClients(bench.now)
    expect(row).toMatchObject({
      name: 'Daniël R.',
      initials: 'DR',
      kind: 'executive-coaching',
      state: 'active',
      next: { id: next, startAt: '2026-11-22T13:30' },
      held: 1,
      from: '2026-09-01',
      to: '2026-11-12',
    })
    expect(JSON.stringify(row)).not.toContain('merger')
  })
  it('shows the session that waits for a word when none is to come', () => {
    const id = engage('Aylin K.', {}, 'active')
    const past = meet(id, '2026-11-10T09:00')
    expect(listClients(bench.now)[0]).toMatchObject({ next: { id: past } })
  })
  it('puts the soonest first and the closed last; own engagements and pairs are elsewhere', () => {
    engage('Jeroen W.', { end: '2026-06-01', start: '2026-01-01', outcome: 'x', harvest: 'y' }, 'closed')
    meet(engage('Petra M.'), '2026-12-03T09:30')
    meet(engage('Aylin K.'), '2026-11-24T16:00')
    bench.keep(engagementKind, { title: 'Mine', kind: 'self-coaching' })
    bench.keep(engagementKind, { title: 'Pair', kind: 'reverse-mentoring' })
    expect(listClients(bench.now).map(({ name }) => name)).toEqual(['Aylin K.', 'Petra M.', 'Jeroen W.'])
  })
  it('takes as many queries for twenty as for one', () => {
    meet(engage('C0'), '2026-11-24T10:00')
    listClients(bench.now)
    const one = queriesOf(() => listClients(bench.now))
    for (let no = 1; no < 20; no++) meet(engage(`C${no}`), '2026-11-24T10:00')
    expect(listClients(bench.now)).toHaveLength(20)
    expect(queriesOf(() => listClients(bench.now))).toBe(one)
  })
})

describe('the page of a client', () => {
  it('numbers sessions without those cancelled or moved, and counts only what was held', () => {
    const id = engage('Daniël R.', { plannedSessions: 8, sessionMinutes: 75 }, 'active')
    meet(id, '2026-10-01T13:30', 'held', { heldMin: 80 })
    meet(id, '2026-10-15T13:30', 'cancelled', { cancelledBy: 'client' })
    const moved = meet(id, '2026-10-20T13:30', 'moved')
    const third = meet(id, '2026-11-29T13:30', null, { movedFrom: moved })
    const board = readClientBoard(id, bench.now)
    expect(board.sessions.map(({ no, state }) => [no, state])).toEqual([
      [1, 'held'],
      [null, 'cancelled'],
      [null, 'moved'],
      [2, 'planned'],
    ])
    expect(board.sessions.at(-1)).toMatchObject({ id: third, movedFrom: moved })
    expect(board.present).toBe(third)
    expect(board.minutes).toEqual({ used: 80, planned: 600 })
    expect(board.hours).toMatchObject([{ day: '2026-10-01', no: 1, minutes: 80 }])
  })
  it('draws a scale over its sessions, oldest first', () => {
    const id = engage('Daniël R.')
    const one = meet(id, '2026-10-01T13:30', 'held')
    const scale = bench.keep('scaling-questions.scale', { title: 'Saying no', lowLabel: 'never', highLabel: 'calmly', step: 'half', goodEnough: 7, engagement: id }).record.id // oxfmt-ignore
    const say = (value: number, values = {}) => bench.keep('scaling-questions.measurement', { scale, value, whatMakesItThisMuch: 'Some', ...values }) // oxfmt-ignore
    bench.goTo('2026-10-01')
    say(3, { session: one })
    bench.goTo('2026-11-22')
    say(5.5)
    expect(readClientBoard(id, bench.now).scales).toMatchObject([
      {
        title: 'Saying no',
        goodEnough: 7,
        half: true,
        measurements: [
          { day: '2026-10-01', value: 3, session: 1 },
          { day: '2026-11-22', value: 5.5, session: null },
        ],
      },
    ])
  })
  it('puts open actions first, the nearest on top, of the engagement and of its sessions', () => {
    const id = engage('Daniël R.')
    const session = meet(id, '2026-11-12T13:30', 'held')
    const act = (text: string, values = {}, state: string | null = null) => bench.keep('smartie-actions.action', { text, owner: 'self', source: id, ...values }, state) // oxfmt-ignore
    act('Later', { dueDate: '2026-12-30' })
    act('Done', {}, 'done')
    act('Soon', { dueDate: '2026-11-27', source: session, criteria: ['specific'] })
    expect(readClientBoard(id, bench.now).actions).toMatchObject([
      { text: 'Soon', open: true, sessionId: session, criteria: ['specific'], due: '2026-11-27' },
      { text: 'Later', open: true, sessionId: null },
      { text: 'Done', open: false, state: 'done', closedOn: '2026-11-22' },
    ])
  })
  it('says softly what the contract does not speak of yet', () => {
    const id = engage('Daniël R.')
    expect(readClientBoard(id, bench.now).open).toEqual(['aims', 'sessions', 'confidentiality', 'cancelling', 'fee', 'records']) // oxfmt-ignore
    bench.write(id, { aims: ['Say no'], plannedSessions: 6, paid: 'pro-bono', cancelling: 'A day before' })
    expect(readClientBoard(id, bench.now).open).toEqual(['sessions', 'confidentiality', 'records'])
  })
  it('is of an engagement of somebody else only', () => {
    const own = bench.keep(engagementKind, { title: 'Mine', kind: 'self-coaching' }).record.id
    expect(() => readClientBoard(own, bench.now)).toThrow('NOT_FOUND')
    expect(() => readClientBoard(meet(engage('A'), '2026-11-24T10:00'), bench.now)).toThrow('NOT_FOUND')
  })
})

describe('somebody with another name', () => {
  it('keeps the engagement, which is called after them', () => {
    const id = engage('Daniël R.')
    updatePerson(String(bench.open(id).record.data['client']), { pseudonym: 'D. de Rijk', contact: 'd@example.org' })
    expect(listClients(bench.now)).toMatchObject([{ name: 'D. de Rijk', initials: 'DD' }])
    expect(bench.open(id).record).toMatchObject({ title: 'D. de Rijk', data: { title: 'D. de Rijk' } })
    expect(JSON.stringify(contractOnPaper(id, 'en', bench.now))).not.toContain('example.org')
  })
})

describe('the contract on paper', () => {
  it('holds what both agreed, and nothing that is the coach’s alone', () => {
    const sponsor = bench.person('Wim', 'manager')
    const id = engage('Daniël R.', {
      aims: ['Say no upwards'],
      confidentiality: 'What is said here stays here',
      questionBeneath: 'Am I liked',
      themes: ['life-wisdom'],
      sponsor,
      threeCorner: { sponsorHears: 'Only the shared summary', reportedBy: 'together', agreedByAll: true },
    })
    bench.keep('coaching-phase.agreement', { text: 'Two lines the evening before', engagement: id })
    const { report } = contractOnPaper(id, 'en', bench.now)
    const all = JSON.stringify(report)
    expect(report.title).toBe('Contract with Daniël R.')
    expect(report.lead).toEqual(['Between client, coach and sponsor (Wim), 22 November 2026.'])
    for (const shown of ['Say no upwards', 'stays here', 'Only the shared summary', 'Two lines the evening before'])
      expect(all).toContain(shown)
    for (const hidden of ['Am I liked', 'Wisdom of life']) expect(all).not.toContain(hidden)
    expect(report.parts.find(({ title }) => title === 'Signatures')?.sections).toHaveLength(3)
    bench.write(id, { signedOn: '2026-11-20' })
    expect(JSON.stringify(contractOnPaper(id, 'nl', bench.now))).toContain('Getekend op 20 november 2026.')
  })
})

import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadMethods } from '../../methods/library'
import { readStoredPlan } from '../../store/exchange'
import { makePair, phrase, Side } from '../../../../tests/support/two-vaults'
import { undoAcceptance, undoState } from './undo'
import { readLocalPlan } from './local-plan'

const zone = 'Europe/Amsterdam'
let heron: Side
let fox: Side
let pair: ReturnType<typeof makePair>
const newcomers = { mentor: { pseudonym: 'Reiger' }, mentee: { pseudonym: 'Vos' }, ownRole: 'mentee' as const }

beforeAll(() => loadMethods(), 60_000)
beforeEach(async () => {
  heron = await Side.open('heron')
  fox = await Side.open('fox')
  pair = makePair(heron)
}, 60_000)
afterEach(() => {
  heron.close()
  fox.close()
})

/** Both begin from the same plan. */
const begin = () => fox.accept(heron.pack(pair.trajectory), { newcomers })
const plans = () => [heron.plan(pair.trajectory), fox.plan(pair.trajectory)]
const expectAlike = () => expect(fox.plan(pair.trajectory)).toEqual(heron.plan(pair.trajectory))

test('a first plan makes the pair in a fresh vault, with the roles turned round', async () => {
  const opened = await fox.openFile(await heron.handOver(pair.trajectory, await fox.key()))
  const look = fox.accept(opened, { newcomers })
  expect(look.known).toBe(false)
  expect(look.changes.map(({ kind, what }) => `${kind} ${what}`)).toContain('mentoring-walk.walk new')
  expectAlike()
  expect(fox.data(pair.trajectory)).toMatchObject({ ownRole: 'mentee', question: 'How do I let go?' })
  expect(fox.look(opened).changes).toEqual([])
  fox.use()
  expect(readStoredPlan(fox.store.db, pair.trajectory).otherKey).toBe((await heron.key()).recipient)
})

test('what both wrote at the same time is kept, within one text too, whichever file is taken in first', () => {
  begin()
  heron.write(pair.trajectory, { question: 'How do I really let go?' })
  fox.write(pair.trajectory, { question: 'How do I let go of control?', questionBeneath: '', place: 'The dunes' })
  heron.write(pair.walk, { planB: 'The museum', threeQuestions: ['What did you really see?', 'What do you need?'] })
  fox.write(pair.walk, {
    planB: 'Tea at the mill',
    threeQuestions: ['What do you need?', 'What did you see?', 'And now?'],
  })
  const mine = fox.data(pair.agreements[0] ?? '')
  fox.write(pair.agreements[0] ?? '', { confirmedBy: [...(mine['confirmedBy'] as string[]), fox.data(pair.trajectory)['mentee']] }) // oxfmt-ignore
  const [one, other] = [heron.pack(pair.trajectory), fox.pack(pair.trajectory)]
  heron.accept(other)
  fox.accept(one)
  expectAlike()
  const seen = fox.data(pair.walk)
  expect(fox.data(pair.trajectory)).toMatchObject({
    question: 'How do I really let go of control?',
    place: 'The dunes',
  })
  expect(seen['planB']).toContain('The museum')
  expect(seen['planB']).toContain('Tea at the mill')
  expect(seen['threeQuestions']).toEqual(['What do you need?', 'What did you really see?', 'And now?'])
  expect(fox.data(pair.agreements[0] ?? '')['confirmedBy']).toHaveLength(2)
})

test('the order of files, a file twice, an old one and a lost one make no difference', () => {
  begin()
  heron.write(pair.trajectory, { place: 'First' })
  const first = heron.pack(pair.trajectory)
  heron.write(pair.trajectory, { pictureLow: 'second' })
  heron.pack(pair.trajectory) // lost
  const walk = heron.keep('mentoring-walk.walk', { trajectory: pair.trajectory, routeName: 'Third', place: 'Wood', startAt: '2027-01-05T10:00', meetingPoint: 'Gate' }) // oxfmt-ignore
  const third = heron.pack(pair.trajectory)
  fox.write(pair.walk, { meetingPoint: 'The new mill' })
  fox.accept(third)
  expect(fox.look(third).changes).toEqual([])
  expect(fox.look(first).changes).toEqual([])
  expect(fox.data(walk)).toMatchObject({ routeName: 'Third' })
  heron.accept(fox.pack(pair.trajectory))
  expectAlike()
  expect(heron.data(pair.walk)).toMatchObject({ meetingPoint: 'The new mill' })
  expect(fox.look(heron.pack(pair.trajectory)).changes).toEqual([])
})

test('what one takes away is offered to the other, who may keep it; an item changed by the other stays', () => {
  begin()
  heron.trash(pair.walk)
  heron.write(pair.trajectory, { agreements: pair.agreements.slice(1) })
  const look = fox.look(heron.pack(pair.trajectory))
  expect(new Set(look.changes.filter(({ what }) => what === 'gone').map(({ record }) => record))).toEqual(new Set([pair.walk, pair.agreements[0]])) // oxfmt-ignore
  expect(fox.isTrashed(pair.walk)).toBe(false)
  fox.accept(heron.pack(pair.trajectory), { keep: [pair.walk] })
  expect(fox.isTrashed(pair.walk)).toBe(false)
  expect(fox.isTrashed(pair.agreements[0] ?? '')).toBe(true)
  const back = heron.accept(fox.pack(pair.trajectory))
  expect(back.changes).toMatchObject([{ record: pair.walk, what: 'back' }])
  expect(heron.data(pair.walk)).toMatchObject({ careNote: 'PRIVATE-careNote', stops: [{ asked: true }] })
  expectAlike()
  heron.write(pair.walk, { threeQuestions: ['What do you need?'] })
  fox.write(pair.walk, { threeQuestions: ['What did you see on the heath?', 'What do you need?'] })
  heron.accept(fox.pack(pair.trajectory))
  fox.accept(heron.pack(pair.trajectory))
  expectAlike()
  expect(heron.data(pair.walk)['threeQuestions']).toEqual(['What did you see on the heath?', 'What do you need?'])
})

test('taking in is one step, and so is undoing it; nothing private changes', () => {
  begin()
  heron.write(pair.walk, { careNote: 'PRIVATE-mine', stops: [{ name: 'Bridge', km: 1.2, asked: true }] })
  const before = heron.data(pair.walk)
  fox.write(pair.walk, { stops: [{ name: 'Oak', km: 2 }], meetingPoint: 'The oak' })
  const added = fox.keep('reverse-mentoring.weekly', {
    trajectory: pair.trajectory,
    learnerProgress: 'Slow',
    shared: true,
  })
  fox.trash(pair.agreements[2] ?? '')
  const opened = fox.pack(pair.trajectory)
  heron.accept(opened)
  expect(heron.data(pair.walk)).toMatchObject({ careNote: 'PRIVATE-mine', meetingPoint: 'The oak' })
  expect(heron.data(added)).toMatchObject({ learnerProgress: 'Slow', shared: true })
  expect(heron.isTrashed(pair.agreements[2] ?? '')).toBe(true)
  heron.write(pair.walk, { careNote: 'PRIVATE-later' })
  heron.use()
  undoAcceptance(pair.trajectory, { now: heron.now, zone })
  expect(heron.data(pair.walk)).toEqual({ ...before, careNote: 'PRIVATE-later' })
  expect(heron.isTrashed(added)).toBe(true)
  expect(heron.isTrashed(pair.agreements[2] ?? '')).toBe(false)
  heron.accept(opened) // and once more, as if it had not been there
  heron.write(pair.walk, { planB: 'Shared, and edited since' })
  heron.use()
  expect(undoState(heron.store.db, pair.trajectory, readLocalPlan(heron.store.db, pair.trajectory))).toMatchObject({ possible: false, reason: 'edited' }) // oxfmt-ignore
  expect(() => undoAcceptance(pair.trajectory, { now: heron.now, zone })).toThrow('PLAN_UNDO_LATE')
})

test('a first plan undone leaves no pair, and may come in again', () => {
  const opened = heron.pack(pair.trajectory)
  fox.accept(opened, { newcomers })
  fox.use()
  undoAcceptance(pair.trajectory, { now: fox.now, zone })
  expect(fox.isTrashed(pair.trajectory)).toBe(true)
  const people = { mentor: { pseudonym: 'Reiger 2' }, mentee: { pseudonym: 'Vos 2' }, ownRole: 'mentee' as const }
  fox.accept(opened, { newcomers: people })
  expectAlike()
})

test('a yes taken back takes the words out of the next file; the other side is told and keeps its own copy', () => {
  begin()
  const hopes = (side: Side) => side.data(pair.walk)['before'] as Record<string, unknown>
  expect(hopes(fox)).toMatchObject({ mentorHopes: 'Openness', shareMentor: true })
  heron.write(pair.walk, { before: { ...hopes(heron), shareMentor: false } })
  const opened = heron.pack(pair.trajectory)
  expect(Buffer.from(opened.update).includes('Openness')).toBe(false)
  const look = fox.accept(opened)
  expect(look.changes.flatMap(({ lines }) => lines.map(({ before, after }) => `${before}>${after}`))).toContain(
    'Openness>',
  )
  expect(hopes(fox)).toMatchObject({ mentorHopes: 'Openness', shareMentor: false })
  expectAlike()
})

test('a file opens with the phrase agreed on, and not with another', async () => {
  const file = await heron.handOver(pair.trajectory, { phrase })
  const opened = await fox.openFile(file, 'phrase')
  fox.accept(opened, { newcomers })
  expect(plans()[0]).toEqual(plans()[1])
})

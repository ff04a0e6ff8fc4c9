import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadMethods } from '../../methods/library'
import { makePair, Side } from '../../../../tests/support/two-vaults'

let heron: Side
let fox: Side
let pair: ReturnType<typeof makePair>
const newcomers = { mentor: { pseudonym: 'Reiger' }, mentee: { pseudonym: 'Vos' }, ownRole: 'mentee' as const }

beforeAll(() => loadMethods(), 60_000)
beforeEach(async () => {
  heron = await Side.open('heron')
  fox = await Side.open('fox')
  pair = makePair(heron)
})
afterEach(() => {
  heron.close()
  fox.close()
})

test('a first plan makes the pair in a fresh vault, with the roles turned round', async () => {
  const file = await heron.handOver(pair.trajectory, await fox.key())
  const opened = await fox.openFile(file)
  const look = fox.accept(opened, { newcomers })
  expect(look.known).toBe(false)
  expect(look.changes.map(({ kind, what }) => `${kind} ${what}`)).toContain('mentoring-walk.walk new')
  expect(fox.plan(pair.trajectory)).toEqual(heron.plan(pair.trajectory))
  expect(fox.data(pair.trajectory)).toMatchObject({ ownRole: 'mentee', question: 'How do I let go?' })
  expect(fox.look(opened).changes).toEqual([])
})

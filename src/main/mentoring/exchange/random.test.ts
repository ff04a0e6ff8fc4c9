import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadMethods } from '../../methods/library'
import { makePair, Side } from '../../../../tests/support/two-vaults'
import type { Opened } from './plan-file'

let heron: Side
let fox: Side
beforeEach(async () => {
  await loadMethods()
  heron = await Side.open('heron')
  fox = await Side.open('fox')
}, 60_000)
afterEach(() => {
  heron.close()
  fox.close()
})

/** Mulberry32: the same numbers for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const runs = 60

/**
 * Both write and hand over at random: files are taken in late, twice, or never. Each writes words that nobody else has, and
 * takes away only words that they had before them. At the end, after one exchange in both directions, both have the same,
 * and every word that nobody took away is there.
 */
test(`${runs} random histories end alike on both sides, with nothing lost`, () => {
  const { trajectory, walk, agreements } = makePair(heron)
  const newcomers = { mentor: { pseudonym: 'Reiger' }, mentee: { pseudonym: 'Vos' }, ownRole: 'mentee' as const }
  fox.accept(heron.pack(trajectory), { newcomers })
  const alive = new Set<string>()
  let words = 0
  for (let run = 1; run <= runs; run++) {
    const draw = chance(run)
    const files: { to: Side; file: Opened }[] = []
    for (let step = 0; step < 3 + draw(4); step++) {
      const [side, other] = draw(2) ? [heron, fox] : [fox, heron]
      const action = draw(8)
      if (action < 5)
        edit(side, draw, { trajectory, walk, agreement: agreements[draw(3)] ?? '' }, alive, () => `w${run}x${words++}`)
      else if (action < 6) files.push({ to: other, file: side.pack(trajectory) })
      else {
        const found = files[draw(Math.max(1, files.length))] // it stays there: it may come a second time
        if (found) found.to.accept(found.file)
      }
    }
    const [last, first] = draw(2) ? [heron, fox] : [fox, heron]
    last.accept(first.pack(trajectory))
    first.accept(last.pack(trajectory))
    const plan = heron.plan(trajectory)
    expect(fox.plan(trajectory), `run ${run}`).toEqual(plan)
    const text = JSON.stringify(plan)
    expect(
      [...alive].filter((word) => !text.includes(word)),
      `run ${run}`,
    ).toEqual([])
  }
  expect(words).toBeGreaterThan(2 * runs)
  expect(alive.size).toBeGreaterThan(20) // the others were taken away by somebody who had read them
}, 600_000)

type Where = { trajectory: string; walk: string; agreement: string }

function edit(side: Side, draw: (below: number) => number, where: Where, alive: Set<string>, word: () => string): void {
  const fresh = word()
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  /** Two words written in the same place at the same time stand side by side, without a space. */
  const takeAway = (texts: string[]) => {
    for (const gone of texts.join(' ').match(/w\d+x\d+/g) ?? []) alive.delete(gone)
  }
  const written = (value: unknown) => {
    const pieces = text(value).split(' ').filter(Boolean)
    while (pieces.length > 6) takeAway(pieces.splice(draw(pieces.length), 1))
    pieces.splice(draw(pieces.length + 1), 0, fresh)
    return pieces.join(' ')
  }
  const list = (value: unknown) => {
    const items = Array.isArray(value) ? (value as string[]).slice() : []
    while (items.length > 2) takeAway(items.splice(draw(items.length), 1))
    if (items.length > 1 && draw(2)) items.reverse()
    if (items.length > 0 && draw(2)) items[0] = `${items[0] ?? ''} ${fresh}`
    else items.push(fresh)
    return items
  }
  alive.add(fresh)
  const kind = draw(5)
  if (kind === 0)
    side.write(where.trajectory, { questionBeneath: written(side.data(where.trajectory)['questionBeneath']) })
  if (kind === 1) side.write(where.agreement, { text: written(side.data(where.agreement)['text']) })
  if (kind === 2) side.write(where.walk, { meetingPoint: written(side.data(where.walk)['meetingPoint']) })
  if (kind === 3) side.write(where.walk, { otherQuestions: list(side.data(where.walk)['otherQuestions']) })
  if (kind === 4) {
    const stops = ((side.data(where.walk)['stops'] ?? []) as { name: string; question?: string }[]).slice()
    while (stops.length > 3) takeAway(stops.splice(draw(stops.length), 1).map(({ name }) => name))
    side.write(where.walk, { stops: [...stops, { name: fresh, km: draw(50) / 10 }] })
  }
}

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-05-04')
})
afterEach(() => bench.close())

const quadrant = { quality: 'connecting', pitfall: 'giving way', challenge: 'drawing a line' }

test('opposite-character 1: the challenge is the core quality of the character', () => {
  const { record, findings } = bench.keep('opposite-character.quadrant', quadrant)
  expect(rulesIn(findings)).toEqual(['make-character'])
  expect(findings[0]?.say.en).toContain('“drawing a line” comes naturally')
  const [offered] = bench.accept(record.id, 'make-character')
  expect(offered?.record).toMatchObject({
    status: 'draft',
    data: { coreQuality: 'drawing a line', quadrant: record.id },
  })
  expect(bench.start('opposite-character.character').record.data.coreQuality).toBe('drawing a line')
  const typed = bench.type(offered?.record.id ?? '', { coreQuality: 'Connecting' })
  expect(rulesIn(typed.findings)).toEqual(['own-quality'])
  expect(typed.findings[0]?.say.nl).toContain('jouw uitdaging ligt: drawing a line')
})

test('opposite-character 2: without a debrief it does not close, and three questions open', () => {
  const character = bench.keep('opposite-character.character', {
    learningGoal: 'Saying where it stops',
    name: 'Wessel',
    coreQuality: 'drawing a line',
  }).record.id
  const situation = 'A board asks for one more plan'
  const { record } = bench.keep('opposite-character.play', { character, situation, minutes: 30 }, 'played')
  expect(record.state).toBe('played')
  const refused = bench.write(record.id, {}, 'closed')
  expect(refused.refused).toBe(true)
  expect(rulesIn(refused.findings)).toEqual(['debrief-happened', 'debrief-known', 'debrief-take-along'])
  expect(refused.findings.map(({ field }) => field)).toEqual(['debrief', 'debrief', 'debrief'])
  expect(refused.findings[0]?.say.en).toContain('What happened, and what did you feel?')
  expect(refused.record).toMatchObject({ state: 'played', data: { situation } })
  expect(bench.all('follow-up.follow-up')).toEqual([])
  const debrief = { happened: 'He said no', felt: 'Air', known: 'I do so at home', takeAlong: 'A short sentence' }
  const closed = bench.write(record.id, { debrief }, 'closed')
  expect(closed.record.state).toBe('closed')
  expect(rulesIn(closed.findings)).toEqual(['make-anchor'])
  expect(bench.accept(record.id, 'make-anchor')[0]?.record.data).toMatchObject({
    quality: 'drawing a line',
    linkedCharacter: character,
  })
})

test('opposite-character: before playing, a word to step out and the position of who leads', () => {
  const { record } = bench.start('opposite-character.play')
  const character = bench.start('opposite-character.character').record.id
  const typed = bench.type(record.id, { character, way: 'together' })
  expect(rulesIn(typed.findings)).toEqual(['positions', 'step-out'])
  expect(typed.findings[0]?.say.en).toContain('Discuss that position before you begin')
  const ready = { character, way: 'together', positionsDiscussed: true, stepOutWord: 'home' }
  expect(bench.type(record.id, ready).findings).toEqual([])
})

test('opposite-character: access to the quality before and after', async () => {
  const character = bench.keep('opposite-character.character', {
    learningGoal: 'Saying where it stops',
    name: 'Wessel',
    coreQuality: 'drawing a line',
  }).record.id
  for (const [month, before, after] of [
    ['01', 2, 5],
    ['02', 3, 6],
    ['03', 3, 6],
    ['04', 4, 7],
    ['05', 5, 7],
  ] as const) {
    bench.goTo(`2026-${month}-04`)
    bench.keep('opposite-character.play', { character, accessBefore: before, accessAfter: after }, 'played')
  }
  const table = await bench.figure('opposite-character', 'access')
  expect(table.rows.map(({ values }) => values)).toEqual([[2, 5], [3, 6], [3, 6], [4, 7], [5, 7]]) // oxfmt-ignore
  expect(table.sentence?.en).toContain('from 2 to 5')
})

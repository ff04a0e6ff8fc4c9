import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const feeling = (wordId: string, nl: string, valence: number) => ({ wordId, en: wordId, nl, valence, arousal: 3 })
const irritated = feeling('irritated', 'geïrriteerd', -2)
const tense = feeling('tense', 'gespannen', -2)
const glad = feeling('joyful', 'blij', 4)
const lookedBack = (intention: string, gap: number, emotions: object[]) =>
  bench.keep(
    'emotion-bridge.log',
    {
      event: 'Team meeting',
      intention,
      situation: 'Two plans, one hour',
      behaviour: 'I decided myself',
      emotions,
      gap,
      pressureBehaviours: ['controlling'],
    },
    'after',
  )

test('emotion-bridge 1: gap 8 with irritated and tense joins both to the wide gaps', async () => {
  const intention = bench.keep('emotion-bridge.intention', { text: 'I give people room before I decide' }).record
  expect(intention).toMatchObject({ status: 'kept', state: 'active' })
  const { refused, record, findings } = lookedBack(intention.id, 8, [irritated, tense])
  expect(refused).toBe(false)
  expect(record).toMatchObject({
    status: 'kept',
    state: 'after',
    data: { gap: 8, emotions: [{ wordId: 'irritated' }, { wordId: 'tense' }] },
  })
  expect(rulesIn(findings)).toEqual(['to-wide-gap'])
  expect(findings[0]?.say.en).toContain('Now among the wide gaps in Insights: irritated and tense.')
  expect(findings[0]?.say.nl).toContain('geïrriteerd en gespannen')
  lookedBack(intention.id, 2, [glad])
  lookedBack(intention.id, 5, [tense])
  const { columns, rows } = await bench.figure('emotion-bridge', 'feelings-by-gap')
  const wide = columns.findIndex(({ name }) => name.en === 'Gap 7 or more')
  expect(wide).toBeGreaterThanOrEqual(0)
  const inWide = rows
    .filter(({ values }) => Number(values[wide] ?? 0) > 0)
    .map(({ label, values }) => [label.en, values[wide]] as const)
  expect(inWide.toSorted(([a], [b]) => a.localeCompare(b))).toEqual([['irritated', 1], ['tense', 1]]) // oxfmt-ignore
})

test('emotion-bridge: a look back without a gap stays a draft', () => {
  const { refused, findings, record } = bench.keep(
    'emotion-bridge.log',
    { event: 'Team meeting', situation: 's', behaviour: 'b', emotions: [tense] },
    'after',
  )
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['gap.missing'])
  expect(record).toMatchObject({ status: 'draft', data: { situation: 's' } })
})

test('emotion-bridge 2: with three active intentions a fourth waits until one rests', () => {
  const intend = (text: string) => bench.keep('emotion-bridge.intention', { text })
  const first = intend('I give people room before I decide').record
  intend('I ask one more question')
  expect(intend('I say what I do not know').refused).toBe(false)
  const fourth = intend('I leave on time')
  expect(fourth.refused).toBe(true)
  expect(rulesIn(fourth.findings)).toEqual(['three-active'])
  expect(fourth.findings[0]?.say.en).toContain('Let one rest first; this one waits as a draft.')
  expect(fourth.findings[0]?.say.nl).toContain('I give people room before I decide')
  expect(fourth.record).toMatchObject({ status: 'draft', data: { text: 'I leave on time' } })
  expect(bench.write(first.id, {}, 'resting').record.state).toBe('resting')
  expect(bench.write(fourth.record.id).record).toMatchObject({ status: 'kept', state: 'active' })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const irritated = { wordId: 'irritated', en: 'irritated', nl: 'geïrriteerd', valence: -2, arousal: 3, goal: '1' }

test('two-goals 1: her choice of goal 2 is stored and the word keeps its default', () => {
  const { record } = bench.start('two-goals.reading', { emotionLog: [irritated] })
  const { findings, view } = bench.type(record.id, {})
  expect(view.derived).toMatchObject({ defaultGoal: 'safety' })
  expect(rulesIn(findings)).toEqual(['usual-goal'])
  expect(findings[0]?.say.en).toContain('“irritated” usually leans to: goal 1, safety')
  expect(findings[0]?.say.nl).toContain('“geïrriteerd” neigt meestal naar: doel 1, veiligheid')
  const kept = bench.write(record.id, { goal: 'growth' })
  expect(kept.refused).toBe(false)
  expect(kept.findings).toEqual([])
  expect(kept.record).toMatchObject({ status: 'kept', state: 'goal-chosen' })
  expect(kept.record.data).toMatchObject({ goal: 'growth', defaultGoal: 'safety', emotionLog: [{ goal: '1' }] })
  const next = bench.start('two-goals.reading', { emotionLog: [irritated] })
  expect(next.view.derived).toMatchObject({ defaultGoal: 'safety' })
})

test('two-goals 1, left as it is: the usual goal is taken, and safety asks what would make it safer', () => {
  const { record, findings } = bench.keep('two-goals.reading', { emotionLog: [irritated] })
  expect(record.data).toMatchObject({ goal: 'safety' })
  expect(rulesIn(findings)).toEqual(['name-need'])
  expect(bench.write(record.id, { threat: 'social' }).record.state).toBe('need-named')
})

test('two-goals 2: of twelve readings nine at goal 1 around "budget talk" head the contexts', async () => {
  const add = (context: string, goal: string) =>
    bench.keep('two-goals.reading', { emotionLog: [irritated], context, goal })
  for (let no = 0; no < 9; no++) add('budget talk', 'safety')
  add('budget talk', 'growth')
  add('team lunch', 'safety')
  add('team lunch', 'growth')
  const { rows, sentence } = await bench.figure('two-goals', 'contexts')
  expect(rows.map(({ label, values }) => [label.en, ...values])).toEqual([
    ['budget talk', 9],
    ['team lunch', 1],
  ])
  expect(sentence?.en).toBe(
    '“budget talk” stands at the top: 9 of the 10 feelings that were after safety. It may also be where you look most closely.',
  )
  expect(sentence?.nl).toContain('“budget talk” staat bovenaan: 9 van de 10')
  const ratio = await bench.figure('two-goals', 'ratio')
  expect(ratio.rows[0]?.values).toEqual([10, 2, 0])
})

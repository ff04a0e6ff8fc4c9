import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('ambidexterity 1: three weeks far below the wish ask what the future needs', async () => {
  const week = (day: string, hoursNow: number, hoursLater: number) => {
    bench.goTo(day)
    return bench.keep('ambidexterity.week', { balanceWanted: 25, hoursNow, hoursLater })
  }
  bench.keep('ambidexterity.item', { text: 'Pilot with two schools', track: 'later', mode: 'give-room', hours: 2 })
  expect(bench.start('ambidexterity.week').record.data).toMatchObject({ hoursNow: 0, hoursLater: 2 })
  expect(week('2026-03-06', 38, 2).findings).toEqual([])
  expect(bench.view('ambidexterity')).toEqual([])
  const second = week('2026-03-13', 38, 2)
  expect(rulesIn(second.findings)).toEqual(['one-for-later'])
  const third = week('2026-03-20', 38, 2)
  expect(third.record.data.laterShare).toBe(5)
  expect(rulesIn(third.findings)).toEqual(['one-for-later', 'future-short'])
  expect(third.findings[1]?.say.en).toContain('5% of the 25 you wished. What does the future need this week?')
  expect(rulesIn(bench.view('ambidexterity'))).toEqual(['future-short-on-view'])
  const table = await bench.figure('ambidexterity', 'share')
  expect(table.rows.map(({ values }) => values)).toEqual([[5, 25], [5, 25], [5, 25]]) // oxfmt-ignore
  week('2026-03-27', 30, 10)
  expect(bench.view('ambidexterity')).toEqual([])
})

test('ambidexterity 2: any combination of track and mode is accepted', async () => {
  for (const track of ['now', 'later'])
    for (const mode of ['direct', 'give-room']) {
      const { record, findings } = bench.keep('ambidexterity.item', { text: 'Rota', track, mode })
      expect([record.status, findings]).toEqual(['kept', []])
    }
  expect(bench.keep('ambidexterity.item', { text: 'Rota', track: 'now' }).findings[0]?.say.nl).toContain(
    'Kies hoe je het leidt',
  )
  const table = await bench.figure('ambidexterity', 'modes')
  expect(table.rows.map(({ values }) => values)).toEqual([[1, 1], [1, 1]]) // oxfmt-ignore
})

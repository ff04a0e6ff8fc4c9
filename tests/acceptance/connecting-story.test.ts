import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-02-02')
})
afterEach(() => bench.close())

const told = {
  title: 'Why we go back to the villages',
  whyThisChoice: 'People stopped coming to us',
  howYouContribute: 'Everybody knows one street',
  valuesTouched: ['nearness'],
  myOwnTruth: 'I grew up in one',
}

test('connecting-story 1: leaving listening without having heard anything asks for three things', () => {
  const { record } = bench.keep('connecting-story.story', told)
  expect(record.state).toBe('listening')
  const refused = bench.write(record.id, {}, 'draft')
  expect(refused.refused).toBe(true)
  expect(rulesIn(refused.findings)).toEqual(['listen-first'])
  expect(refused.findings[0]?.say.en).toContain('Note three things you heard first')
  expect(refused.findings[0]?.field).toBe('heardFirst')
  expect(refused.record.state).toBe('listening')
  const one = bench.write(record.id, { heardFirst: ['The bus went'] }, 'draft')
  expect(one.refused).toBe(false)
  expect(rulesIn(one.findings)).toEqual(['fewer-than-three'])
  expect(one.findings[0]?.say.nl).toContain('Je noteerde 1 ding')
})

test('connecting-story 2: authenticity 4 blocks ready and asks for the part that is not his own', async () => {
  const heardFirst = ['The bus went', 'Nobody asks us', 'We would help']
  const { record } = bench.keep('connecting-story.story', { ...told, heardFirst, authenticity: 4 }, 'draft')
  const refused = bench.write(record.id, { notMine: 'The growth target' }, 'ready')
  expect(refused.refused).toBe(true)
  expect(rulesIn(refused.findings)).toEqual(['not-your-own'])
  expect(refused.findings[0]).toMatchObject({ field: 'notMine' })
  expect(refused.findings[0]?.say.en).toContain('Which part is not yours')
  expect(refused.record).toMatchObject({ state: 'draft', data: { notMine: 'The growth target' } })
  expect(bench.write(record.id, { authenticity: 6 }, 'ready').record.state).toBe('ready')
  const tellings = [{ audience: 'Drivers', date: '2026-02-10', echo: 'You forgot the nights' }]
  const silent = bench.write(record.id, { toldTo: [{ audience: 'Drivers' }] }, 'told')
  expect(rulesIn(silent.findings)).toEqual(['what-came-back'])
  const echoed = bench.write(record.id, { toldTo: tellings }, 'echoed')
  expect(rulesIn(echoed.findings)).toEqual(['new-version'])
  const [next] = bench.accept(record.id, 'new-version')
  expect(next?.record.data).toMatchObject({ version: 2, heardFirst: ['You forgot the nights', ...heardFirst] })
  expect(next?.record.state).toBe('listening')
  const table = await bench.figure('connecting-story', 'versions')
  expect(table.rows.map(({ values }) => values)).toEqual([[1, 1, 1], [2, 0, 0]]) // oxfmt-ignore
})

test('connecting-story: a figure in the reason is noticed while writing', () => {
  const { record } = bench.start('connecting-story.story', told)
  expect(rulesIn(bench.type(record.id, { whyThisChoice: 'We lost 30%' }).findings)).toEqual(['with-figures'])
  expect(bench.type(record.id, {}).findings).toEqual([])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

test('strength-sheet 1: whom the sheet is about does not write on it', () => {
  const about = bench.person('Sam')
  const remarks = [
    { text: 'Listens until you are done', author: bench.person('Noor') },
    { text: 'Never late', author: about },
  ]
  const { refused, findings, record } = bench.keep('strength-sheet.sheet', { about, remarks })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['not-oneself'])
  expect(findings[0]?.say.en).toContain('This sheet is about Sam, who does not write on it')
  expect(record).toMatchObject({ status: 'draft', data: { remarks } })
  expect(bench.write(record.id, { remarks: remarks.slice(0, 1) }).record).toMatchObject({
    status: 'kept',
    state: 'filled',
  })
})

test('strength-sheet 2: when the teller of the day is absent the next in line is proposed', () => {
  const tellers = ['Ada', 'Bo', 'Cas', 'Din', 'Eli', 'Fay'].map((name) => bench.person(name))
  const rota = bench.keep('strength-sheet.rota', { name: 'Mornings', tellers }).record.id
  const monday = bench.start('strength-sheet.success-round')
  expect(monday.record.data.rota).toBe(rota)
  expect(bench.type(monday.record.id, {}).findings[0]?.say.en).toBe('Next in line is Ada.')
  bench.write(monday.record.id, { teller: tellers[0], success: 'The audit went smoothly' })
  bench.goTo('2026-01-13')
  const { record } = bench.start('strength-sheet.success-round')
  const { findings } = bench.type(record.id, { teller: tellers[1], absent: [tellers[1]] })
  expect(rulesIn(findings)).toEqual(['absent'])
  expect(findings[0]?.say.en).toBe('Bo is not there today. Next in line is Cas.')
  expect(findings[0]?.say.nl).toBe('Bo is er vandaag niet. Aan de beurt is Cas.')
  bench.write(record.id, { teller: tellers[1], absent: [tellers[1]] }, null, false)
  bench.accept(record.id, 'absent')
  expect(bench.open(record.id).record.data.teller).toBe(tellers[2])
})

test('strength-sheet figure: strengths by person, without their writers', async () => {
  for (const [name, texts] of [
    ['Sam', ['Patient', 'Exact']],
    ['Kim', ['patient', 'Bold', 'Warm']],
  ] as const)
    // oxfmt-ignore
    bench.keep('strength-sheet.sheet', {
      about: bench.person(name),
      remarks: texts.map((text) => ({ text, author: bench.person(`Writer of ${text} ${name}`) })),
    })
  const table = await bench.figure('strength-sheet', 'words')
  expect(table.columns.map(({ name }) => name.en)).toEqual(['Sam', 'Kim'])
  expect(table.rows[0]).toMatchObject({ key: 'patient', values: [1, 1] })
  expect(table.sentence?.en).toContain('5 remarks name 4 different strengths')
  expect(JSON.stringify(table)).not.toContain('Writer')
})

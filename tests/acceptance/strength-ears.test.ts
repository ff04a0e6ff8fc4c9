import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-05-07')
})
afterEach(() => bench.close())

function sessionWith(client: string): string {
  const engagement = bench.keep('coaching-phase.engagement', { title: 'Coaching', kind: 'executive-coaching', client })
  const values = { engagement: engagement.record.id, kind: 'coaching', startAt: '2026-05-07T10:00', durationMin: 60 }
  return bench.keep('coaching-phase.session', values).record.id
}

test('strength-ears 1: an exception may get its question', () => {
  const client = bench.person('Vos', 'client')
  const values = { session: sessionWith(client), client, quoteOrParaphrase: 'It never works, except on Thursdays' }
  const { record } = bench.start('strength-ears.opening', values)
  const { findings } = bench.type(record.id, { kind: 'exception' })
  expect(rulesIn(findings)).toEqual(['ask-exception'])
  expect(findings[0]).toMatchObject({ kind: 'hint', field: 'followUpQuestion' })
  expect(findings[0]?.say.nl).toContain('wat is er dan anders?')
  const kept = bench.write(record.id, { kind: 'exception', followUpQuestion: 'What is different on Thursdays?' })
  expect(kept).toMatchObject({ refused: false, findings: [] })
  expect(kept.record).toMatchObject({ state: 'chosen', data: { followUpQuestion: 'What is different on Thursdays?' } })
})

test('strength-ears: each kind of opening has its own way on', () => {
  const { record } = bench.start('strength-ears.opening', { quoteOrParaphrase: 'x' })
  for (const [kind, rule, words] of [
    ['wants-different', 'ask-wish', 'how would it be instead?'],
    ['competence-resource', 'ask-resource', 'how did that work?'],
    ['helpful-who-or-what', 'ask-helper', 'what exactly helps?'],
  ]) {
    const { findings } = bench.type(record.id, { kind })
    expect(rulesIn(findings)).toEqual([rule])
    expect(findings[0]?.say.en).toContain(words)
  }
})

test('strength-ears 2: a session without an opening asks for one in hindsight, once', () => {
  const session = sessionWith(bench.person('Vos', 'client'))
  const { findings, record, refused } = bench.keep('strength-ears.look-back', { session })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['in-hindsight'])
  expect(findings[0]).toMatchObject({ kind: 'ask', once: true })
  expect(findings[0]?.say.en).toContain('Which one do you hear in hindsight?')
  const [opening] = bench.accept(record.id, 'in-hindsight')
  expect(opening?.record).toMatchObject({ kind: 'strength-ears.opening', data: { session } })
  expect(bench.open(record.id).findings).toEqual([])
  bench.write(opening?.record.id ?? '', {
    quoteOrParaphrase: 'She keeps the books in order',
    kind: 'competence-resource',
  })
  expect(bench.keep('strength-ears.look-back', { session }).findings).toEqual([])
})

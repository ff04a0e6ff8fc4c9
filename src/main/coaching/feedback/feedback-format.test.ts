import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documented, missing, provideSqlcipher, run } from '../../../../tests/support/documented'
import { MethodBench } from '../../../../tests/support/methods'
import { findFeedbackRound } from '../../store/feedback'
import { makeForms } from './make-forms'

let bench: MethodBench
let desk: string
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
  desk = mkdtempSync(join(tmpdir(), 'bospad-feedback-'))
  provideSqlcipher(desk)
})
afterEach(() => {
  bench.close()
  rmSync(desk, { recursive: true })
})

const why = missing('age', 'jq')
const skipped = why === null ? '' : ` (skipped: ${why})`

test.skipIf(why !== null)(`the commands of the page read an answer${skipped}`, async () => {
  const raters = ['Ant', 'Bee', 'Cat', 'Dog', 'Eel'].map((pseudonym) => ({ pseudonym, group: 'peer' }))
  const questions = [{ text: 'What should I do more often?', type: 'open', selfText: 'Ask first.' }]
  const { id } = bench.keep('feedback-360.round', { theme: 'Expectations', questions, raters }, 'asked').record
  await makeForms(id, [{ rater: 'Ant', language: 'en' }])
  const encrypter = new Encrypter()
  encrypter.addRecipient(findFeedbackRound(bench.store.db, id)?.recipient ?? '')
  const answers = [{ question: 0, text: 'Ask back more often.' }]
  writeFileSync(join(desk, 'answer-k3f9.age'), await encrypter.encrypt(`${JSON.stringify({ answers })}   `))
  bench.store.db.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(bench.store.file, join(desk, 'store.db'))
  const { all, command } = documented('docs/feedback-format.md')
  const shown = run(desk, command('feedback_round'), { VAULT: desk, KEY: bench.store.key.toString('hex') })
  expect(JSON.parse(shown.toString())).toEqual(answers)
  expect(all).toHaveLength(1)
})

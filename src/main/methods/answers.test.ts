import { afterEach, beforeEach, expect, test } from 'vitest'
import { questionText } from '@shared/domain/prompt-answers'
import { MethodBench } from '../../../tests/support/methods'
import { createEntry, saveEntry } from '../notebooks/save-entry'
import { trash } from '../notebooks/trash'
import { listNotebooks } from '../store/notebooks'
import { countPromptAnswers } from '../store/prompt-answers'
import { readEntry } from '../store/entries'
import { answersOf } from './answers'
import { findMethod } from './library'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

function write(body: string, day = '2026-11-20') {
  bench.goTo(day)
  const notebookId = listNotebooks(bench.store.db, false)[0]?.id ?? ''
  return createEntry({ notebookId, at: bench.now, zone: 'Europe/Amsterdam', title: `Of ${day}`, body }, bench.now)
}
const again = (id: string, body: string) => {
  const entry = readEntry(bench.store.db, id)
  return saveEntry({ ...entry, body, emotions: [], tags: [], people: [], emptied: false }, bench.now)
}

test('a question in either language is known by its words, and what stands under it is its answer', async () => {
  const { db } = bench.store
  const [first, second] = findMethod(db, 'two-goals').prompts
  const english = write(`${questionText(first!.en)}\n\nBeing seen.\n\n${questionText(second!.en)}\n`, '2026-11-18')
  const dutch = write(`${questionText(first!.nl)}\n\nGezien worden.`)
  write(`${questionText('Not a question of any method?')}\n\nYes.`)
  expect(readEntry(db, english.id).kind).toBe('prompted')
  expect(answersOf(db, first!.id)).toEqual([
    { entryId: dutch.id, title: 'Of 2026-11-20', day: '2026-11-20', text: 'Gezien worden.' },
    { entryId: english.id, title: 'Of 2026-11-18', day: '2026-11-18', text: 'Being seen.' },
  ])
  expect(countPromptAnswers(db)).toEqual([{ prompt: first!.id, count: 2 }])

  again(dutch.id, 'All of it thrown away.')
  expect(readEntry(db, dutch.id).kind).toBe('free')
  await trash([english.id])
  expect(answersOf(db, first!.id)).toEqual([])
})

import { basename } from 'node:path'
import { readAtMost } from '../../transfer/read-at-most'
import { answerTask } from '../../vault/in-worker'
import { largestAnswer, mustRead, readAnswer, type Answer, type Asked, type Refusal } from './answer-file'

type Round = { identity: string; round: string; asked: Asked[] }
export type AnswerTask = Round & ({ kind: 'look'; paths: string[] } | { kind: 'open'; files: Uint8Array[] })

/** `form`: whose answer it is, by the token of its form. What was answered stays in the worker. */
export type LookedAt =
  | { name: string; file: Uint8Array; form: string }
  | { name: string; refused: Refusal | 'unreadable' }

/** Files come from others: they are read where they can be stopped, and where what they hold is gone afterwards. */
await answerTask<AnswerTask>(async (task) => {
  const { identity, round, asked } = task
  if (task.kind === 'open') {
    const answers: Answer[] = []
    for (const file of task.files) answers.push(await mustRead(file, identity, round, asked))
    return answers
  }
  const looked: LookedAt[] = []
  for (const path of task.paths) {
    const name = basename(path)
    const file = await readAtMost(path, largestAnswer)
    if (!file) {
      looked.push({ name, refused: 'unreadable' })
      continue
    }
    const read = await readAnswer(file, identity, round, asked)
    looked.push('refused' in read ? { name, refused: read.refused } : { name, file, form: read.answer.form })
  }
  return looked
})

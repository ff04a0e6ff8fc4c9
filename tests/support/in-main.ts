import { randomUUID } from 'node:crypto'
import type { ElectronApplication } from '@playwright/test'

export type Electron = typeof import('electron')

/**
 * Runs `work` once in the main process, by its text, without this file's names; its answer is handed over as data.
 *
 * Playwright waits for the answer over the debugger, which holds the promise of it weakly: a collection of garbage at
 * that moment, as a busy main process has them, loses the answer of a finished function, also of a synchronous one
 * ("Resulting promise was garbage collected", https://github.com/spaceagetv/electron-playwright-helpers/pull/110).
 * So main keeps each answer itself, and a lost one is asked for again without running `work` again.
 */
export async function inMain<Answer, Given>(
  app: Pick<ElectronApplication, 'evaluate'>,
  work: (electron: Electron, given: Given) => Answer | Promise<Answer>,
  given?: Given,
): Promise<Answer> {
  const request = { id: randomUUID(), source: `(${work.toString()})`, given }
  for (;;) {
    try {
      return (await app.evaluate(answerOnce, request)) as Answer
    } catch (error) {
      if (!String(error).includes('Resulting promise was garbage collected')) throw error
    }
  }
}

/** Runs in main. */
function answerOnce(electron: Electron, { id, source, given }: { id: string; source: string; given: unknown }) {
  const kept = globalThis as { answersForTests?: Map<string, unknown> }
  const answers = (kept.answersForTests ??= new Map())
  // oxlint-disable-next-line no-eval
  if (!answers.has(id)) answers.set(id, ((0, eval)(source) as (...given: unknown[]) => unknown)(electron, given))
  return answers.get(id)
}

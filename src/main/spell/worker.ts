import { parentPort, workerData } from 'node:worker_threads'
import { Checker, type Asked, type DictionaryText } from './checker'

/** Reading the dictionaries takes about a second and a compound some time too: here neither holds the app up. */
export type Question = { n: number } & ({ check: Asked } | { suggest: string })
export type Answer = { n: number; words: string[] }

const checker = new Checker(workerData as DictionaryText[])
parentPort?.on('message', (question: Question) => {
  const words = 'check' in question ? checker.misspelt(question.check) : checker.suggest(question.suggest)
  parentPort?.postMessage({ n: question.n, words } satisfies Answer)
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Asked, DictionaryText } from './checker'
import spellWorker from './worker?modulePath'
import type { Answer, Question } from './worker'

/** English as written in Europe comes first: its suggestions stand before the American ones. */
const languages = ['nl', 'en-GB', 'en-US']
const shipped = () => join(import.meta.dirname, '../../resources/dictionaries')

let folder: string | null = null
let worker: Promise<Worker | null> | null = null
let count = 0
const waiting = new Map<number, (words: string[]) => void>()

/** Spelling is checked from now on; the worker starts with the first question. */
export function startSpell(dictionaries = shipped()): void {
  folder ??= dictionaries
}

/** Off is off: the worker ends, and with it the words it was asked about. Open questions are answered with nothing. */
export async function stopSpell(): Promise<void> {
  folder = null
  const ending = worker
  worker = null
  for (const answer of waiting.values()) answer([])
  waiting.clear()
  await (await ending)?.terminate()
}

/** Whether a worker exists. */
export const isSpellRunning = () => worker !== null

/**
 * Of all the words given, those that neither language nor the user's own list knows. Nothing when spelling is not
 * checked.
 * @param asked `first`: words that begin a sentence
 * @param own words the user taught, in any case
 */
export async function checkWords(asked: Asked, own: Iterable<string> = []): Promise<string[]> {
  const taught = new Set([...own].map((word) => word.toLowerCase()))
  const unknown = (word: string) => !taught.has(word.toLowerCase())
  const rest = { words: asked.words.filter(unknown), first: asked.first.filter(unknown) }
  return rest.words.length + rest.first.length === 0 ? [] : ask({ check: rest })
}

/** What may have been meant by a misspelt word, nearest first, at most eight. */
export function suggest(word: string): Promise<string[]> {
  return ask({ suggest: word })
}

async function ask(question: { check: Asked } | { suggest: string }): Promise<string[]> {
  if (folder === null) return []
  worker ??= startWorker(folder)
  const started = worker
  const running = await started
  // stopped, or died, while it was starting
  if (!running || worker !== started) return []
  const n = ++count
  return new Promise((resolve) => {
    waiting.set(n, resolve)
    running.postMessage({ n, ...question } satisfies Question)
  })
}

async function startWorker(from: string): Promise<Worker | null> {
  const read = (file: string) => readFile(join(from, file), 'utf8')
  const texts: DictionaryText[] = await Promise.all(
    languages.map(async (language) => ({ aff: await read(`${language}.aff`), dic: await read(`${language}.dic`) })),
  )
  if (folder === null) return null
  const started = new Worker(spellWorker, { workerData: texts })
  started.unref()
  started.on('message', ({ n, words }: Answer) => {
    waiting.get(n)?.(words)
    waiting.delete(n)
  })
  // a worker that dies leaves words unmarked; the next question starts another
  started.on('error', () => {
    worker = null
    for (const answer of waiting.values()) answer([])
    waiting.clear()
  })
  return started
}

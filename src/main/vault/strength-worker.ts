import { parentPort } from 'node:worker_threads'
import { estimate } from './estimate'

/** Lives while a passphrase is being typed: loading the word lists takes most of a second. */
parentPort?.on('message', ({ n, passphrase, name }: { n: number; passphrase: string; name: string }) => {
  parentPort?.postMessage({ n, strength: estimate(passphrase, name) })
})

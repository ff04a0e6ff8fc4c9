import { utilityProcess } from 'electron'
import { BospadError } from '@shared/errors'
import readerPath from './reader/process?modulePath'
import type { Message, Order } from './reader/process'
import type { Batch } from './reader/read-folder'

/** A process that says nothing for this long is stopped. Milliseconds. */
const patience = 60_000
/** Megabytes of JavaScript objects that the process may hold. */
const memory = 1024

/**
 * Batches of the notes below a folder, read in a process of its own; the next is asked for when one has been used.
 * @throws BospadError CANCELLED (by `signal`), FILE_UNREADABLE (the folder, or the process ended or hung)
 */
export async function* readInProcess(
  order: Order,
  found: (count: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const child = utilityProcess.fork(readerPath, [], {
    serviceName: 'Bospad reader',
    stdio: 'ignore',
    env: {},
    execArgv: [`--max-old-space-size=${memory}`],
  })
  const batches: Batch[] = []
  let ended = false
  let failed: BospadError | null = null
  let wake = () => {}
  let timer = setTimeout(giveUp, patience)
  function giveUp() {
    failed ??= new BospadError('FILE_UNREADABLE')
    wake()
  }
  child.on('message', (message: Message) => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, patience)
    if (message.kind === 'found') found(message.count)
    else if (message.kind === 'batch') batches.push(message.batch)
    else if (message.kind === 'end') ended = true
    else giveUp()
    wake()
  })
  child.on('exit', () => {
    if (!ended) giveUp()
  })
  const cancel = () => wake()
  signal.addEventListener('abort', cancel)
  child.postMessage(order)
  try {
    for (;;) {
      if (signal.aborted) throw new BospadError('CANCELLED')
      const batch = batches.shift()
      if (batch) {
        yield batch
        child.postMessage('next')
      } else if (failed) throw failed
      else if (ended) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
    child.kill()
  }
}

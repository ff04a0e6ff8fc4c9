// Runs in a utility process: what comes from outside is parsed where it can reach neither keys nor the store.
import { readFolder, type Batch } from './read-folder'

export type Order = { folder: string; zone: string; withBytes: boolean }
export type Message =
  | { kind: 'found'; count: number }
  | { kind: 'batch'; batch: Batch }
  | { kind: 'end' }
  | { kind: 'failed' }

/** Batches that may be on their way before the first is asked for. */
const ahead = 2

const port = process.parentPort
const tell = (message: Message) => port.postMessage(message)
let asked = ahead
let wake = () => {}

port.once('message', ({ data }: { data: Order }) => {
  port.on('message', () => {
    asked++
    wake()
  })
  void send(data)
})

async function send({ folder, zone, withBytes }: Order): Promise<void> {
  try {
    for await (const batch of readFolder(folder, zone, withBytes, (count) => tell({ kind: 'found', count }))) {
      while (asked === 0) await new Promise<void>((resolve) => (wake = resolve))
      asked--
      tell({ kind: 'batch', batch })
    }
    tell({ kind: 'end' })
  } catch {
    tell({ kind: 'failed' })
  }
}

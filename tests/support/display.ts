import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/**
 * Focus, clipboard and global shortcuts belong to a display: of several workers each has one to itself. The names are
 * in an environment variable that the workers inherit, in their order.
 */
export async function startDisplays(workers: number): Promise<() => void> {
  const servers: ChildProcess[] = []
  const names = [process.env.DISPLAY ?? '']
  while (names.length < workers) {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    servers.push(server)
    const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer]
    names.push(`:${number.toString().trim()}`)
  }
  process.env.BOSPAD_DISPLAYS = names.join(' ')
  return () => {
    for (const server of servers) server.kill()
  }
}

/** In a worker: what it starts appears on its own display. */
export function useOwnDisplay(): void {
  const name = process.env.BOSPAD_DISPLAYS?.split(' ')[Number(process.env.TEST_PARALLEL_INDEX)]
  if (name) process.env.DISPLAY = name
}

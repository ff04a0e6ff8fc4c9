import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import electron from 'electron' // in plain Node: the path of the runtime

/**
 * Milliseconds from starting the process to the first contentful paint of its first page. The process is started as a
 * person would; afterwards the page's own clock is read over the debugging port, so that reading costs the start nothing.
 */
export async function firstPaint(entry: string, env: Record<string, string>, args: string[] = []): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const started = performance.timeOrigin + performance.now()
  const child = spawn(
    electron as unknown as string,
    [`--remote-debugging-port=${port}`, ...sandbox(), ...args, entry],
    {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    },
  )
  try {
    const painted = await untilPainted(port, child.exitCode)
    return painted - started
  } finally {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}

const sandbox = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

async function untilPainted(port: number, exit: number | null): Promise<number> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline && exit === null) {
    // the only sign of a page that nobody drives is what it says when asked
    await wait(100)
    const painted = await askPage(port)
    if (painted) return painted
  }
  throw new Error('no page was painted within 30 s')
}

async function askPage(port: number): Promise<number | null> {
  let address: string | undefined
  try {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
      type: string
      webSocketDebuggerUrl: string
    }[]
    address = targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl
  } catch {
    return null // the port is not open yet
  }
  if (!address) return null
  const socket = new WebSocket(address)
  try {
    await once(socket, 'open')
    const expression = `(() => { const [paint] = performance.getEntriesByName('first-contentful-paint'); return paint ? performance.timeOrigin + paint.startTime : 0 })()`
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }))
    const [message] = (await once(socket, 'message')) as [MessageEvent<string>]
    // while the page is still being made there is nothing to evaluate in
    const answer = JSON.parse(message.data) as { result?: { result?: { value?: number } } }
    return answer.result?.result?.value || null
  } finally {
    socket.close()
  }
}

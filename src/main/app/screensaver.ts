import { spawn, type ChildProcess } from 'node:child_process'

/**
 * Electron notices a locked screen on macOS and Windows only. On Linux the desktops say so on D-Bus:
 * the session bus carries `ActiveChanged(true)` of the screensaver, the system bus logind's `Lock`.
 * `dbus-monitor` comes with the bus itself; docs/decisions/0031 says why no library is used.
 */
const watched = [
  ['--session', "type='signal',interface='org.freedesktop.ScreenSaver',member='ActiveChanged'"],
  ['--session', "type='signal',interface='org.gnome.ScreenSaver',member='ActiveChanged'"],
  ['--session', "type='signal',interface='org.cinnamon.ScreenSaver',member='ActiveChanged'"],
  ['--session', "type='signal',interface='org.mate.ScreenSaver',member='ActiveChanged'"],
  ['--system', "type='signal',interface='org.freedesktop.login1.Session',member='Lock'"],
] as const

/** True when a piece of dbus-monitor's output says that the screen is locked now. */
export function saysLocked(signal: string): boolean {
  if (/member=Lock\b/.test(signal) && /interface=org\.freedesktop\.login1\.Session\b/.test(signal)) return true
  return /member=ActiveChanged\b/.test(signal) && /^\s+boolean true$/m.test(signal)
}

/** Splits the stream into whole signals; each begins with a line of its own and its arguments are indented. */
export function readSignals(take: (signal: string) => void): (text: string) => void {
  let lines: string[] = []
  let rest = ''
  return (text) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      if (!/^\s/.test(line)) lines = []
      lines.push(line)
      take(lines.join('\n'))
    }
  }
}

/**
 * Calls `locked` when the screen locks. `watching` tells whether anything can be noticed at all: there
 * is no bus in some sessions. Returns how to stop.
 */
export function watchScreensaver(locked: () => void, watching: (yes: boolean) => void): () => void {
  const alive = new Set<ChildProcess>()
  for (const bus of ['--session', '--system'] as const) {
    const rules = watched.filter(([which]) => which === bus).map(([, rule]) => rule)
    const child = spawn('dbus-monitor', [bus, ...rules], { stdio: ['ignore', 'pipe', 'ignore'] })
    alive.add(child)
    const gone = () => {
      alive.delete(child)
      watching(alive.size > 0)
    }
    child.on('error', gone) // not installed
    child.on('exit', gone) // no such bus
    child.stdout.setEncoding('utf8')
    child.stdout.on(
      'data',
      readSignals((signal) => {
        if (saysLocked(signal)) locked()
      }),
    )
    child.stdout.once('data', () => watching(true))
  }
  return () => {
    for (const child of alive) child.kill()
  }
}

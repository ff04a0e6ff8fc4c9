import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The commands of a page of `docs/`, in their order, each found by a part of its text. */
export function documented(page: string) {
  const all = [...readFileSync(page, 'utf8').matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, code = '']) =>
    code.replace(/^ {3}/gm, '').trim(),
  )
  const command = (part: string): string => {
    const found = all.find((it) => it.includes(part))
    if (!found) throw new Error(`${page} has no command with ${part}`)
    return found
  }
  return { all, command }
}

const tools = {
  age: 'age is not installed',
  script: 'script (util-linux) is not installed: age asks for a passphrase at a terminal',
  xxd: 'xxd is not installed',
  jq: 'jq is not installed',
}

/** Why a command cannot be run on this computer; null when it can. */
export function missing(...needed: (keyof typeof tools)[]): string | null {
  const lacking = needed.find((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)
  return lacking ? tools[lacking] : null
}

/** Where `sqlcipher` is not version 4, one that is stands in `desk` afterwards. */
export function provideSqlcipher(desk: string): void {
  const own = spawnSync('sqlcipher', ['-version'], { encoding: 'utf8' })
  if (/SQLCipher 4/.test(own.stdout ?? '')) return
  const reader = resolve('tests/support/sqlcipher.mjs')
  writeFileSync(join(desk, 'sqlcipher'), `#!/bin/sh\nexec "${process.execPath}" "${reader}" "$@"\n`)
  chmodSync(join(desk, 'sqlcipher'), 0o755)
}

type Names = Record<string, string>

/** In the folder `desk`, as bash runs it; what it prints. */
export function run(desk: string, code: string, names: Names = {}): Buffer {
  return execFileSync('bash', ['-euo', 'pipefail', '-c', code], {
    cwd: desk,
    env: { ...process.env, PATH: `${desk}:${process.env['PATH']}`, ...names },
    maxBuffer: 1 << 26,
    stdio: 'pipe',
  })
}

/** For what asks at a terminal: `typed` is typed there. */
export function runAtTerminal(desk: string, code: string, typed: string, names: Names = {}): void {
  execFileSync('script', ['-qec', code, '/dev/null'], {
    cwd: desk,
    env: { ...process.env, ...names },
    input: `${typed}\n`,
  })
}

// npm run bench: measures and prints one JSON line a goal on standard output (name, value, goal, ok).
import fs from 'node:fs'
import { build, cacheFile, option, runProjects } from './playwright.mjs'

const file = cacheFile('bench.jsonl')
fs.rmSync(file, { force: true })
if ((await build()) !== 0) process.exit(1)
const code = await runProjects(['bench'], { args: option('').rest, env: { BENCH_REPORT: file } })
const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []
for (const line of lines) console.log(line)
process.exit(code === 0 && lines.length > 0 && lines.every((line) => JSON.parse(line).ok) ? 0 : 1)

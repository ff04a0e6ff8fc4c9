// npm run a11y: axe on every screen. The last line says how many screens were looked at and what was found.
import fs from 'node:fs'
import { build, cacheFile, option, readReport, runProjects } from './playwright.mjs'

const file = cacheFile('a11y.json')
fs.rmSync(file, { force: true })
if ((await build()) !== 0) process.exit(1)
const code = await runProjects(['a11y'], { args: option('').rest, env: { A11Y_REPORT: file } })
const { screens = 0, violations = 0 } = readReport(file) ?? {}
console.log(JSON.stringify({ screens, violations }))
process.exit(code === 0 && screens > 0 && violations === 0 ? 0 : 1)

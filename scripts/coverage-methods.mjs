// Prints how much of the domain the program covers, counted from what the engine loaded and from tests that ran:
// {"methods":66,"prompts":312,"acceptance":134}. Fails when a test fails.
import fs from 'node:fs'
import path from 'node:path'
import { cacheFile } from './playwright.mjs'
import { root, run } from './runtime/command.mjs'

const counted = cacheFile('methods.json')
const report = cacheFile('acceptance.json')
for (const file of [counted, report]) fs.rmSync(file, { force: true })
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const args = [
  'run',
  '--reporter=json',
  `--outputFile.json=${report}`,
  '--silent=true',
  'tests/acceptance',
  'src/main/methods/built-in.test.ts',
]
const code = await run(process.execPath, [vitest, ...args], {
  cwd: root,
  env: { ...process.env, BOSPAD_COUNT_METHODS: counted },
})
const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8'))
const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
const examples = new Set(
  tests.filter(({ status }) => status === 'passed').flatMap(({ title }) => /^([a-z0-9-]+ \d+):/.exec(title)?.[1] ?? []),
)
const { methods, prompts } = JSON.parse(fs.readFileSync(counted, 'utf8'))
console.log(JSON.stringify({ methods, prompts, acceptance: examples.size }))
process.exitCode = code

// `npm test`: the check, the unit tests, the build and the tests in the real Electron, all of them even when one fails.
// The last line counts over all of them.
import fs from 'node:fs'
import path from 'node:path'
import { check } from './check.mjs'
import { build, cacheFile, readReport, runProjects } from './playwright.mjs'
import { root, run } from './runtime/command.mjs'

const total = { passed: 0, failed: 0, skipped: 0 }
const skips = []

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

/** Nothing in the report may hide a failure: a runner that broke off counts as one failed test. */
function countRunner(code, counted) {
  if (!counted) count({ failed: 1 })
  else count({ ...counted, failed: counted.failed || (code === 0 ? 0 : 1) })
}

async function section(name, work) {
  const begin = Date.now()
  console.log(`\n── ${name}`)
  await work()
  console.log(`── ${name}: ${((Date.now() - begin) / 1000).toFixed(1)} s`)
}

async function unitTests() {
  const report = cacheFile('vitest.json')
  fs.rmSync(report, { force: true })
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(process.execPath, [vitest, ...args], { cwd: root })
  countRunner(code, countVitest(readReport(report)))
}

function countVitest(report) {
  if (!report) return
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  for (const { assertionResults } of report.testResults)
    for (const { status, fullName } of assertionResults)
      if (status === 'pending' || status === 'skipped' || status === 'todo') skips.push(fullName)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

async function appTests(projects) {
  const report = cacheFile('playwright.json')
  fs.rmSync(report, { force: true })
  const code = await runProjects(projects, {
    args: ['--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  countRunner(code, countPlaywright(readReport(report)))
}

function countPlaywright(report) {
  if (!report) return
  const visit = (suite) => {
    for (const spec of suite.specs ?? [])
      for (const { status, annotations } of spec.tests)
        if (status === 'skipped') skips.push(`${spec.title}${reason(annotations)}`)
    for (const inner of suite.suites ?? []) visit(inner)
  }
  for (const suite of report.suites) visit(suite)
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}

const reason = (annotations) =>
  annotations
    .filter(({ type }) => type === 'skip' || type === 'fixme')
    .map(({ description }) => `: ${description ?? 'no reason given'}`)
    .join('')

fs.mkdirSync(cacheFile(''), { recursive: true })
await section('check', async () => {
  for (const { ok } of await check()) count(ok ? { passed: 1 } : { failed: 1 })
})
await section('unit tests', unitTests)
let built = false
await section('build', async () => {
  built = (await build()) === 0
  count(built ? { passed: 1 } : { failed: 1 })
})
if (built) {
  await section('tests in Electron', () => appTests(['e2e', 'faults']))
  await section('tests in Electron that measure time', () => appTests(['alone']))
} else console.log('\nThe tests in Electron were not run: there is no build.')

if (skips.length) console.log(`\nSkipped:\n${skips.map((title) => `  ${title}`).join('\n')}`)
console.log()
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

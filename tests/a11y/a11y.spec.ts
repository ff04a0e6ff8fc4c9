import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { expect, test } from '../support/app'
import { setTheme, themes, visitScreens } from '../support/screens'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const total = { screens: 0, violations: 0 }

for (const language of ['en', 'nl'] as const)
  test(`axe finds nothing on any screen in ${language}`, async ({ start }) => {
    test.setTimeout(1_200_000)
    const bospad = await start({ settings: { language, theme: 'system', lockAfterMinutes: 0 } })
    const found: string[] = []
    await visitScreens(bospad, language, async (name) => {
      for (const theme of themes) {
        await setTheme(bospad, theme)
        await bospad.page.evaluate(source)
        const { violations } = await bospad.page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(document),
        )
        total.screens++
        total.violations += violations.length
        for (const { id, nodes } of violations)
          found.push(`${name} ${theme}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
      }
    })
    expect(found).toEqual([])
  })

test('the check itself finds what is wrong', async ({ bospad }) => {
  await bospad.page.evaluate(source)
  const ids = await bospad.page.evaluate(async () => {
    const image = document.body.appendChild(document.createElement('img'))
    image.src = 'data:,'
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document)
    image.remove()
    return violations.map(({ id }) => id)
  })
  expect(ids).toContain('image-alt')
})

test.afterAll(() => {
  const report = process.env.A11Y_REPORT
  if (!report) return
  // a failed test gives way to a fresh worker: add to what the last one counted
  const before = (
    existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { screens: 0, violations: 0 }
  ) as typeof total
  writeFileSync(
    report,
    JSON.stringify({ screens: before.screens + total.screens, violations: before.violations + total.violations }),
  )
})

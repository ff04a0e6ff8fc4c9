import { expect } from '@playwright/test'
import { Insights } from '../pages/insights'
import type { Shell } from '../pages/shell'
import { borrowPort } from './calls'
import { writeYear } from './year-of-reflections'

/** Without a figure; with a year of them; what stands behind one; a year looked back on. */
export async function visitInsights(shell: Shell, look: (name: string) => Promise<void>) {
  const insights = new Insights(shell)
  await insights.open()
  await look('26-insights-little')
  const today = new Date().toLocaleDateString('sv-SE')
  await borrowPort(shell.page, (call) => call(writeYear, { count: 24, today }))
  await insights.open()
  await expect(shell.page.getByRole('img').first()).toBeVisible()
  await look('26a-insights')
  await insights.showTables()
  await shell.page.mouse.move(0, 0) // no tooltip in the way
  await look('26b-insights-tables')
  await insights.openSources(
    shell.language === 'nl' ? 'Kloof tussen intentie en gedrag' : 'Gap between intention and behaviour',
  )
  await look('26c-insights-sources')
  await shell.page.keyboard.press('Escape')
  await insights.choose('Marit')
  await shell.page.mouse.move(0, 0)
  await look('26e-insights-with')
  await insights.choose(null)
  await insights.openReview()
  await look('26d-insights-review')
  await shell.page.keyboard.press('Escape')
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { Methods } from '../pages/methods'
import type { Shell } from '../pages/shell'
import { quietHour } from './quiet-hour'

type Look = (name: string) => Promise<void>

/** The room of methods: finding one, its page, a record that is refused, an own method as form and text, a file. */
export async function visitMethods(shell: Shell, look: Look) {
  const methods = new Methods(shell)
  const legacy = shell.language === 'nl' ? 'Nalatenschap' : 'Legacy'
  await methods.enter()
  await expect(methods.cards.first()).toBeVisible()
  await look('24-methods')
  await methods.find.fill('qqzzxx')
  await methods.found(0)
  await look('24a-methods-none')
  await methods.open(legacy)
  await look('24b-method')
  await methods.start()
  await methods.keep()
  await expect(shell.page.locator('[data-kind="refuse"]').first()).toBeVisible()
  await look('24c-record-refused')
  for (const field of ['value', 'whatIDoForItNow'])
    await shell.page.locator(`[data-field="${field}"]`).getByRole('textbox').fill('Ruimte voor tegenspraak')
  await methods.keep()
  await expect(methods.keptMark).toBeVisible()
  await shell.page.locator('[data-field="whatIDoForItNow"]').getByRole('textbox').fill('Room for a no')
  await methods.saved()
  await methods.openVersions()
  await expect(methods.versionsShown).toContainText('Ruimte voor tegenspraak')
  await look('24h-record-versions')
  await methods.keyboard.press('Escape')
  await methods.write()
  await methods.press('write.put')
  await expect(shell.page.getByText(methods.problem('text.empty')).first()).toBeVisible()
  await look('24d-own-method')
  await methods.press('write.asText')
  await expect(shell.page.getByText(methods.problem('text.empty')).first()).toBeVisible()
  await look('24e-own-method-text')
  await methods.press('write.giveUp')
  for (const [name, text] of [
    ['24f-method-file', JSON.stringify(quietHour, null, 2)],
    ['24g-method-file-refused', JSON.stringify({ ...quietHour, theme: 'shell', minutes: -1 }, null, 2)],
  ] as const) {
    const file = join(shell.bospad.home, `${name}.json`)
    writeFileSync(file, text)
    await methods.enter()
    await expect(await methods.openFile(file)).toBeVisible()
    await shell.page.evaluate(() => Promise.all(document.getAnimations().map((it) => it.finished)))
    await look(name)
    await methods.keyboard.press('Escape')
  }
}

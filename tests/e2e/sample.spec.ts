import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { Gate } from '../pages/gate'
import { SampleVault } from '../pages/sample'

test('the first run offers a sample: a year to look around in, and one button takes it away again', async ({
  start,
}) => {
  const bospad = await start()
  const gate = new Gate(bospad)
  const sample = new SampleVault(gate)
  const place = join(bospad.userData, 'sample')
  await gate.welcome()
  await sample.look()
  await expect(bospad.page.getByText('a path through the beeches')).toBeVisible()

  await sample.stopHalfWay()
  expect(existsSync(place)).toBe(false)

  const shell = await sample.make()
  expect(readdirSync(place)).toEqual(['Sample.bospad'])
  await shell.go('notebooks')
  await expect(bospad.page.getByText('Late light').first()).toBeVisible()

  await shell.lock()
  await gate.atUnlock()
  await gate.expectMessage('This is the sample. Its passphrase is no secret: a path through the beeches')
  const again = await sample.openAsFilledIn()
  await again.settings('vault')
  await sample.removeFromSettings()
  await gate.welcome()
  expect(existsSync(place)).toBe(false)
  expect(readFileSync(join(bospad.userData, 'settings.json'), 'utf8')).not.toContain('Sample')
})

import { Records } from '../pages/record'
import { SelfPage } from '../pages/self'
import { makeSelf } from '../support/self'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp({ records: makeSelf })

test('a decision closed too early waits for the morning, or for a reason', async ({ shell }) => {
  const self = new SelfPage(shell)
  const records = new Records(shell)
  await self.enter()
  await self.begin('Sleep on it')
  await records.seen('doubt-courage.decision')
  const positionsHeard = [{ view: 'Too early' }, { view: 'Only on paper' }]
  await records.fill({ question: 'Do we merge the two teams?', myFirstStand: 'Yes, before summer', positionsHeard })
  await records.keep()
  await records.fill({ decided: 'We merge' })
  await records.moveTo('decided')
  await records.says('Wait until tomorrow morning, or write why it cannot wait.', 'overrideReason')
  await self.enter()
  await expect(self.holds).toContainText('Do we merge the two teams?')
  await expect(self.holds).toContainText(/Until .*06:00/)
  await self.openHold('Do we merge the two teams?')
  await records.holds({ decided: 'We merge' })
  await records.fill({ overrideReason: 'The offer ends tonight' })
  await records.moveTo('decided')
  await records.standsAt('decided')
  await self.enter()
  await expect(self.holds).not.toContainText('Do we merge the two teams?')
})

test('the pulse says what it was, asks again when asked to, and the council is missed', async ({ shell }) => {
  const self = new SelfPage(shell)
  await self.enter()
  await expect(self.row('Executive loneliness pulse')).toContainText('6 of 10')
  await expect(self.notes).toContainText('95 days')
  await self.askAgain('Executive loneliness pulse')
})

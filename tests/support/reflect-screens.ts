import { expect } from '@playwright/test'
import { Reflect } from '../pages/reflect'
import type { Shell } from '../pages/shell'

type Look = (name: string) => Promise<void>

/** One event from its name to the closed loop, and what goes around events. */
export async function visitReflect(shell: Shell, look: Look) {
  const room = new Reflect(shell)
  const { page } = room
  const dutch = shell.language === 'nl'
  const field = (key: string) => page.locator(`[data-field="${key}"] :is(input, textarea)`).first()
  const stepAt = (no: number) => room.steps.getByRole('button').nth(no)
  await room.enter()
  await look('21-reflect-empty')
  await room.button('new').first().click()
  await page.mouse.move(0, 0) // no tooltip in the way
  await field('event').fill(dutch ? 'Begrotingsgesprek met Henk' : 'Budget talk with Henk')
  await look('21a-reflect-event')
  await room.button('event.done').click()
  await field('who').fill(dutch ? 'Iemand die eerst vraagt.' : 'Somebody who asks first.')
  await field('ifCue').fill(dutch ? 'Henk zucht' : 'Henk sighs')
  await field('ifCue').press('Tab')
  await page.keyboard.type(dutch ? 'leg ik mijn pen neer' : 'I put my pen down')
  await room.button('keepPlan').click()
  await expect(page.getByText(room.say('kept'))).toBeVisible()
  await look('21b-reflect-before')
  await stepAt(1).click()
  await field('situation').fill(dutch ? 'Hij zuchtte bij dia twee.' : 'He sighed at slide two.')
  await field('behaviour').fill(dutch ? 'Ik legde mijn pen neer.' : 'I put my pen down.')
  await look('21c-reflect-moment')
  await stepAt(2).click()
  await room.mark.focus()
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', 'ArrowUp', 'Enter', 'Enter']) await page.keyboard.press(key)
  await room.button('feeling.nearer').click()
  await room.button('map.sliders').click()
  await look('21d-reflect-feeling')
  await stepAt(3).click()
  await page.getByRole('radiogroup').first().getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.locator('[data-field="gap"] [role="radiogroup"] input').first().focus()
  await page.keyboard.press('4')
  await field('nextStep').fill(dutch ? 'Henk bedanken' : 'Thank Henk')
  await room.saved()
  await look('21e-reflect-meaning')
  await room.button('close').click()
  await expect(room.closed).toBeVisible()
  await look('21f-reflect-closed')
  await page
    .getByRole('heading', { name: room.say('title') })
    .getByRole('button')
    .click()
  await room.button('intention.new').click()
  await field('text').fill(dutch ? 'Ik geef mensen ruimte.' : 'I give people room.')
  await look('21g-reflect-intention')
  await room.button('keep').click()
  await expect(page.getByRole('heading', { name: room.say('overview') })).toBeVisible()
  await look('21h-reflect-overview')
}

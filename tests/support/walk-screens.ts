import { expect } from '@playwright/test'
import { resolve } from 'node:path'
import { Mentoring } from '../pages/mentoring'
import type { Shell } from '../pages/shell'
import { Walk } from '../pages/walk'
import { pairWords } from './pairs'

type Look = (name: string) => Promise<void>

/** A walk from its plan to its look back; begins on the page of the pair of `makePair`. */
export async function visitWalk(shell: Shell, look: Look) {
  const room = new Mentoring(shell)
  const walk = new Walk(shell)
  const words = pairWords[shell.language]
  const [, , name] = words.walks
  await room.enter()
  await room.open(words.mentor, words.mentee)
  await walk.open(name)
  await look('28-walk-without-route')
  await walk.importRoute(resolve('tests/fixtures/gpx/plain.gpx'))
  await walk.button('plan.change').click()
  await walk.isOn('plan')
  await look('28a-walk-plan')
  await walk.button('done').click()
  await walk.button('prepare').click()
  await walk.isOn('prepare')
  for (const [no, side] of [words.mentor, words.mentee].entries()) {
    const choose = walk.named(new RegExp(`^${walk.say('asks', { name: side })}: `)).nth(no)
    await choose.click()
    await walk.named(new RegExp(`^${walk.say('questions.toStop', { text: '' })}`)).first().click() // oxfmt-ignore
  }
  await walk.saved()
  await look('28b-walk-prepare')
  await walk.press(walk.tick(walk.say('prepare.recalled')))
  await walk.saved()
  await walk.button('done').click()
  await walk.stands('prepared')
  await look('28c-walk')
  await walk.more('move')
  await look('28d-walk-move')
  await walk.keyboard.press('Escape')
  await walk.more('calendar')
  await look('28e-walk-calendar')
  await walk.keyboard.press('Escape')
  await walk.begin()
  const advises = walk.say('slips.mentee', { name: words.mentee })
  await walk.wayButton(new RegExp(`^${advises}`)).click()
  await walk.noted(advises)
  await look('28f-walk-on-the-way')
  await walk.button('way.walked').click()
  await walk.isOn('after')
  await expect(walk.main.getByText(walk.say('slips.toFill'))).toBeVisible()
  await look('28g-walk-look-back')
}

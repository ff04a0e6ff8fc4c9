import { expect } from '@playwright/test'
import { Exchange } from '../pages/exchange'
import { Mentoring } from '../pages/mentoring'
import type { Shell } from '../pages/shell'
import { pairWords } from './pairs'

type Look = (name: string) => Promise<void>

/** Handing a plan to and fro, the picture that the mentee has, and the end of the pair of `makePair`. */
export async function visitExchange(shell: Shell, look: Look) {
  const room = new Mentoring(shell)
  const exchange = new Exchange(shell)
  const words = pairWords[shell.language]
  await room.enter()
  await room.open(words.mentor, words.mentee)
  await room.button('picture.place').click()
  await look('30-mentoring-picture')
  await room.keyboard.press('Escape')
  await room.button('exchange').click()
  await exchange.byPhrase()
  await look('30a-exchange-give')
  await exchange.to('take')
  await look('30b-exchange-take')
  await exchange.to('keys')
  await look('30c-exchange-keys')
  await room.enter()
  await room.open(words.mentor, words.mentee)
  await room.step(9).click()
  await room.button('step.9.open').last().click()
  for (const no of [0, 1]) await room.main.getByRole('textbox').nth(no).fill(words.question)
  await room.button('close').click()
  await expect(room.main.getByText(room.say('closed'))).toBeVisible()
  await look('30d-mentoring-closed')
}

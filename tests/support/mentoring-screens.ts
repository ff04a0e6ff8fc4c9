import { expect } from '@playwright/test'
import { Mentoring } from '../pages/mentoring'
import type { Shell } from '../pages/shell'
import { borrowPort } from './calls'
import { makePair, pairWords } from './pairs'

type Look = (name: string) => Promise<void>

/** A pair from the first page of the room to its look back. */
export async function visitMentoring(shell: Shell, look: Look) {
  const room = new Mentoring(shell)
  const words = pairWords[shell.language]
  const dutch = shell.language === 'nl'
  await room.enter()
  await look('26-mentoring-empty')
  await room.button('empty.start').click()
  await room.begins('who')
  await room.choose('Mentor', dutch ? 'Sanne' : 'Maya')
  await room.choose('Mentee', 'Bob')
  await look('26a-mentoring-who')
  await room.next('question')
  await room.field('question').getByRole('textbox').fill(words.question)
  await room.text(room.say('ladder.ask')).fill(words.beneath)
  await room.button('ladder.deeper').click()
  await room.button('ladder.take').click()
  await room.saved()
  await look('26b-mentoring-question')
  await room.next('match')
  await room.button('match.accept').click()
  await expect(room.page.locator('[data-kind="refuse"]')).toBeVisible()
  await room.press(room.field('characteristics').getByRole('checkbox').first())
  await expect(room.field('characteristics').getByRole('slider').first()).toBeVisible()
  await look('26c-mentoring-match')
  await room.next('place')
  await room.next('agreements')
  await look('26d-mentoring-agreements')
  await room.main.getByRole('button', { name: new RegExp(room.say('agreement.write')) }).first().click() // oxfmt-ignore
  await expect(room.page.getByRole('dialog')).toBeVisible()
  await look('26e-mentoring-agreement')
  await room.keyboard.press('Escape')
  await expect(room.page.getByRole('dialog')).toHaveCount(0)
  await room.next('rhythm')
  await look('26f-mentoring-rhythm')
  await borrowPort(shell.page, (call) => makePair(call, words))
  await room.enter()
  await look('27-mentoring')
  await room.open(words.mentor, words.mentee)
  await expect(room.walks).toHaveCount(4)
  await look('27a-mentoring-pair')
  await room.step(8).click()
  await look('27b-mentoring-step')
  await room.step(9).click()
  await room.button('step.9.open').last().click()
  await room.button('lookBack.begin').click()
  await look('27c-mentoring-look-back')
}

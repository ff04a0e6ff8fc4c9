import { expect } from '@playwright/test'
import { Clients } from '../pages/clients'
import type { Shell } from '../pages/shell'
import { borrowPort } from './calls'
import { makePractice, practiceWords } from './practice'

type Look = (name: string) => Promise<void>

/** A client from the first page of the room to a closed engagement. */
export async function visitClients(shell: Shell, look: Look) {
  const room = new Clients(shell)
  const words = practiceWords[shell.language]
  await room.enter()
  await look('60-coaching-empty')
  await room.button('add').first().click()
  await room.begins('who')
  await room.name('K. de B.')
  await look('60a-coaching-who')
  await room.next('question')
  await room.text('question').fill(words.question)
  await room.next('sponsor')
  await look('60b-coaching-sponsor')
  await room.next('phase')
  await room.saved()
  await look('60c-coaching-phase')
  await borrowPort(shell.page, (call) => makePractice(call, words))
  await room.enter()
  await look('61-coaching')
  await room.open(words.name)
  await expect(room.scale(words.scales[0]?.[0] ?? '')).toBeVisible()
  await look('61a-coaching-client')
  await room.tab('sessions')
  await expect(room.sessions).toHaveCount(6)
  await look('61b-coaching-sessions')
  await room.button('session.plan').click()
  await expect(room.dialog).toBeVisible()
  await look('61c-coaching-plan')
  await room.keyboard.press('Escape')
  await expect(room.dialog).toHaveCount(0)
  await room.tab('agreements')
  await look('61d-coaching-agreements')
  await room.tab('contract')
  await look('61e-coaching-contract')
  await room.point('confidentiality')
  await look('61f-coaching-point')
  await room.point('confidentiality')
  await room.button('friend.start').click()
  await expect(room.field('permissionHardQuestions')).toBeVisible()
  await room.field('permissionHardQuestions').scrollIntoViewIfNeeded()
  await look('61g-coaching-friend')
  await room.button('to.closing').click()
  await expect(room.heading(room.say('closing.title'))).toBeVisible()
  await look('61h-coaching-closing')
  await room.open(words.closed)
  await look('61i-coaching-closed')
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { Feedback } from '../pages/feedback'
import type { Shell } from '../pages/shell'
import { borrowPort } from './calls'
import { makeRound, roundWords } from './feedback-rounds'

/** A round from nothing to its forms, and another one to its results and plan. */
export async function visitFeedback(shell: Shell, look: (name: string) => Promise<void>) {
  const room = new Feedback(shell)
  const words = roundWords[shell.language]
  await room.enter()
  await look('45-feedback-none')
  await room.begin()
  await room.theme.fill(words.theme)
  await room.button('examples').click()
  await look('45a-feedback-ask')
  await room.next('own')
  await room.answerSelf(0, 4)
  await look('45b-feedback-own')
  await room.next('people')
  await room.addRater(1, 'Ant', 'peer')
  await room.addRater(2, 'Bee', 'peer')
  await room.saved()
  await look('45c-feedback-people')
  await room.addRater(3, 'Cat', 'team')
  await room.saved()
  await room.next('answers')
  const folder = join(shell.bospad.home, `forms-${shell.language}`)
  mkdirSync(folder)
  await shell.bospad.answerFolderDialog(folder)
  await room.button('forms.save', { count: 3 }).click()
  await expect(room.main.getByText(room.say('forms.done', { count: 3 }))).toBeVisible()
  await look('45d-feedback-answers')
  await room.to('results')
  await look('45e-feedback-waits')
  await borrowPort(shell.page, (call) => makeRound(call, shell.language))
  await room.enter()
  await look('45f-feedback-rounds')
  await room.open(words.theme)
  await room.to('results')
  await room.openResults()
  await look('45g-feedback-results')
  await room.write('meaning', words.meaning)
  await room.to('plan')
  await room.button('plan.make').click()
  await expect(room.field('goals')).toBeVisible()
  await look('45h-feedback-plan')
}

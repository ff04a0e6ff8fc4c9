import { expect } from '@playwright/test'
import { Sessions } from '../pages/sessions'
import type { Shell } from '../pages/shell'
import { borrowPort } from './calls'
import { makeSessions, sessionWords } from './sessions'

type Look = (name: string) => Promise<void>

const said = {
  en: {
    purpose: 'Practise one sentence that is a no, and stays friendly.',
    strength: 'She stayed calm when Wim raised his voice.',
    summary: 'We practised a no that stays friendly. Samira tries it once before Friday.',
  },
  nl: {
    purpose: 'Eén zin oefenen die nee zegt en vriendelijk blijft.',
    strength: 'Ze bleef rustig toen Wim zijn stem verhief.',
    summary: 'We oefenden een nee dat vriendelijk blijft. Samira probeert het één keer vóór vrijdag.',
  },
}

/** A session of a client of its own: prepared, held in quiet mode, looked back on. */
export async function visitSessions(shell: Shell, look: Look) {
  const room = new Sessions(shell)
  const words = said[shell.language]
  const { client, theme } = sessionWords[shell.language]
  await borrowPort(shell.page, (call) => makeSessions(call, sessionWords[shell.language]))
  await room.enter(client)
  await look('62-session-fresh')
  await room.text('purpose').fill(words.purpose)
  await room.button('agenda.offer').click()
  await expect(room.planned(75, 75)).toBeVisible()
  await room.button('bank.open').click()
  await expect(room.found(/./).first()).toBeVisible()
  for (const part of ['open', 'explore', 'explore', 'deepen', 'commit']) {
    await room.bank.getByRole('combobox').first().selectOption(part)
    const before = await room.questions(part).count()
    await room.bank.locator('[data-row][aria-pressed=false]').nth(before).click()
    await expect(room.questions(part)).toHaveCount(before + 1)
  }
  await look('62a-session-bank')
  await room.button('bank.close').click()
  await look('62b-session-prepared')
  await room.clients.tab('sessions')
  await room.clients.sessions.filter({ hasText: theme }).last().getByRole('button').first().click()
  await room.isAhead()
  await look('62c-session-alone')
  await room.button('sheet').click()
  await expect(room.sheet).toBeVisible()
  await look('62d-session-sheet')
  await room.button('during.leave').click()
  await room.begin()
  await look('62e-session-quiet')
  await room.note('strength', words.strength)
  await expect(room.jot('strength').getByTestId('save-status')).toBeVisible()
  await look('62f-session-strength')
  await room.keep('strength')
  await room.note('scale', words.strength)
  await expect(room.jot('scale').getByTestId('save-status')).toBeVisible()
  await look('62g-session-scale')
  await room.keyboard.press('Escape')
  await expect(room.jot('scale')).toHaveCount(0)
  await room.button('during.held').click()
  await expect(room.section('shared')).toBeVisible()
  await room.text('sharedSummary').fill(words.summary)
  await look('62h-session-after')
  await room.button('shared.open').click()
  await expect(room.shared).toBeVisible()
  await look('62i-session-shared')
  await room.keyboard.press('Escape')
}

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Sessions } from '../pages/sessions'
import { readPdf, squeezed, textOf } from '../support/pdf'
import { makeSessions, sessionWords } from '../support/sessions'
import { expect, sharedApp } from '../support/shared-app'

const words = sessionWords.en
const test = sharedApp({ records: (call) => makeSessions(call, words) })
const secret = 'SECRET-MARK'
const step = 'What is the smallest next step you are almost certain to take?'
const own = 'What would Wim hear in a friendly no?'

test('a session prepared with the keyboard, held in quiet mode with each key once, looked back on, its summary shared', async ({
  shell,
}, info) => {
  test.setTimeout(240_000)
  const room = new Sessions(shell)
  const { keyboard } = room
  await room.enter(words.client)

  await room.text('purpose').fill('One sentence that is a no')
  await room.text('hypotheses').fill(`She knows it already ${secret}`)
  await room.button('agenda.offer').focus()
  await keyboard.press('Enter')
  await expect(room.planned(75, 75)).toBeVisible()
  await room.line(1, 4).focus()
  await keyboard.press('Alt+ArrowDown')
  await expect(room.line(2, 4)).toHaveValue(room.say('agenda.arrive'))
  await expect(room.line(2, 4)).toBeFocused()
  await keyboard.press('Alt+ArrowUp')
  await room.minutes(3).fill('50')
  await expect(room.planned(90, 75)).toBeVisible()
  await expect(room.main.getByText('The agenda takes 90 minutes; the session lasts 75.')).toBeVisible()
  await room.minutes(3).fill('35')
  await room.line(4, 4).focus()
  await keyboard.press('Enter')
  await keyboard.type('Tea')
  await expect(room.line(5, 5)).toHaveValue('Tea')

  await room.button('bank.open').focus()
  await keyboard.press('Enter')
  await expect(room.search).toBeFocused()
  await keyboard.type('kleinste')
  await expect(room.found(step)).toBeVisible()
  await room.search.fill('smallest next')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(room.questions('commit')).toHaveText([step])
  await expect(room.mix).toHaveText('0 problem · 1 solution · 0 neutral')
  await room.search.fill(own)
  await room.button('bank.addOwn').focus()
  await keyboard.press('Enter')
  await expect(room.questions('explore')).toHaveText([own])
  await expect(room.mix).toHaveText('0 problem · 1 solution · 1 neutral')
  await room.search.fill('one point higher')
  await room.found(/first thing to show/).dragTo(room.part('open').getByRole('heading'))
  await expect(room.questions('open')).toHaveText([/first thing to show/])
  await room.search.focus()
  await keyboard.press('Escape')
  await expect(room.bank).toHaveCount(0)
  await room.questions('commit').focus()
  await keyboard.press('Alt+ArrowUp')
  await expect(room.questions('deepen')).toHaveText([step])
  await expect(room.questions('deepen')).toBeFocused()
  // by the pointer: a question back to where it was, a line of the agenda before the first
  await room.questionGrip(step).dragTo(room.part('commit').getByRole('heading'))
  await expect(room.questions('commit')).toHaveText([step])
  await expect(room.questions('deepen')).toHaveCount(0)
  await room.lineGrip(5, 5).dragTo(room.line(1, 5))
  await expect(room.line(1, 5)).toHaveValue('Tea')
  await expect(room.line(2, 5)).toHaveValue(room.say('agenda.arrive'))
  await room.press(room.stance('I look for possibilities'))
  await expect(room.stance('I look for possibilities')).toBeChecked()

  await room.begin()
  await expect(room.clock).toHaveText(/^\d of 75 minutes$/)
  await room.button('clock.hide').click()
  await expect(room.clock).toHaveCount(0)
  await room.note('opening', 'I want to stop saying yes at once')
  await room.keep('opening')
  await room.note('exception', 'In March I said I would call back')
  await keyboard.press('Enter')
  await expect(room.jot('exception')).toHaveCount(0)
  await room.note('strength', 'She stayed calm')
  await keyboard.press('Enter')
  await expect(room.jot('strength')).toHaveCount(0)
  await room.note('scale', 'I said it twice')
  await room.jot('scale').getByRole('slider').focus()
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await keyboard.press(key)
  await room.keep('scale')
  await room.notes.focus()
  await keyboard.type(`She looked away ${secret}`)
  await keyboard.press('Alt+s')
  await expect(room.jot('strength').getByRole('textbox').first()).toBeFocused()
  await keyboard.press('Alt+a') // the one before held nothing, and goes
  await expect(room.jot('action').getByRole('textbox').first()).toBeFocused()
  await keyboard.type('Say it to Wim on Monday')
  await room.keep('action')
  await room.button('during.held').focus()
  await keyboard.press('c')
  await expect(room.quiet.getByRole('button', { name: /Contradiction 1$/ })).toBeVisible()
  await expect(room.noted).toHaveText([
    'OpeningI want to stop saying yes at once',
    'ExceptionIn March I said I would call back',
    'StrengthShe stayed calm',
    'NumberSaying no upwards: 8',
    'ActionSay it to Wim on Monday',
  ])
  await room.asked(step).click()
  await expect(room.asked(step)).toHaveAttribute('aria-pressed', 'true')
  await room.saved()

  await room.button('during.held').click()
  await expect(room.section('shared')).toBeVisible()
  await expect(room.mix).toHaveText('0 problem · 1 solution · 0 neutral')
  await room.text('sharedSummary').fill('We practised a no that stays friendly.')
  await room.text('observations').fill(`Quick to please ${secret}`)
  await room.press(room.tick('Say it to Wim on Monday'))
  await room.press(room.tick(words.agreements[1]))
  await room.section('after.actions').getByRole('button', { name: 'Specific', exact: true }).click()
  await expect(room.section('after.actions').getByRole('button', { name: 'Specific', exact: true })).toHaveAttribute('aria-pressed', 'true') // oxfmt-ignore
  await room.saved()
  await room.button('shared.open').click()
  await expect(room.shared).toContainText('We practised a no that stays friendly.')
  await expect(room.shared).not.toContainText(secret)
  mkdirSync(info.outputDir, { recursive: true })
  const text = join(info.outputDir, 'summary.txt')
  await room.saveTo(text, room.button('to.text'))
  await expect(room.shared).toHaveCount(0)
  expect(readFileSync(text, 'utf8').split('\n')).toEqual([
    'Samira T.',
    'Session 3, Coaching',
    expect.stringMatching(/^\w+ \d+ \w+ \d{4}, 13:30$/),
    '',
    'We practised a no that stays friendly.',
    '',
    'Actions',
    '- Say it to Wim on Monday',
    '',
    'Agreements',
    `- ${words.agreements[1]}`,
    '',
  ])
  await room.button('shared.open').click()
  const pdf = join(info.outputDir, 'summary.pdf')
  await room.saveTo(pdf, room.button('to.pdf'))
  await expect(room.shared).toHaveCount(0)
  const paper = textOf(...(await readPdf(pdf)))
  expect(paper).toContain(squeezed('We practised a no that stays friendly.'))
  expect(paper).not.toContain(secret)
  expect(paper).not.toContain(squeezed('One sentence that is a no'))
  // what the printer gets is the same paper
  await room.button('shared.open').click()
  const printed = join(info.outputDir, 'printed.pdf')
  await room.printTo(printed, room.button('to.printer'))
  await expect(room.shared).toHaveCount(0)
  const onPaper = textOf(...(await readPdf(printed)))
  expect(onPaper).toContain(squeezed('Say it to Wim on Monday'))
  expect(onPaper).not.toContain(secret)
  await room.button('after.keep').click()
  await expect(room.main.getByText(room.say('after.kept'))).toBeVisible()
})

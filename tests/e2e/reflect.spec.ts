import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Gate } from '../pages/gate'
import { Reflect } from '../pages/reflect'
import { expect, test } from '../support/app'
import { sharedApp } from '../support/shared-app'

const english = sharedApp()
const dutch = sharedApp({ settings: { language: 'nl' } })

/** `days` from now as the day and time segments are typed, English order: 231120261100. */
function typed(days: number): string {
  const [year, month, day] = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-')
  return `${day}${month}${year}1100`
}

english(
  'the whole loop by keyboard alone: planned, looked back on, and taken along to the next time',
  async ({ shell }) => {
    english.setTimeout(120_000)
    const room = new Reflect(shell)
    const { keyboard, page } = room
    await room.enter()
    await room.press(room.button('new').first())
    await expect(room.text('The event')).toBeFocused()
    await keyboard.insertText('Budget talk')
    await room.tabTo(page.getByRole('spinbutton', { name: /day/ }))
    await keyboard.type(typed(1))
    await room.press(room.named('Add a person: With whom'))
    await keyboard.type('Henk')
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'With whom' }).getByRole('button', { name: 'Henk' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await keyboard.press('Escape')
    await room.press(room.button('event.done'))
    await room.write('Who do I want to be in this conversation?', 'Somebody who asks first')
    await room.write('If', 'Henk sighs')
    await keyboard.press('Tab')
    await expect(room.text('then')).toBeFocused()
    await keyboard.insertText('I put my pen down')
    await room.tabTo(room.radio('Today I lean towards', 'staying safe'))
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await expect(room.radio('Today I lean towards', '3 of 5')).toBeChecked()
    await room.press(room.button('keepPlan'))
    await expect(page.getByText(room.say('kept'))).toBeVisible()
    await expect(room.group('ahead')).toHaveText([/Budget talk/])

    await room.press(room.button('lookBack'))
    await expect(room.heading('What happened?')).toBeFocused()
    await room.write('What happened', 'He sighed at slide two.')
    await room.write('What I did', 'I put my pen down.')
    await room.press(room.named('What I felt').last())

    await room.tabTo(room.mark)
    await keyboard.press('Shift+ArrowLeft')
    await keyboard.press('Shift+ArrowUp')
    await keyboard.press('ArrowUp')
    await expect(room.place).toContainText('Unpleasant, fairly active')
    await keyboard.press('Enter')
    await expect(room.word('tense')).toBeFocused()
    await keyboard.press('Enter')
    await expect(room.chosen).toHaveText([/tense gespannen/])
    await room.press(room.button('feeling.nearer'))
    await room.press(room.named(/^worried bezorgd something/))
    await expect(room.chosen).toHaveText([/worried bezorgd/])
    await room.press(room.button('feeling.another', { count: 2 }))
    await room.tabTo(room.mark, true)
    await keyboard.press('End')
    await keyboard.press('PageDown')
    await expect(room.place).toContainText('Very pleasant, very low in energy')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await expect(room.chosen).toHaveText([/worried bezorgd/, /calm rustig/])
    await room.press(room.named('What it asks of me').last())

    await room.tabTo(room.radio('Which goal was at the wheel?', 'Staying safe'))
    await keyboard.press('ArrowRight')
    await expect(room.radio('Which goal was at the wheel?', 'Growing')).toBeChecked()
    await room.press(room.button('close'))
    const gap = room.radio(/How far was what I did/, '0, just as intended')
    await expect(gap).toBeFocused()
    await keyboard.press('4')
    await room.write('The smallest next step', 'Thank Henk')
    await room.write('What I take along to the next time', 'First ask what he saw')
    await room.press(room.button('close'))
    await expect(room.closed).toContainText('The gap was 4 of 10.')
    const step = room.closed.getByRole('checkbox', { name: 'Thank Henk' })
    await expect(step).not.toBeChecked()
    await room.press(step, 'Space')
    await expect(step).toBeChecked()
    await expect(room.closed).toContainText('done')
    await expect(room.group('closed')).toHaveText([/Budget talk.*gap 4/])

    await room.press(room.button('new').first())
    await expect(room.text('The event')).toBeFocused()
    await keyboard.insertText('Budget talk, again')
    await room.press(room.named('Add a person: With whom'))
    await keyboard.type('Henk')
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    const offer = page.locator('[data-rule="carry-step"]')
    await expect(offer).toContainText('First ask what he saw')
    await expect(room.beside).toContainText('Last time with Henk')
    await room.press(offer.getByRole('button', { name: shell.say('methods.finding.take') }))
    await expect(room.text('Who do I want to be in this conversation?')).toHaveValue('First ask what he saw')
    await room.group('closed').first().click()
    await expect(step).toBeChecked()
    await room.press(step, 'Space')
    await expect(step).not.toBeChecked()
  },
)

dutch('leaving at every step and coming back loses nothing; the tree says what stands there', async ({ shell }) => {
  dutch.setTimeout(120_000)
  const room = new Reflect(shell)
  const { page } = room
  const leaveAndReturn = async (step: string) => {
    await page.keyboard.press('Control+1')
    await expect(page.getByRole('article')).toHaveCount(0)
    await room.enter()
    await room.event('Begroting').click()
    await expect(room.steps).toBeVisible()
    if ((await room.step(step).getAttribute('aria-current')) === null) await room.step(step).click()
    await room.isOn(step)
  }
  await room.enter()
  await room.button('new').first().click()
  await room.text('De gebeurtenis').fill('Begroting')
  await room.text('Wie wil ik zijn in dit gesprek?').fill('Iemand die eerst vraagt')
  await room.text('Als').fill('Henk zucht')
  await room.text('dan').fill('ik leg mijn pen neer')
  await leaveAndReturn('Vooraf')
  await expect(room.text('dan')).toHaveValue('ik leg mijn pen neer')
  await expect(room.text('Wie wil ik zijn in dit gesprek?')).toHaveValue('Iemand die eerst vraagt')

  await room.step('Het moment').click()
  await room.text('Wat er gebeurde').fill('Hij zuchtte bij dia twee.')
  await room.named('Wat mijn brein raadde: drie bronnen').click()
  await room.text('Wat je zag en hoorde').fill('Een zucht')
  await leaveAndReturn('Het moment')
  await expect(room.text('Wat er gebeurde')).toHaveValue('Hij zuchtte bij dia twee.')
  await expect(room.text('Wat je zag en hoorde')).toHaveValue('Een zucht')

  await room.step('Wat ik voelde').click()
  await room.mark.focus()
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', 'ArrowUp']) await page.keyboard.press(key)
  await room.word('gespannen').click()
  await expect(room.chosen).toHaveText([/gespannen tense/])
  await expect(page.getByRole('group', { name: 'Wat voelde je, precies toen?' })).toMatchAriaSnapshot(`
    - group "Wat voelde je, precies toen?":
      - slider "Plek op de kaart"
      - button "Met twee schuiven"
      - status: Onaangenaam, vrij actief aangenaamheid −2, energie 3
      - paragraph: Woorden bij deze plek
      - group "Woorden bij deze plek":
        - button "gespannen tense" [pressed]
  `)
  await expect(room.mark).toHaveAttribute('aria-valuetext', 'onaangenaam, vrij actief')
  await leaveAndReturn('Wat ik voelde')
  await expect(room.chosen).toHaveText([/gespannen tense/])

  await room.step('Wat het vraagt').click()
  await page.getByText('Veilig blijven', { exact: true }).click()
  await room.text('Wat probeerde het gevoel te beschermen?').fill('Mijn plek')
  await room.saved()
  await leaveAndReturn('Wat het vraagt')
  await expect(room.radio('Welk doel zat aan het stuur?', 'Veilig blijven')).toBeChecked()
  await expect(room.text('Wat probeerde het gevoel te beschermen?')).toHaveValue('Mijn plek')
  await expect(room.steps).toMatchAriaSnapshot(`
    - navigation "Stappen":
      - list:
        - listitem:
          - button "Vooraf , klaar"
        - listitem:
          - button "Het moment , klaar"
        - listitem:
          - button "Wat ik voelde , klaar"
        - listitem:
          - button /Wat het vraagt/
  `)
  await expect(room.beside).toContainText('Iemand die eerst vraagt')
})

english(
  'an event comes from a calendar file, asks to be looked back on, and comes back from the trash',
  async ({ shell }) => {
    const room = new Reflect(shell)
    const { page } = room
    const file = (name: string, lines: string[]) => {
      const path = join(shell.bospad.home, name)
      writeFileSync(path, lines.join('\r\n'))
      return path
    }
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    const event = ['BEGIN:VEVENT', 'UID:1', `DTSTART:${tomorrow.replaceAll('-', '')}T110000`, 'SUMMARY:Steering group', 'END:VEVENT'] // oxfmt-ignore
    await room.enter()
    await room.button('new').first().click()
    await shell.bospad.answerFolderDialog(file('notes.ics', ['Just a note']))
    await room.button('calendar.open').click()
    await expect(page.getByRole('alert')).toContainText('notes.ics could not be used.')
    await shell.bospad.answerFolderDialog(file('week.ics', ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR']))
    await room.button('calendar.open').click()
    await expect(page.getByRole('option', { name: 'Steering group' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(room.text('The event')).toHaveValue('Steering group')
    await expect(room.event('Steering group')).toContainText('11:00')
    await room.button('event.done').click()
    await room.button('remind').click()
    await room.button('remind.do').click()
    await expect(page.getByText(/It will wait for you from .* 12:00/)).toBeVisible()
    await page.keyboard.press('Escape')
    await room.button('remove').click()
    await expect(room.event('Steering group')).toHaveCount(0)
    await page.getByRole('button', { name: shell.say('notebooks.undo') }).click()
    await expect(room.event('Steering group')).toBeVisible()
  },
)

test('what is saved is there after the program is killed', async ({ shell, start }) => {
  const room = new Reflect(shell)
  await room.enter()
  await room.button('new').first().click()
  await room.text('The event').fill('Board meeting')
  await room.text('Who do I want to be in this conversation?').fill('A chair who waits')
  await room.step('What it asks of me').click()
  await room.page.getByText('Growing', { exact: true }).click()
  await room.text('What did the feeling try to protect?').fill('My place')
  await room.saved()
  const killed = shell.bospad.app.process()
  const ended = new Promise((resolve) => killed.once('exit', resolve))
  killed.kill('SIGKILL')
  await ended
  const again = await start({ home: shell.bospad.home })
  const after = new Reflect(await new Gate(again).unlock())
  await after.enter()
  await after.event('Board meeting').click()
  await expect(after.text('Who do I want to be in this conversation?')).toHaveValue('A chair who waits')
  await after.step('What it asks of me').click()
  await expect(after.text('What did the feeling try to protect?')).toHaveValue('My place')
  await expect(after.radio('Which goal was at the wheel?', 'Growing')).toBeChecked()
})

english('at most three intentions are active, and a rehearsal counts', async ({ shell }) => {
  const room = new Reflect(shell)
  const { page } = room
  await room.enter()
  for (const text of ['I ask first', 'I leave on time', 'I say what I do not know', 'I thank people']) {
    await page
      .getByRole('heading', { name: room.say('title') })
      .getByRole('button')
      .click()
    await room.button('intention.new').click()
    await room.text(/tense/).fill(text)
    await room.button('keep').click()
    if (text !== 'I thank people') await expect(page.getByText(text, { exact: true })).toBeVisible()
  }
  await expect(page.getByText(/Three intentions are active already/)).toBeVisible()
  await page
    .getByRole('heading', { name: room.say('title') })
    .getByRole('button')
    .click()
  await page.getByRole('button', { name: room.say('intention.rehearseNamed', { name: 'I ask first' }) }).click()
  await expect(page.getByText(room.say('intention.rehearsed', { count: 1 }), { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'I thank people Draft' })).toBeVisible()
})

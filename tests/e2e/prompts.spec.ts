import { Notebooks } from '../pages/notebooks'
import { PromptPanel } from '../pages/prompts'
import { SearchRoom } from '../pages/search'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp({ preparedSample: true })
const question = 'What is this feeling after?'
const method = 'Goal 1 safety, goal 2 growth'

test('a question is put into the text, answered, and found again beside the next entry', async ({ shell }) => {
  const notebooks = new Notebooks(shell.bospad)
  const prompts = new PromptPanel(notebooks)
  await shell.go('notebooks')
  await notebooks.write('Beside a question', 'It began with the tariffs.')
  await prompts.toggle()
  await prompts.choose(method)
  await prompts.question(question).focus()
  await shell.page.keyboard.press('Control+Enter')
  await expect(notebooks.text).toBeFocused()
  await shell.page.keyboard.type('Being seen as someone who has it under control.')
  await expect(notebooks.text).toContainText(question)
  await expect(prompts.answered(question)).toBeVisible()
  await notebooks.saved()

  await notebooks.write('Another evening', 'Nothing yet.')
  await prompts.earlier()
  await expect(prompts.panel).toContainText('Tension, and under it something like shame.')
  await prompts.panel.getByRole('button', { name: /Being seen as someone/ }).click()
  await expect(notebooks.title).toHaveValue('Beside a question')
  await prompts.chooseAnother()
  await expect(prompts.panel.getByRole('button', { name: `${method} answered 3 times` })).toBeVisible()
  await prompts.toggle()
  await expect(prompts.panel).toHaveCount(0)
})

test('in a small window the questions lie over the edge of the page, and Escape gives it back', async ({ shell }) => {
  const notebooks = new Notebooks(shell.bospad)
  const prompts = new PromptPanel(notebooks)
  await shell.bospad.resize({ width: 960, height: 640 })
  await shell.go('notebooks')
  await notebooks.open('Late light')
  const before = await notebooks.text.boundingBox()
  await prompts.toggle()
  await expect(prompts.panel).toBeVisible()
  expect(await notebooks.text.boundingBox()).toEqual(before)
  await shell.page.keyboard.press('Escape')
  await expect(prompts.panel).toHaveCount(0)
  await expect(notebooks.text).toBeFocused()
})

test('a hit of a method says of which one, also when its names come after the hits', async ({ shell }) => {
  await shell.go('search')
  const search = new SearchRoom(shell)
  await search.ask('walk')
  await expect(search.hit('First walk with Noor').first()).toContainText(method)
})

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type axe from 'axe-core'
import { Feedback } from '../pages/feedback'
import { openForm } from '../support/feedback-form'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp()
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const questions = ['How clearly do I say what I expect?', `Do I <b>listen</b> "to the end"? </script><script>alert(1)</script>`] // oxfmt-ignore
const asked = 'What should I do more often?'
const people = [
  ['Ant', 'peer'],
  ['Bee', 'peer'],
  ['Cat', 'team'],
] as const

test('a round by forms: two answers are not shown, three are', async ({ shell }) => {
  test.setTimeout(180_000)
  const { bospad } = shell
  const room = new Feedback(shell)
  const forms = join(bospad.home, 'forms')
  mkdirSync(forms)
  const choose = async (...files: string[]) => {
    await bospad.inMain(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    }, files)
    await room.button('take.choose').click()
  }

  await room.enter()
  await room.begin()
  await room.theme.fill('Expectations')
  await room.addQuestion(questions[0] ?? '', 1)
  await room.addQuestion(questions[1] ?? '', 2)
  await room.addQuestion(asked, 3, 'open')
  await room.next('own')
  await room.next('people')
  for (const [no, [name, group]] of people.entries()) await room.addRater(no + 1, name, group)
  await room.saved()
  await room.next('answers')
  await room.chooseLanguage('Bee', 'Nederlands')
  await bospad.answerFolderDialog(forms)
  await room.button('forms.save', { count: 3 }).click()
  await expect(room.main.getByText(room.say('forms.done', { count: 3 }))).toBeVisible()

  const answers: string[] = []
  for (const no of [1, 2, 3]) {
    const form = await openForm(bospad, join(forms, `feedback-form-${no}.html`), join(forms, `answer-${no}.age`))
    await expect(form.title).toHaveText('Expectations')
    await expect(form.questions).toHaveCount(3)
    await expect(form.questions.nth(1)).toContainText(questions[1] ?? '')
    await expect(form.save).toHaveText(no === 2 ? 'Bewaar mijn antwoorden' : 'Save my answers')
    if (no === 1) {
      await form.save.click()
      await expect(form.said).toHaveText('Answer at least one question first.')
    }
    await form.choose(0, no)
    await form.choose(1, 3)
    await form.write(2, `Ask the quiet ones ${no}`)
    // a viewer without the browser's own cipher
    if (no === 3) await form.page.evaluate(() => Object.defineProperty(crypto.subtle, 'importKey', { value: () => { throw new DOMException('', 'NotSupportedError') } })) // oxfmt-ignore
    answers.push(await form.keep())
    const addresses = await form.asked()
    expect(addresses[0]).toContain('feedback-form-')
    expect(addresses.filter((url) => !url.startsWith('file://') && !url.startsWith('blob:'))).toEqual([])
    expect(await form.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']) // oxfmt-ignore
    await form.close()
  }

  const tampered = join(forms, 'tampered.age')
  const bytes = readFileSync(answers[0] ?? '')
  bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1
  writeFileSync(tampered, bytes)
  await choose(tampered)
  await expect(room.files).toHaveText([new RegExp(room.say('outcome.damaged'))])
  await expect(room.count).toHaveText('No answers are in yet. They are shown from three.')

  await choose(answers[0] ?? '', answers[1] ?? '')
  await expect(room.main.getByText(room.say('taken', { count: 2 }))).toBeVisible()
  await expect(room.count).toHaveText('2 answers are in. They are shown from three.')
  await choose(answers[0] ?? '')
  await expect(room.files).toHaveText([new RegExp(room.say('outcome.same', { rater: 'Ant' }))])
  await expect(room.main.getByText(room.say('taken', { count: 0 }))).toBeVisible()
  await room.to('results')
  await expect(room.count).toHaveText('2 answers are in. They are shown from three.')
  await expect(room.main.getByText(room.say('waits.self'))).toBeVisible()
  await room.to('own')
  await room.answerSelf(0, 5)
  await room.answerSelf(1, 3)
  await room.answerSelf(2, 'Listen')
  await room.saved()
  await room.to('results')
  await expect(room.main.getByText(room.say('waits.self'))).toHaveCount(0)
  await expect(room.button('open')).toHaveCount(0)
  await expect(room.figure).toHaveCount(0)
  expect(await room.main.innerText()).not.toContain('quiet ones')

  await room.to('answers')
  await choose(answers[2] ?? '')
  await expect(room.formOf('Cat')).toContainText(room.say('form.in'))
  await room.to('results')
  await room.openResults()
  await expect(room.figure).toContainText('you gave 5, the others 2 on average')
  for (const no of [1, 2, 3]) await expect(room.main.getByText(`Ask the quiet ones ${no}`)).toBeVisible()
  for (const [name] of people) await expect(room.main.getByText(name, { exact: true })).toHaveCount(0)
  await room.to('answers')
  await expect(room.button('take.choose')).toHaveCount(0)
})

test('an answer to another round is refused', async ({ shell }) => {
  const { bospad } = shell
  const room = new Feedback(shell)
  const make = async (theme: string) => {
    await room.enter()
    await room.begin()
    await room.theme.fill(theme)
    await room.button('examples').click()
    await room.next('own')
    await room.next('people')
    await room.addRater(1, 'Dog', 'team')
    await room.saved()
    await room.next('answers')
    const path = join(bospad.home, `${theme}.html`)
    await bospad.inMain(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await room.formOf('Dog').getByRole('button', { name: new RegExp(room.say('form.save')) }).click() // oxfmt-ignore
    await expect(room.main.getByText(room.say('forms.done', { count: 1 }))).toBeVisible()
    return path
  }
  const form = await openForm(bospad, await make('Listening'), join(bospad.home, 'foreign.age'))
  await form.page.evaluate(axeSource)
  const { violations } = await form.page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document),
  )
  expect(violations.map(({ id }) => id)).toEqual([])
  await form.page.setViewportSize({ width: 320, height: 640 })
  const { scrollWidth, clientWidth } = await form.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(scrollWidth).toBe(clientWidth)
  await form.choose(0, 4)
  const answer = await form.keep()
  await form.close()
  await make('Deciding')
  await bospad.answerFolderDialog(answer)
  await room.button('take.choose').click()
  await expect(room.files).toHaveText([new RegExp(room.say('outcome.foreign'))])
  await expect(room.count).toContainText('No answers are in yet.')
})

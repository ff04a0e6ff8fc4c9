import { Due } from '../pages/due'
import { Gate } from '../pages/gate'
import { Notebooks } from '../pages/notebooks'
import { SearchRoom } from '../pages/search'
import { Walls } from '../pages/walls'
import { expect, sharedApp } from '../support/shared-app'
import { makeWalled, walledWords } from '../support/walled'

const words = walledWords.en
const test = sharedApp({ records: (call) => makeWalled(call, words) })

test('what lives in coaching shows on Today, in what is due and in search only when it is asked for', async ({
  shell,
}) => {
  const walls = new Walls(shell)
  const search = new SearchRoom(shell)
  const { page } = shell
  await shell.go('today')
  await expect(page.getByText(words.own)).toBeVisible()
  await expect(walls.side('own')).toBeChecked()
  await expect(page.getByText(words.coaching)).toHaveCount(0)
  await expect(page.getByText(words.step)).toHaveCount(0)
  await walls.show('coaching')
  await expect(page.getByText(words.coaching)).toBeVisible()
  await expect(page.getByText(words.step)).toBeVisible()
  await expect(page.getByText(words.own)).toHaveCount(0)
  await new Due(shell).enter()
  await expect(new Due(shell).row(words.step)).toBeVisible()
  await walls.show('own')
  await expect(new Due(shell).row(words.step)).toHaveCount(0)
  await search.enter()
  await search.ask('swallow')
  await expect(walls.leftOut('own')).toBeVisible()
  await expect(search.hits).toHaveCount(0)
  await walls.showBoth()
  await expect(search.hit(words.coaching)).toBeVisible()
  await expect(walls.leftOut('own')).toHaveCount(0)
  await walls.show('own')
  await expect(search.hits).toHaveCount(0)
})

test('a note that goes across is told first, goes after the yes and comes back', async ({ shell }) => {
  const walls = new Walls(shell)
  const notebooks = new Notebooks(shell.bospad)
  await shell.go('notebooks')
  await notebooks.write('Three words', 'about a @Swallow here')
  await walls.moveEntry(words.notebook)
  await expect(walls.asks('coaching')).toContainText('Three words')
  await expect(walls.asks('coaching')).toContainText('4 words')
  await walls.cancel('coaching')
  await expect(notebooks.entryInList('Three words')).toBeVisible()
  await walls.moveEntry(words.notebook)
  await walls.confirm('coaching')
  await notebooks.text.press('End')
  await shell.page.keyboard.type(' and more')
  await notebooks.saved()
  await notebooks.undo()
  await shell.go('today')
  await expect(shell.page.getByText('Three words')).toBeVisible()
  await shell.go('notebooks')
  await notebooks.open('Three words')
  await walls.moveEntry(words.notebook)
  await walls.confirm('coaching')
  await shell.go('today')
  await expect(shell.page.getByText(words.own)).toBeVisible()
  await expect(shell.page.getByText('Three words')).toHaveCount(0)
})

test('several go across together: the window names each with what hangs on it, and one undo brings all back', async ({
  shell,
}) => {
  const walls = new Walls(shell)
  const notebooks = new Notebooks(shell.bospad)
  await shell.go('notebooks')
  for (const [title, text] of [
    ['Apple', 'one two three @Plover about'],
    ['Birch', 'stays here'],
    ['Cedar', 'only two'],
  ] as const)
    await notebooks.write(title, text)
  await notebooks.select('Apple', 'Cedar')
  await walls.moveSelection(words.notebook)
  await expect(walls.goes('coaching')).toHaveText([/^Apple5 words/, /^Cedar2 words/])
  await expect(walls.asks('coaching')).not.toContainText('Birch')
  await walls.cancel('coaching')
  await expect(notebooks.list.getByRole('option', { selected: true })).toHaveCount(2)
  await walls.moveSelection(words.notebook)
  await walls.confirm('coaching', 2)
  await expect(notebooks.list.getByRole('option', { selected: true })).toHaveCount(0)
  await notebooks.undo()
  await shell.go('today')
  for (const title of ['Apple', 'Birch', 'Cedar']) await expect(shell.page.getByText(title)).toBeVisible()
  await shell.go('notebooks')
  await notebooks.select('Apple', 'Cedar')
  await walls.moveSelection(words.notebook)
  await walls.confirm('coaching', 2)
  await shell.go('today')
  await expect(shell.page.getByText('Birch')).toBeVisible()
  await expect(shell.page.getByText(/^(Apple|Cedar)$/)).toHaveCount(0)
})

test('a vault for the practice begins beside this one, with its name filled in', async ({ shell }) => {
  const walls = new Walls(shell)
  await shell.settings('vault')
  await walls.beginPractice()
  const name = shell.page.getByRole('textbox', { name: shell.say('gate.where.name') })
  await expect(name).toHaveValue('Practice')
  await expect(shell.page.getByRole('button', { name: shell.say('gate.where.next') })).toBeEnabled()
  await shell.page.getByRole('button', { name: shell.say('gate.back') }).click()
  await new Gate(shell.bospad).unlock()
  await shell.visible()
})

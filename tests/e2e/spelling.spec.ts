import { Gate } from '../pages/gate'
import { Notebooks } from '../pages/notebooks'
import { Spelling } from '../pages/spelling'
import { expect, test } from '../support/app'
import { takePort } from '../support/calls'

test('mistakes in either language are marked, corrected and learnt, names are none; off is off', async ({ enter }) => {
  test.setTimeout(90_000)
  const shell = await enter({ settings: { spellCheck: true } })
  const { bospad } = shell
  await shell.go('notebooks')
  const notebooks = new Notebooks(bospad)
  const spelling = new Spelling(bospad.page)
  await notebooks.write(
    'Two languages',
    'De directievergadering over colleagues was onmidellijk to recieve, zei de bosbaas. ',
  )
  await expect(spelling.marked).toHaveText(['onmidellijk', 'recieve', 'bosbaas'])

  await spelling.ask('recieve')
  await spelling.replaceBy('receive')
  await expect(spelling.marked).toHaveText(['onmidellijk', 'bosbaas'])
  await spelling.ask('bosbaas')
  await spelling.learn()
  await expect(spelling.marked).toHaveText(['onmidellijk'])
  await notebooks.saved()

  // the first word of a sentence as well, but no names
  await notebooks.write(
    'First words',
    'Gisterren sprak ik Noor. Misschein morgen weer. “Wnat” zei ze. Met Gisterrin belde ik. Gisterrin belde terug. ',
  )
  await expect(spelling.marked).toHaveText(['Gisterren', 'Misschein', 'Wnat'])
  await spelling.ask('Misschein')
  await spelling.replaceBy('Misschien')
  await expect(spelling.marked).toHaveText(['Gisterren', 'Wnat'])
  await notebooks.saved()

  const tomorrow = await bospad.restart()
  const again = await new Gate(tomorrow).unlock()
  await again.go('notebooks')
  await new Notebooks(tomorrow).open('Two languages')
  await expect(new Spelling(tomorrow.page).marked).toHaveText(['onmidellijk'])

  const later = await tomorrow.restart({ settings: { spellCheck: false } })
  const call = await takePort(later.page)
  const misspelt = () => call((client) => client.settings.spell.check({ words: ['onmidellijk'] }))
  expect(await misspelt()).toEqual([])
  await call((client) => client.settings.set({ spellCheck: true }))
  expect(await misspelt()).toEqual(['onmidellijk'])
  await call((client) => client.settings.set({ spellCheck: false }))
  expect(await misspelt()).toEqual([])
  await later.close()
})

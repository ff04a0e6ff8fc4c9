import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Bospad } from '../support/app'
import { borrowPort } from '../support/calls'
import { makePair, pairWords } from '../support/pairs'
import { Exchange } from '../pages/exchange'
import { Gate } from '../pages/gate'
import { Mentoring } from '../pages/mentoring'

const saveAt = (bospad: Bospad, path: string) =>
  bospad.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

/** Changes the question of the pair, as its page does. */
const ask = (bospad: Bospad, trajectory: string, question: string) =>
  borrowPort(bospad.page, (call) =>
    call(
      async (client, { id, words }) => {
        const { record } = await client.methods.records.get({ id })
        const { revision, data, at, zone } = record
        await client.methods.records.save({ id, revision, data: { ...data, question: words }, at, zone, state: null, keep: true }) // oxfmt-ignore
      },
      { id: trajectory, words: question },
    ),
  )
const questionOf = (bospad: Bospad, trajectory: string) =>
  borrowPort(bospad.page, (call) =>
    call(async (client, id) => (await client.methods.records.get({ id })).record.data['question'], trajectory),
  )

test('two people on two machines: the plan goes to and fro, both write, and both end with the same', async ({
  start,
}) => {
  test.setTimeout(240_000)
  const words = pairWords.en
  const hers = await start({ preparedVault: true })
  const his = await start({ preparedVault: true, settings: { language: 'nl' } })
  const ingrid = new Exchange(await new Gate(hers, 'en').unlock())
  const yusuf = new Exchange(await new Gate(his, 'nl').unlock())
  const { trajectory } = await borrowPort(hers.page, (call) => makePair(call, words))
  const herRoom = new Mentoring(ingrid.shell)
  const hisRoom = new Mentoring(yusuf.shell)
  const open = async () => {
    await herRoom.enter()
    await herRoom.open(words.mentor, words.mentee)
    await herRoom.button('exchange').click()
    await expect(ingrid.title).toHaveText(ingrid.say('title'))
  }
  const openHis = async () => {
    await hisRoom.enter()
    await hisRoom.open(words.mentor, words.mentee)
    await hisRoom.button('exchange').click()
    await expect(yusuf.title).toHaveText(yusuf.say('title'))
  }

  await hisRoom.enter()
  await hisRoom.button('takeIn').click()
  await yusuf.to('keys')
  const hisKey = await yusuf.ownKey()

  await open()
  await ingrid.to('keys')
  await ingrid.setOtherKey(hisKey)
  const hersSees = await ingrid.words.locator('span').allTextContents()
  await ingrid.agree()
  await ingrid.to('give')
  const first = join(hers.home, 'first.bospad-plan')
  await saveAt(hers, first)
  await ingrid.button('give.save').click()
  await expect(ingrid.notice('give.done')).toBeVisible()

  await his.answerFolderDialog(first)
  await yusuf.to('take')
  await yusuf.button('take.choose').click()
  await expect(yusuf.part(words.walks[0])).toBeVisible()
  await yusuf.chooseOwnRole('mentor')
  await yusuf.button('take.accept.first').click()
  await expect(yusuf.title).toHaveText(yusuf.say('title'))
  await yusuf.to('keys')
  await expect(yusuf.words).toHaveCount(6)
  expect(await yusuf.words.locator('span').allTextContents()).toEqual(hersSees)

  await ask(hers, trajectory, 'What do I really not hear any more from the board?')
  await ask(his, trajectory, 'What do I not hear any more from the board and the team?')
  await openHis()
  await yusuf.byPhrase()
  await yusuf.button('phrase.suggest').click()
  await expect(yusuf.phrase()).not.toHaveValue('')
  const phrase = await yusuf.phrase().inputValue()
  const back = join(his.home, 'back.bospad-plan')
  await saveAt(his, back)
  await yusuf.button('give.save').click()
  await expect(yusuf.notice('give.done')).toBeVisible()

  await open()
  await ingrid.to('take')
  const bytes = readFileSync(back)
  bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1
  const tampered = join(hers.home, 'tampered.bospad-plan')
  writeFileSync(tampered, bytes)
  for (const file of [tampered, back]) {
    await hers.answerFolderDialog(file)
    await ingrid.button(file === tampered ? 'take.choose' : 'take.other').click()
    await ingrid.phrase().fill(phrase)
    await ingrid.button('take.open').click()
    if (file !== tampered) continue
    await expect(ingrid.page.getByText(ingrid.shell.say('errors.PLAN_DAMAGED.title'))).toBeVisible()
  }
  await expect(ingrid.parts).toHaveCount(1)
  await ingrid.button('take.accept').click()
  await expect(ingrid.notice('take.done')).toBeVisible()
  const both = 'What do I really not hear any more from the board and the team?'
  expect(await questionOf(hers, trajectory)).toBe(both)

  await open()
  await saveAt(hers, join(hers.home, 'third.bospad-plan'))
  await ingrid.button('give.save').click()
  await expect(ingrid.notice('give.done')).toBeVisible()
  await his.answerFolderDialog(join(hers.home, 'third.bospad-plan'))
  await yusuf.to('take')
  await yusuf.button('take.choose').click()
  await yusuf.button('take.accept').click()
  await expect(yusuf.notice('take.done')).toBeVisible()
  expect(await questionOf(his, trajectory)).toBe(both)

  await ingrid.to('take')
  await ingrid.button('undo').click()
  await expect(ingrid.notice('undo.done')).toBeVisible()
  expect(await questionOf(hers, trajectory)).toBe('What do I really not hear any more from the board?')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Duties } from '../pages/duties'
import { Gate } from '../pages/gate'
import { People } from '../pages/people'
import { Settings } from '../pages/settings'
import type { Shell } from '../pages/shell'
import { borrowPort } from '../support/calls'
import { clientWords, makeClients } from '../support/clients'
import { readPdf, squeezed, textOf } from '../support/pdf'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp()
const words = clientWords.en
const [due, soon, open] = words.clients

/** The dialog answers with this file. */
async function saveTo({ bospad }: Shell, name: string): Promise<string> {
  const path = join(bospad.home, name)
  await bospad.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  return path
}

test('a client whose date has passed is taken out whole, deleted for good, and does not return with a restore', async ({
  shell,
}) => {
  test.setTimeout(120_000)
  const duties = new Duties(shell)
  await borrowPort(shell.page, (call) => makeClients(call, words))
  await shell.settings('backups')
  const settings = new Settings(shell)
  await settings.backUpNow()

  await duties.enter()
  await expect(duties.group('due')).toContainText(due)
  await expect(duties.group('soon')).toContainText(soon)
  await expect(duties.group('open')).toContainText(duties.say('until.ask'))
  await duties.keepUntil(open, ['31', '12', '2033'])
  await expect(duties.group('later')).toContainText('31 December 2033')

  // everything about the person, private notes with their kind, the real name only when it is asked for
  const file = await saveTo(shell, 'everything.md')
  const everything = await duties.everything(due)
  await duties.button('everything.markdown', undefined, everything).click()
  await expect(everything).toHaveCount(0)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('This file is not encrypted.')
  for (const part of [words.title, words.topic, words.note, words.private, '(private)']) expect(text).toContain(part)
  expect(text).not.toContain('Vonk')
  await duties.everything(due)
  await shell.page.keyboard.press('Escape')

  const dialog = await duties.askToDelete(due)
  await expect(dialog).toContainText(duties.say('kind.session', { count: 1 }))
  await expect(dialog.getByRole('checkbox', { name: words.note })).toBeChecked()
  const done = await duties.confirm(dialog, due, '2026-07')
  const proof = await saveTo(shell, 'proof.pdf')
  await duties.button('proof.pdf', undefined, done).click()
  await expect.poll(() => readPdf(proof).then((pages) => textOf(...pages), () => '')).toContain(squeezed('2026-07')) // prettier-ignore
  expect(textOf(...(await readPdf(proof)))).not.toContain('Marlies')
  await duties.close(done)
  await expect(duties.row(due)).toHaveCount(0)
  await expect(duties.deletions.getByRole('row', { name: /2026-07/ })).toContainText(duties.say('kind.session', { count: 1 })) // prettier-ignore
  await shell.go('people')
  await expect(new People(shell).inList(due)).toHaveCount(0)

  // a restore of the backup from before
  await shell.settings('backups')
  await shell.bospad.nextPage(() => settings.restoreBackup('on-request'))
  const again = await new Gate(shell.bospad).unlock()
  const after = new Duties(again)
  await expect(after.main.getByText('were in this backup and were removed again')).toBeVisible()
  await after.enter()
  await expect(after.row(soon)).toBeVisible()
  await expect(after.row(due)).toHaveCount(0)
  await expect(after.deletions.getByRole('row', { name: /2026-07/ })).toBeVisible()
  await after.removeOlderBackups(2)
})

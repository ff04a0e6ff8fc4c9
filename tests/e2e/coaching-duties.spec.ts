import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Clients } from '../pages/clients'
import { Duties } from '../pages/duties'
import { Gate } from '../pages/gate'
import { People } from '../pages/people'
import { Settings } from '../pages/settings'
import type { Shell } from '../pages/shell'
import { borrowPort } from '../support/calls'
import { clientWords, makeClients } from '../support/clients'
import { openForm } from '../support/feedback-form'
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

const readIfThere = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

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
  const file = await saveTo(shell, 'everything.html')
  const everything = await duties.everything(due)
  await expect(everything).toContainText(duties.say('everything.files', { count: 2 }))
  await duties.saveFiles(everything)
  await expect(everything).toContainText(duties.say('everything.saved', { count: 2, folder: `Files, Everything about ${due.slice(0, -1)}` })) // oxfmt-ignore
  expect(readdirSync(join(shell.bospad.home, `Files, Everything about ${due.slice(0, -1)}`)).sort()).toEqual(['flip-over.png', 'signed.pdf']) // oxfmt-ignore
  await duties.button('everything.page', undefined, everything).click()
  await expect(everything).toHaveCount(0)
  const page = await openForm(shell.bospad, file, join(shell.bospad.home, 'taken-out.pdf'))
  for (const part of ['This file is not encrypted.', words.title, words.topic, words.private, '(private)'])
    await expect(page.page.getByRole('main')).toContainText(part)
  await expect(page.page.getByRole('main')).not.toContainText('Vonk')
  await expect(page.page.getByRole('img', { name: 'flip-over.png' })).toHaveJSProperty('naturalWidth', 1)
  await page.page.getByRole('link', { name: 'signed.pdf' }).click()
  await expect.poll(() => readIfThere(join(shell.bospad.home, 'taken-out.pdf'))).toBe('%PDF-1.4 signed by both')
  await page.close()

  // the same from the client's page, as PDF: the picture is in it, the signed file is named
  const clients = new Clients(shell)
  await clients.enter()
  await clients.open(due)
  await clients.tab('contract')
  await clients.point('records')
  const pdf = await saveTo(shell, 'everything.pdf')
  const again = await duties.everything(due, duties.button('everything'))
  await again.getByRole('checkbox', { name: duties.say('everything.realName') }).focus()
  await shell.page.keyboard.press('Space')
  await duties.button('everything.pdf', undefined, again).click()
  await expect(again).toHaveCount(0)
  const paper = textOf(...(await readPdf(pdf)))
  for (const part of ['Vonk-Zandeel', words.topic, words.private, 'signed.pdf (0.1 MB, not in this file)'])
    expect(paper).toContain(squeezed(part))
  expect(readFileSync(pdf).toString('latin1')).toContain('/Subtype /Image')
  await duties.enter()

  const dialog = await duties.askToDelete(due)
  await expect(dialog).toContainText(duties.say('kind.session', { count: 1 }))
  await expect(dialog.getByRole('checkbox', { name: words.note })).toBeChecked()
  const done = await duties.confirm(dialog, due, '2026-07')
  const proof = await saveTo(shell, 'proof.pdf')
  await duties.button('proof.pdf', undefined, done).click()
  await expect.poll(() => readPdf(proof).then((pages) => textOf(...pages), () => '')).toContain(squeezed('2026-07')) // oxfmt-ignore
  expect(textOf(...(await readPdf(proof)))).not.toContain('Marlies')
  await duties.close(done)
  await expect(duties.row(due)).toHaveCount(0)
  await expect(duties.deletions.getByRole('row', { name: /2026-07/ })).toContainText(duties.say('kind.session', { count: 1 })) // oxfmt-ignore
  await shell.go('people')
  await expect(new People(shell).inList(due)).toHaveCount(0)

  // a restore of the backup from before
  await shell.settings('backups')
  await shell.bospad.nextPage(() => settings.restoreBackup('on-request'))
  const after = new Duties(await new Gate(shell.bospad).unlock())
  await expect(after.main.getByText('were in this backup and were removed again')).toBeVisible()
  await after.enter()
  await expect(after.row(soon)).toBeVisible()
  await expect(after.row(due)).toHaveCount(0)
  await expect(after.deletions.getByRole('row', { name: /2026-07/ })).toBeVisible()
  await after.removeOlderBackups(2)
})

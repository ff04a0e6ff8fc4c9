import { expect } from '@playwright/test'
import { Duties } from '../pages/duties'
import type { Shell } from '../pages/shell'
import { borrowPort } from './calls'
import { clientWords, makeClients } from './clients'

/** Who is kept until when, what a deletion shows before it happens, and its proof. */
export async function visitDuties(shell: Shell, look: (name: string) => Promise<void>) {
  const duties = new Duties(shell)
  const words = clientWords[shell.language]
  const [due, soon] = words.clients
  await borrowPort(shell.page, (call) => makeClients(call, words))
  await duties.enter()
  await expect(duties.row(due)).toBeVisible()
  await look('38-duties')
  const everything = await duties.everything(due)
  await look('38a-duties-everything')
  await shell.page.keyboard.press('Escape')
  await expect(everything).toHaveCount(0)
  const dialog = await duties.askToDelete(due)
  await look('38b-duties-delete')
  const done = await duties.confirm(dialog, due, '2026-07')
  await look('38c-duties-deleted')
  await duties.close(done)
  await expect(duties.row(soon)).toBeVisible()
  await look('38d-duties-after')
}

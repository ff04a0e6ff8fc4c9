import { expect } from '@playwright/test'
import { Clients } from '../pages/clients'
import { Hours } from '../pages/hours'
import type { Shell } from '../pages/shell'
import { borrowPort } from './calls'
import { logWords, makeLog } from './log-of-hours'

type Look = (name: string) => Promise<void>

/** The log empty and filled, its files, targets, and the hours of one client. */
export async function visitHours(shell: Shell, look: Look) {
  const room = new Hours(shell)
  const words = logWords[shell.language]
  await room.enter()
  await look('66-hours-first')
  await borrowPort(shell.page, (call) => makeLog(call, words))
  await room.enter()
  await expect(room.line(words.training)).toBeVisible()
  await look('66a-hours')
  await room.add()
  await look('66b-hours-add')
  await room.page.keyboard.press('Escape')
  await expect(room.dialog).toHaveCount(0)
  await room.openTakeOut()
  await look('66c-hours-take-out')
  await room.page.keyboard.press('Escape')
  await expect(room.dialog).toHaveCount(0)
  await room.targets()
  await look('66d-hours-targets-none')
  await room.addTarget('ICF ACC')
  await look('66e-hours-target')
  await room.keep()
  await room.addTarget('EMCC EIA Practitioner')
  await room.keep()
  await expect(room.target('ICF ACC')).toBeVisible()
  await look('66f-hours-targets')
  const clients = new Clients(shell)
  await clients.open(words.clients[0])
  await clients.tab('client-hours')
  await expect(room.lines).toHaveCount(5)
  await look('66g-hours-client')
}

import { expect } from '@playwright/test'
import { Due } from '../pages/due'
import { Notebooks } from '../pages/notebooks'
import { SearchRoom } from '../pages/search'
import type { Shell } from '../pages/shell'
import { Walls } from '../pages/walls'
import { borrowPort } from './calls'
import { makeWalled, walledWords } from './walled'

type Look = (name: string) => Promise<void>

/** The switch where it stands, what search says of what is left out, and what is asked before something goes. */
export async function visitWalls(shell: Shell, look: Look) {
  const words = walledWords[shell.language]
  const walls = new Walls(shell)
  const search = new SearchRoom(shell)
  const notebooks = new Notebooks(shell.bospad, shell.language)
  await borrowPort(shell.page, (call) => makeWalled(call, words))
  await shell.go('people')
  await shell.go('today')
  await expect(walls.sides).toBeVisible()
  await look('45-walls-today')
  await new Due(shell).enter()
  await look('45a-walls-due')
  await shell.go('insights')
  await look('45b-walls-insights')
  await search.enter()
  await search.ask(words.client)
  await expect(walls.leftOut('own')).toBeVisible()
  await look('45c-walls-search')
  await shell.openPalette()
  await look('45d-walls-palette')
  await shell.page.keyboard.press('Escape')
  await shell.go('notebooks')
  await notebooks.show('all')
  await notebooks.open(words.own)
  await walls.moveEntry(words.notebook)
  await expect(walls.asks('coaching')).toBeVisible()
  await look('45e-walls-ask')
  await walls.cancel('coaching')
}

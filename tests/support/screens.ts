import { expect } from '@playwright/test'
import { Due } from '../pages/due'
import { Gate, goodPassphrase } from '../pages/gate'
import { Notebooks } from '../pages/notebooks'
import { PromptPanel } from '../pages/prompts'
import { SampleVault } from '../pages/sample'
import { Shell, type SettingsPage } from '../pages/shell'
import type { Bospad } from './app'
import { visitClients } from './coaching-clients-screens'
import { visitDuties } from './coaching-duties-screens'
import { visitFeedback } from './coaching-feedback-screens'
import { visitHours } from './coaching-hours-screens'
import { visitModels } from './coaching-models-screens'
import { visitSelf } from './coaching-self-screens'
import { visitSessions } from './coaching-sessions-screens'
import { visitExchange } from './exchange-screens'
import { visitInsights } from './insights-screens'
import { visitMentoring } from './mentoring-screens'
import { visitMethods } from './methods-screens'
import { visitPapers } from './papers-screens'
import { visitReflect } from './reflect-screens'
import { shippedMethod } from './method-files'
import { borrowPort } from './calls'
import { dueTitles, makeDue } from './due-records'
import { writeSampleNotes } from './sample-notes'
import { visitWalk } from './walk-screens'
import { visitWalls } from './walls-screens'
import { say, type Language } from './words'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The app follows the system; the system is told here. */
export async function setTheme(bospad: Bospad, theme: Theme) {
  await bospad.page.emulateMedia({ colorScheme: theme })
  await expect(bospad.page.locator('html')).toHaveAttribute('data-theme', theme)
}

type Look = (name: string) => Promise<void>

/** Walks through every screen as a person would, and calls `look` on each. Starts at the first run. */
export async function visitScreens(bospad: Bospad, language: Language, given: Look) {
  const look: Look = async (name) => {
    await new Shell(bospad, language).settled()
    await given(name)
  }
  const gate = new Gate(bospad, language)
  await gate.welcome()
  await look('01-welcome')
  const sample = new SampleVault(gate)
  await sample.look()
  await look('01a-sample')
  await sample.back()
  await gate.chooseWhere()
  await look('02-create-where')
  await gate.choosePassphrase(language === 'nl' ? 'Schrift van Ingrid' : 'Ingrid’s notebook')
  await gate.typePassphraseTwice(goodPassphrase)
  await look('03-create-passphrase')
  const groups = await gate.seeRecoveryKey()
  await look('04-recovery-key')
  await gate.typeGroups(groups)
  const shell = await gate.openNew()
  await look('05-today-empty')
  await shell.go('notebooks')
  await look('06-notebooks-empty')
  await shell.go('people')
  await look('07-people-empty')
  await importNotes(shell, language, look)
  await visitRooms(shell, language, look)
  for (const page of [
    'vault',
    'lock',
    'backups',
    'export',
    'language',
    'emotions',
    'reminders',
    'appearance',
    'keyboard',
    'help',
    'about',
  ] satisfies SettingsPage[]) {
    await shell.settings(page)
    await look(`30-settings-${page}`)
  }
  await shell.lock()
  await gate.atUnlock()
  await look('40-unlock')
  await gate.tryPassphrase('not this one at all')
  await gate.expectMessage(say(language, 'errors.WRONG_PASSPHRASE.title'))
  await look('41-unlock-wrong')
  await gate.forgotPassphrase()
  await look('42-recover')
}

async function importNotes(shell: Shell, language: Language, look: Look) {
  const { bospad, page } = shell
  await bospad.answerFolderDialog(writeSampleNotes(bospad.home, language))
  await shell.settings('import')
  await look('08-import')
  await page.getByRole('button', { name: shell.say('transfer.import.choose') }).click()
  const run = page.getByRole('button', { name: shell.say('transfer.import.run', { count: 8 }) })
  await expect(run).toBeVisible()
  await look('09-import-report')
  await run.click()
  await expect(page.getByText(shell.say('transfer.import.done', { count: 8 }))).toBeVisible()
  await look('10-import-done')
}

async function visitRooms(shell: Shell, language: Language, look: Look) {
  const { bospad, page } = shell
  const notebooks = new Notebooks(bospad, language)
  await shell.go('today')
  await look('11-today')
  await shell.go('notebooks')
  await notebooks.open(language === 'nl' ? 'De stilte na dia negen' : 'The silence after slide nine')
  await look('12-entry')
  const prompts = new PromptPanel(notebooks)
  await prompts.toggle()
  await expect(prompts.panel).toBeVisible()
  await look('12h-questions')
  await prompts.choose(shippedMethod('two-goals').name[language])
  await look('12i-questions-of-one')
  await prompts.toggle()
  await visitEntry(notebooks, shell, look)
  await shell.openPalette()
  await page.keyboard.type(language === 'nl' ? 'no' : 'no')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('13-palette')
  await page.keyboard.press('Escape')
  await shell.go('search')
  await page.getByRole('textbox', { name: shell.say('search.label') }).fill(language === 'nl' ? 'stilte' : 'silence')
  await expect(page.getByRole('option').first()).toBeVisible()
  await shell.settled()
  await look('14-search')
  await page.getByRole('textbox', { name: shell.say('search.label') }).fill('qqzzxx')
  await expect(page.getByText(shell.say('search.none', { text: 'qqzzxx' }))).toBeVisible()
  await look('15-search-none')
  await shell.go('people')
  await page
    .getByRole('button', { name: shell.say('people.new') })
    .first()
    .click()
  await page.getByRole('textbox', { name: shell.say('people.pseudonym') }).fill('Bram')
  await look('16-person-new')
  await page.getByRole('button', { name: shell.say('people.create') }).click()
  await expect(page.getByRole('heading', { name: 'Bram', exact: true })).toBeVisible()
  await shell.settled()
  await look('17-person')
  await page.getByRole('button', { name: shell.say('people.remove') }).click()
  await expect(page.getByRole('region', { name: shell.say('duties.delete.goes') })).toBeVisible()
  await look('18-person-delete')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: shell.say('shell.keyboard.title') })).toBeVisible()
  await look('19-keyboard')
  await page.keyboard.press('Escape')
  await shell.go('notebooks')
  await page
    .getByRole('button', { name: say(language, 'notebooks.newEntry') })
    .first()
    .click()
  await expect(notebooks.title).toHaveValue('')
  await look('20-entry-new')
  await visitDue(shell, language, look)
  await visitReflect(shell, look)
  await visitInsights(shell, look)
  await visitMethods(shell, look)
  await visitMentoring(shell, look)
  await visitPapers(shell, look)
  await visitWalk(shell, look)
  await visitExchange(shell, look)
  await visitClients(shell, look)
  await visitSessions(shell, look)
  await visitHours(shell, look)
  await visitModels(shell, look)
  await visitFeedback(shell, look)
  await visitSelf(shell, look)
  await visitWalls(shell, look)
  await visitDuties(shell, look)
}

/** What opens over an entry and its list. */
async function visitEntry(notebooks: Notebooks, { page }: Shell, look: Look) {
  const says = (id: string) => say(notebooks.language, `notebooks.${id}`)
  const open = (id: string) => page.getByRole('button', { name: says(id), exact: true }).click()
  await open('add')
  await expect(page.getByRole('tab', { name: says('add.emotion') })).toBeVisible()
  await look('12a-emotions')
  await page.getByRole('tab', { name: says('add.mood') }).click()
  await look('12b-mood')
  await page.keyboard.press('Escape')
  await open('calendar')
  await expect(page.getByRole('grid')).toBeVisible()
  await look('12c-calendar')
  await page.keyboard.press('Escape')
  await open('filter')
  await expect(page.getByRole('dialog', { name: says('filter') })).toBeVisible()
  await look('12d-filter')
  await page.keyboard.press('Escape')
  await open('more')
  await expect(page.getByRole('menu')).toBeVisible()
  await look('12e-entry-menu')
  await page.keyboard.press('Escape')
  await notebooks.choose('more', 'versions')
  await expect(notebooks.versions).toBeVisible()
  await look('12f-versions')
  await page.keyboard.press('Escape')
  await notebooks.show('trash')
  await look('12g-trash')
  await notebooks.show('all')
}

async function visitDue(shell: Shell, language: Language, look: Look) {
  await borrowPort(shell.page, (call) => makeDue(call, dueTitles[language]))
  await shell.go('today')
  await look('21-today-due')
  const due = new Due(shell)
  await due.enter()
  await look('22-due')
}

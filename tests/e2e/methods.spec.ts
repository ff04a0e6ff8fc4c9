import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Methods } from '../pages/methods'
import { Records } from '../pages/record'
import { SearchRoom } from '../pages/search'
import { borrowPort } from '../support/calls'
import { expect, sharedApp } from '../support/shared-app'
import { quietHour } from '../support/quiet-hour'

const mandate = 'Initial and circular mandate'
const taxi = 'Designing the desired outcome and the taxi question'
const today = () => new Date().toLocaleDateString('sv-SE')

const test = sharedApp({
  records: (call) =>
    call(async (client) => {
      const zone = 'Europe/Amsterdam'
      for (const [name, circular] of [['Marit', 4], ['Jonas', 7]] as const) {
        const { id } = await client.people.create({ pseudonym: name })
        const { record } = await client.methods.records.start({ kind: 'circular-mandate.check', at: Date.now(), zone })
        const data = { relation: id, circular, evidence: [`${name} asked me to go first`] }
        await client.methods.records.save({ id: record.id, revision: record.revision, data, at: record.at, zone, state: null, keep: true })
      }
      const values = { title: 'Calm evenings', description: 'At home by seven' }
      const { record } = await client.methods.records.start({ kind: 'desired-outcome.outcome', at: Date.now(), zone, values })
      await client.methods.records.save({ id: record.id, revision: record.revision, data: values, at: record.at, zone, state: null, keep: true })
    }), // oxfmt-ignore
})

test('a method is found by keyboard: by words, for whom, how long and what is in use', async ({ shell }) => {
  const methods = new Methods(shell)
  await methods.enter()
  await methods.found(66)
  await methods.narrow('use', 'used')
  await expect(methods.card(mandate)).toBeVisible()
  await methods.found(2)
  await methods.widen()
  await methods.narrow('audience', 'mentor')
  await methods.narrow('theme', 'mentoring')
  await methods.narrow('span', 'short')
  const count = await methods.cards.count()
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThan(12)
  await methods.widen()
  await methods.find.focus()
  await methods.keyboard.type('circular mandate')
  await methods.found(1)
  await methods.keyboard.press('ArrowDown')
  await methods.keyboard.press('Enter')
  await expect(methods.heading(mandate)).toBeFocused()
})

test('a record is refused in words at its field, then kept, found, and comes back from the trash', async ({
  shell,
}) => {
  const methods = new Methods(shell)
  await methods.open('Legacy')
  await methods.start()
  const sheet = methods.sheet('Value that may stay')
  await methods.keep()
  const refused = sheet.locator('[data-kind="refuse"]')
  await expect(refused).toHaveCount(2)
  const first = sheet.locator('[data-field="value"]').getByRole('textbox')
  await expect(first).toBeFocused()
  await methods.keyboard.type('Ruimte voor tegenspraak')
  await expect(refused).toHaveCount(1)
  await sheet.locator('[data-field="whatIDoForItNow"]').getByRole('textbox').fill('I ask the quietest first')
  await methods.saved()
  await methods.keep()
  await expect(methods.keptMark).toBeVisible()
  await expect(methods.heading('Ruimte voor tegenspraak')).toBeVisible()

  await methods.remove()
  await expect(methods.heading('Legacy')).toBeVisible()
  await expect(methods.row('Ruimte voor tegenspraak')).toHaveCount(0)
  await methods.undo.press('Enter')
  await expect(methods.row('Ruimte voor tegenspraak')).toHaveCount(1)
})

test('what is not complete yet waits beside what is kept, and an earlier version comes back', async ({ shell }) => {
  const methods = new Methods(shell)
  await methods.open(taxi)
  await methods.openRecord('Calm evenings')
  const sheet = methods.sheet('Desired outcome')
  const description = sheet.locator('[data-field="description"]').getByRole('textbox')
  await description.fill('At home by nine, most days')
  const signs = sheet.locator('[data-field="signsOfProgress"]')
  await signs.getByRole('button', { name: 'Sign', exact: true }).press('Enter')
  await signs.getByRole('radio', { name: shell.say('methods.yes') }).press('Space')
  await expect(methods.unfinishedMark).toBeVisible()
  await methods.saved()
  await methods.open(taxi)
  await methods.openRecord('Calm evenings')
  await expect(methods.unfinishedMark).toBeVisible()
  await expect(signs.getByRole('radio', { name: shell.say('methods.yes') })).toBeChecked()
  await expect(description).toHaveValue('At home by nine, most days')

  await methods.openVersions()
  await expect(methods.versions.getByRole('option').first()).toContainText('What counts until now')
  // a slow computer keeps the new words once before the sign is added: that is a version too
  await expect(async () => {
    await methods.keyboard.press('ArrowDown')
    await expect(methods.versionsShown).toContainText('At home by seven', { timeout: 2000 })
  }).toPass()
  await methods.compareVersion()
  await expect(methods.versionsShown.locator('[data-kind=added]').first()).toContainText('nine, most days')
  await methods.restoreVersion()
  await expect(description).toHaveValue('At home by seven')
  await expect(methods.unfinishedMark).toHaveCount(0)
  await expect(methods.keptMark).toBeVisible()
  await methods.openVersions()
  await expect(methods.versions.getByRole('option').first()).toContainText('Before a restore')
  await methods.keyboard.press('Escape')
  await expect(methods.versions).toHaveCount(0)
})

test('two records stand side by side', async ({ shell }) => {
  const methods = new Methods(shell)
  await methods.open(mandate)
  await methods.putBesideEachOther(['Marit', 'Jonas'])
  await expect(methods.besideTable.getByRole('columnheader')).toHaveCount(3)
  const row = methods.besideTable.getByRole('row').filter({ hasText: 'How far you are allowed to lead' })
  await expect(row.getByRole('cell')).toHaveText(['4', '7'])
  await methods.keyboard.press('Escape')
  await expect(methods.besideTable).toHaveCount(0)
})

test('a file that is no method says on which line, and changes nothing', async ({ shell }) => {
  const methods = new Methods(shell)
  const broken = JSON.stringify(quietHour, null, 2).replace('"scale"', '"ladder"')
  const file = join(shell.bospad.home, 'broken.json')
  writeFileSync(file, broken)
  await methods.enter()
  const dialog = await methods.openFile(file)
  const line = broken.slice(0, broken.indexOf('"ladder"')).split('\n').length
  await expect(dialog.getByRole('listitem')).toHaveText([new RegExp(`^${methods.line(line)}`)])
  await expect(dialog.getByRole('button', { name: shell.say('methods.import.take') })).toHaveCount(0)
  await methods.keyboard.press('Escape')
  await expect(methods.card('Quiet hour')).toHaveCount(0)
  await methods.found(66)
})

test('a 67th method comes as a file: it is filled in, searched, due, charted and exported', async ({ shell }) => {
  test.setTimeout(60_000)
  const methods = new Methods(shell)
  const file = join(shell.bospad.home, 'quiet-hour.json')
  writeFileSync(file, JSON.stringify(quietHour, null, 2))
  await methods.enter()
  const dialog = await methods.openFile(file)
  await expect(dialog).toContainText('An hour without calls')
  await methods.takeIn()
  await expect(methods.heading('Quiet hour')).toBeVisible()
  await methods.switchRhythm('Ask for it every day')

  await methods.start()
  const sheet = methods.sheet('Hour')
  await methods.keep()
  await expect(sheet.getByText('Say what the hour was for.')).toBeVisible()
  await expect(sheet.getByRole('textbox', { name: 'What it was for' })).toBeFocused()
  await methods.keyboard.type('Wijnvoorraad tellen')
  await sheet.getByRole('radiogroup', { name: 'How calm' }).getByRole('radio').first().focus()
  await methods.keyboard.press('9')
  await expect(sheet.getByText('That calm: what made it so?')).toBeVisible()
  await sheet.getByRole('textbox', { name: 'What did the quiet bring?' }).fill('Ruimte voor het lastige stuk')
  await methods.keep()
  await expect(methods.keptMark).toBeVisible()

  const search = new SearchRoom(shell)
  await search.enter()
  await search.ask('lastige stuk')
  await expect(search.hit('Wijnvoorraad tellen')).toContainText('Quiet hour')
  await expect(search.reading('Wijnvoorraad tellen')).toContainText('What it brought')
  await methods.keyboard.press('Enter')
  await expect(methods.heading('Wijnvoorraad tellen')).toBeFocused()

  const printed = join(shell.bospad.home, 'calm.pdf')
  await shell.bospad.inMain(({ dialog: native }, path) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, printed)
  const told = await borrowPort(shell.page, (call) =>
    call(async (client, day) => {
      const zone = 'Europe/Amsterdam'
      for (let ago = 1; ago <= 5; ago++) {
        const at = Date.now() - ago * 86_400_000
        const { record } = await client.methods.records.start({ kind: 'quiet-hour.hour', at, zone, values: { subject: 'x', calm: ago } })
        await client.methods.records.save({ id: record.id, revision: record.revision, data: record.data, at, zone, state: null, keep: true })
      }
      const period = { from: null, to: null }
      const [figure] = await client.insights.ofMethod({ id: 'quiet-hour', period })
      const { now, later } = await client.due.list({ day, ahead: 3 })
      await client.insights.print({ period, method: 'quiet-hour', figure: null, to: 'pdf' })
      return { figure, due: [...now, ...later].map((item) => item.method.en) }
    }, today()),
  ) // oxfmt-ignore
  expect(told.due).toContain('Quiet hour')
  expect(told.figure?.sentence?.en).toBe('Over 6 hours it was 4 on average.')
  expect(told.figure?.rows.map(({ values }) => values[0])).toEqual([5, 4, 3, 2, 1, 9])
  expect(readFileSync(printed).subarray(0, 5).toString()).toBe('%PDF-')

  const shared = join(shell.bospad.home, 'shared.json')
  await shell.bospad.inMain(({ dialog: native }, path) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, shared)
  await methods.open('Quiet hour')
  await methods.share()
  expect(JSON.parse(readFileSync(shared, 'utf8'))).toMatchObject({ id: 'quiet-hour', name: quietHour.name })
  expect(readFileSync(shared, 'utf8')).not.toContain('Wijnvoorraad')
})

test('an own method is written with a form, taken up again as a draft, and put in use', async ({ shell }) => {
  const methods = new Methods(shell)
  await methods.write()
  await methods.press('write.put')
  await expect(shell.page.getByText(methods.problem('text.empty')).first()).toBeVisible()
  await methods.text('name').fill('Three good things')
  await methods.text('about').fill('At the end of the day, three things that went well.')
  const first = methods.piece('field', 1)
  await first.getByRole('textbox').first().fill('What went well')
  await expect(methods.preview.getByRole('textbox', { name: 'What went well' })).toBeVisible()
  await methods.press('write.field.add')
  const second = methods.piece('field', 2)
  await second.getByRole('textbox').first().fill('How much it was mine')
  await methods.choose(second, 'field.type', shell.say('methods.write.type.scale'))
  await second.getByRole('textbox', { name: shell.say('methods.write.field.low') }).fill('not')
  await second.getByRole('textbox', { name: shell.say('methods.write.field.high') }).fill('wholly')
  await methods.press('write.field.add')
  const third = methods.piece('field', 3)
  await third.getByRole('textbox').first().fill('Who was there')
  await methods.choose(third, 'field.type', shell.say('methods.write.type.groups'))
  await methods.piece('field', '3.1').getByRole('textbox').first().fill('A name')
  await methods.draftSaved()

  await methods.enter()
  await methods.press('own.new')
  await expect(methods.text('name')).toHaveValue('Three good things')
  await methods.press('write.rule.add')
  const rule = methods.piece('rule', 1)
  await methods.choose(rule, 'rule.field', 'How much it was mine')
  await rule.getByRole('textbox', { name: shell.say('methods.write.rule.say') }).fill('What was your part in it?')
  await methods.press('write.put')
  await expect(methods.heading('Three good things')).toBeVisible()
  await methods.start()
  const sheet = methods.sheet('Record')
  await sheet.getByRole('radiogroup').getByRole('radio').first().focus()
  await methods.keyboard.press('7')
  await expect(sheet.getByText('What was your part in it?')).toBeVisible()
  await sheet.getByRole('group', { name: 'Who was there' }).getByRole('button').click()
  await expect(sheet.getByRole('textbox', { name: 'A name' })).toBeVisible()
})

test('a long form folds: what is missing inside a fold opens it and takes the focus', async ({ shell }) => {
  const records = new Records(shell)
  await records.begin('skill-practice-plan.plan', { skill: 'Chairing', needs: { problem: 'Meetings run over' } })
  await records.fold('needs')
  await expect(records.foldOf('needs')).toContainText('Meetings run over')
  await records.keep()
  await expect(records.foldOf('needs')).toHaveAttribute('open')
  await expect(records.foldOf('needs').getByRole('radio', { name: 'Partly' })).toBeVisible()
  await expect(records.foldOf('needs').getByRole('radio').first()).toBeFocused()
})

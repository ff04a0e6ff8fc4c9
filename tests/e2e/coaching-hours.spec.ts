import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Clients } from '../pages/clients'
import { Hours } from '../pages/hours'
import { logWords, makeLog } from '../support/log-of-hours'
import { readPdf, squeezed, textOf } from '../support/pdf'
import { expect, sharedApp } from '../support/shared-app'
import { readCsv } from '../support/spreadsheet'

const words = logWords.en
const [nadia, ruben, team] = words.clients
const test = sharedApp({ records: (call) => makeLog(call, words) })

test('the log follows from the sessions: a cancelled and a moved one are listed and count nothing', async ({
  shell,
}) => {
  const room = new Hours(shell)
  await room.enter()
  await expect(room.text('7 h 35 with 3 clients in 5 sessions.')).toBeVisible()
  await expect(room.text('6 h 35 paid.')).toBeVisible()
  await expect(room.text('1 session before today is still planned.')).toBeVisible()
  await expect(room.lines).toHaveCount(9)
  await expect(room.line('cancelled, counts nothing')).toContainText('–')
  await expect(room.line('moved, counts nothing')).toHaveCount(1)
  await expect(room.line('as planned')).toContainText('1:15')
  await expect(room.line(team)).toContainText('Team of 9, in person')
  await expect(room.totals(nadia)).toHaveText(['3', '3:45', '3:45', '–', '–'])
  await expect(room.totals('In all')).toHaveText(['5', '7:35', '6:35', '1:00', '8:30'])
  await room.choose('totals.by', 'Kind')
  await expect(room.totals('Team session')).toHaveText(['1', '2:50', '2:50', '–', '–'])
  await room.choose('client', ruben)
  await expect(room.lines).toHaveCount(1)
  await expect(room.text('1 h with 1 client in 1 session.')).toBeVisible()
  await room.choose('client', 'All clients')
  await room.choose('kind', 'All own hours')
  await expect(room.text('8 h 30 of your own.')).toBeVisible()
  await room.choose('kind', 'All kinds')
})

test('hours of your own are written down, changed, removed', async ({ shell }) => {
  const room = new Hours(shell)
  await room.enter()
  await room.add()
  await room.fill('Book on silence', 45, 'Reading')
  await room.keep()
  await expect(room.line('Book on silence')).toContainText('0:45')
  await room.line('Book on silence').getByRole('button').click()
  await room.button('remove').click()
  await expect(room.dialog).toHaveCount(0)
  await expect(room.line('Book on silence')).toHaveCount(0)
})

test('files hold pseudonyms, real names only of who agreed and only when asked for', async ({ shell }) => {
  const room = new Hours(shell)
  const path = (name: string) => join(shell.bospad.home, name)
  await room.enter()
  await room.takeOut('clients', 'csv', { named: true }, path('clients.csv'))
  const [head, ...rows] = readCsv(readFileSync(path('clients.csv'), 'utf8').slice(1), ',')
  const at = (name: string) => head?.indexOf(name) ?? -1
  expect(rows.map((row) => row[at('Client')])).toEqual([`REAL ${nadia}`, ruben, team])
  expect(rows[0]?.[at('Paid hours')]).toBe('3.75')
  expect(rows[0]?.[at('Contact')]).toBe('Na@example.org')
  await room.takeOut('sessions', 'csv', { named: false }, path('hours.csv'))
  const text = readFileSync(path('hours.csv'), 'utf8')
  expect(readCsv(text.slice(1), ',')).toHaveLength(10)
  expect(text).not.toContain('REAL')
  await room.takeOut('sessions', 'pdf', { named: false }, path('hours.pdf'))
  const pdf = textOf(...(await readPdf(path('hours.pdf'))))
  for (const part of ['Log of hours', nadia, 'Hours with clients', '7.58', words.training, 'cancelled'])
    expect(pdf).toContain(squeezed(part))
  expect(pdf).not.toContain('REAL')
})

test('a target: its numbers beside the log, changed by hand', async ({ shell }) => {
  const room = new Hours(shell)
  await room.enter()
  await room.targets()
  await room.addTarget('ICF ACC')
  await room.keep()
  const target = room.target('ICF ACC')
  await expect(target).toContainText('7 h 35 of 100 h')
  await expect(target).toContainText('6 h 35 of 75 h')
  await expect(target).toContainText('3 of 8')
  await room.changeTarget('ICF ACC')
  await room.field('clients').getByRole('textbox').fill('3')
  await room.keep()
  await expect(target).toContainText('3 of 3')
  await expect(target).toContainText('Your log reaches 1 of 4 numbers.')
})

test('the page of a client has their hours alone', async ({ shell }) => {
  const clients = new Clients(shell)
  const room = new Hours(shell)
  await clients.enter()
  await clients.open(nadia)
  await clients.tab('client-hours')
  await expect(room.text('3 h 45 of 10 h agreed, in 3 sessions.')).toBeVisible()
  await expect(room.lines).toHaveCount(5)
})

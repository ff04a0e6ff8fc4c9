import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Clients } from '../pages/clients'
import { Insights } from '../pages/insights'
import { Mentoring } from '../pages/mentoring'
import { Walls } from '../pages/walls'
import { borrowPort } from '../support/calls'
import { pairWords } from '../support/pairs'
import { expect, sharedApp } from '../support/shared-app'
import { makeWalkedPair } from '../support/walked-pair'
import { writeYear } from '../support/year-of-reflections'

const pdftotext = '/usr/bin/pdftotext'
const today = new Date().toLocaleDateString('sv-SE')
const reflections = 12

const test = sharedApp({ records: (call) => call(writeYear, { count: reflections, today }) })

test('the year in figures: a sentence, a chart, the same as a table, its sources one click away', async ({ shell }) => {
  const insights = new Insights(shell)
  await insights.open()
  await insights.counts(reflections, reflections)
  const gap = 'Gap between intention and behaviour'
  await expect(insights.card(gap)).toContainText(/From about|Around/)
  await expect(insights.card(gap).getByRole('img')).toBeVisible()
  const table = await insights.showTable(gap)
  await expect(table.getByRole('row')).toHaveCount(reflections + 1)
  await expect(insights.card('Safety and growth').getByRole('img')).toBeVisible()
  const sources = await insights.openSources('Gap by kind of event')
  await expect(sources.getByRole('listitem')).toHaveCount(reflections)
  await sources.getByText('Works council').first().click()
  await expect(shell.page.getByRole('heading', { level: 1 })).not.toHaveText('What this year shows')
})

test('under five observations a figure says that it is too little', async ({ shell }) => {
  const insights = new Insights(shell)
  await insights.open()
  await insights.choosePeriod('quarter')
  await expect(shell.page.getByText(/Too little to show yet: it takes 5 observations/).first()).toBeVisible()
})

test('CSV of a figure opens in a spreadsheet without running anything', async ({ shell }) => {
  const insights = new Insights(shell)
  await insights.open()
  const path = join(shell.bospad.home, 'meant.csv')
  await insights.saveCsv('What I meant next to what I did', path)
  await expect.poll(() => existsSync(path)).toBe(true)
  const csv = readFileSync(path, 'utf8')
  expect(csv.startsWith('\uFEFFRecord,Meant,Did,Gap\r\n')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""x"")",Someone who asks`)
})

test('what a method keeps private leaves with a figure only when it is asked for', async ({ shell }) => {
  await borrowPort(shell.page, (call) =>
    call(async (client) => {
      const zone = 'Europe/Amsterdam'
      for (const [year, tone, isPrivate] of [
        [1988, -4, true],
        [1991, 2, false],
        [1996, 3, false],
        [2003, -1, false],
        [2010, 4, false],
        [2018, 1, false],
      ] as const) {
        const { record } = await client.methods.records.start({ kind: 'calling-lifeline.event', at: Date.now(), zone })
        const { id, revision, data, state } = record
        await client.methods.records.save({ id, revision, data: { ...data, year, title: `Event of ${year}`, tone, private: isPrivate }, at: Date.now(), zone, state, keep: true }) // oxfmt-ignore
      }
    }),
  )
  const insights = new Insights(shell)
  await insights.open()
  await insights.chooseMethod(/^Calling and life line/)
  await expect(insights.card('Life line')).toContainText('Your line has 6 points')
  const leaves = async (name: string, privateToo: boolean) => {
    const path = join(shell.bospad.home, name)
    await insights.saveCsv('Life line', path)
    await insights.takeOut('Life line', 'csv', { privateToo })
    await expect.poll(() => existsSync(path)).toBe(true)
    return readFileSync(path, 'utf8').match(/(?<=^'?)\d{4}(?=,)/gm)
  }
  const open = ['1991', '1996', '2003', '2010', '2018']
  expect(await leaves('without.csv', false)).toEqual(open)
  expect(await leaves('with.csv', true)).toEqual(['1988', ...open])
})

test('figures of a method, chosen by name', async ({ shell }) => {
  const insights = new Insights(shell)
  await insights.open()
  await insights.chooseMethod(/^Goal 1 safety/)
  await expect(insights.card('Safety and growth by week')).toBeVisible()
})

test('a year as PDF, in the other language, with sentences that go along', async ({ shell }) => {
  test.skip(!existsSync(pdftotext), 'pdftotext (poppler-utils) is not installed')
  const insights = new Insights(shell)
  await insights.open()
  const path = join(shell.bospad.home, 'review.pdf')
  await insights.writeReview('Nederlands', 'I count to three, 4.', 'Rust is ook werk.', path)
  const text = execFileSync(pdftotext, ['-layout', path, '-'], { encoding: 'utf8' })
  for (const part of [`Terugblik op ${today.slice(0, 4)}`, 'Kloof tussen intentie en gedrag', 'Wat ik meeneem', 'I count to three, 4.', 'Rust is ook werk.']) expect(text).toContain(part) // oxfmt-ignore
  expect(text).not.toContain('insights.')
})

test('figures with one person: on the screen, behind a figure, in what leaves', async ({ shell }) => {
  const insights = new Insights(shell)
  await insights.open()
  await insights.choose('Marit')
  const gap = `Gap by kind of event${insights.said('Marit')}`
  await expect(insights.card(gap)).toBeVisible()
  await insights.countsWith('Marit', reflections / 2, 0)
  await expect(insights.leftOut('Where self-care goes with growth', 'Marit')).toBeVisible()
  await expect(shell.page.getByRole('article', { name: /^Where self-care/ })).toHaveCount(0)
  await expect((await insights.openSources(gap)).getByRole('listitem')).toHaveCount(reflections / 2)
  await shell.page.keyboard.press('Escape')
  const csv = join(shell.bospad.home, 'with.csv')
  await insights.saveCsv(`What I meant next to what I did${insights.said('Marit')}`, csv)
  await expect.poll(() => existsSync(csv)).toBe(true)
  expect(readFileSync(csv, 'utf8').match(/^.*Someone who asks.*$/gm)).toHaveLength(reflections / 2)
  if (existsSync(pdftotext)) {
    const pdf = join(shell.bospad.home, 'with.pdf')
    await insights.savePdf(pdf)
    await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true)
    const text = execFileSync(pdftotext, ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text).toContain('With Marit')
    expect(text).toContain(gap)
    expect(text).not.toContain('Where self-care')
  }
  await insights.choose(null)
  await insights.counts(reflections, reflections)
})

test('from a pair and from a client to their figures; who is gone or hidden is everyone again', async ({ shell }) => {
  test.setTimeout(90_000)
  const insights = new Insights(shell)
  const { mentor, mentee } = pairWords.en
  await borrowPort(shell.page, async (call) => {
    await makeWalkedPair(call, pairWords.en)
    await call(async (client) => {
      const [at, zone] = [Date.now(), 'Europe/Amsterdam']
      const { id } = await client.people.create({ pseudonym: 'Zwaluw', relation: 'client' })
      const values = { title: 'Z.', kind: 'executive-coaching', client: id }
      const { record } = await client.methods.records.start({ kind: 'coaching-phase.engagement', at, zone, values })
      const { revision, data, state } = record
      await client.methods.records.save({ id: record.id, revision, data, at, zone, state, keep: true })
    })
  })
  const mentoring = new Mentoring(shell)
  await mentoring.enter()
  await mentoring.open(mentor, mentee)
  await insights.openWith(mentor)
  await expect(insights.card(`Slips by session and minutes to return${insights.said(mentor)}`)).toBeVisible()

  const clients = new Clients(shell)
  await clients.enter()
  await clients.open('Zwaluw')
  await insights.openWith('Zwaluw')
  const walls = new Walls(shell)
  await expect(walls.side('coaching')).toBeChecked()
  await walls.show('own')
  await insights.isAbout(null)

  await insights.choose('Marit')
  await shell.go('today')
  await borrowPort(shell.page, (call) =>
    call(async (client) => {
      const marit = (await client.people.list({ text: 'Marit' })).find(({ pseudonym }) => pseudonym === 'Marit')
      if (!marit) throw new Error('nobody to delete')
      await client.coaching.duties.remove({ personId: marit.id, engagements: [], also: [], keepHours: false, typed: 'Marit', mark: 'x', reason: 'request' }) // oxfmt-ignore
    }),
  )
  await insights.open()
  await insights.isAbout(null)
  await expect(shell.page.getByRole('alert')).toHaveCount(0)
})

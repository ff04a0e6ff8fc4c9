import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { findOffice, openInOffice, readCsv } from '../../../../tests/support/spreadsheet'
import { updatePerson } from '../../people/edit'
import { readLog } from './lines'
import { kindsOf } from './log'
import { onPaper } from './on-paper'
import { csvOf, sheetOf, type Choice } from './sheets'

const filter = { from: null, to: null, client: null, engagement: null, kind: null }
const languages = ['en', 'nl'] as const
const separators = { en: ',', nl: ';' }
/** Texts that a spreadsheet would take for a day, a number, a time or a yes-or-no. */
const odd = [
  '1/2',
  '3-4',
  '1e3',
  '007',
  '0612345678',
  '12:30',
  'Jan 2',
  '5 maart 2026',
  '100%',
  'TRUE',
  'waar',
  '2026-11-22',
]
let bench: MethodBench

/** Two who agreed to be named, one who did not; names that a spreadsheet would run. */
beforeEach(async () => {
  bench = await MethodBench.open('2026-11-22')
  const people = { Nora: '=HYPERLINK("http://x";"y")', '@Bram': '+31 6 1234', Wout: 'REAL Wouter' }
  for (const [pseudonym, realName] of Object.entries(people)) {
    const id = bench.person(pseudonym)
    updatePerson(id, { realName, contact: `${pseudonym.replace('@', '')}@example.org\n06`, note: 'PRIVATE' })
    const engagement = bench.keep('coaching-phase.engagement', {
      title: 'Board role',
      kind: 'executive-coaching',
      client: id,
      internal: false,
      ...(pseudonym !== 'Wout' && { consentToName: true, consentOn: '2026-01-10' }),
    }).record.id
    for (const [no, values] of [
      { startAt: '2026-03-02T10:00', heldMin: 75, paid: 'paid', form: 'individual', setting: 'online' },
      { startAt: '2026-04-02T10:00', durationMin: 60 },
      { startAt: '2026-05-02T10:00', heldMin: 50, paid: 'pro-bono', form: 'group', groupSize: 6 },
    ].entries()) {
      const { record } = bench.keep('coaching-phase.session', { engagement, kind: 'coaching', topic: `PRIVATE topic ${no}`, notes: 'PRIVATE', ...values }) // oxfmt-ignore
      bench.write(record.id, {}, 'held')
    }
    bench.write(engagement, { paid: 'paid', form: 'individual' })
    const off = bench.keep('coaching-phase.session', { engagement, kind: 'coaching', startAt: '2026-06-02T10:00', durationMin: 60 }) // oxfmt-ignore
    bench.write(off.record.id, { cancelledBy: 'client' }, 'cancelled')
  }
  bench.keep('coaching-phase.hours', { what: '@SUM(A1:A9), "quoted";\nsecond line', date: '2026-02-01', minutes: 90, kind: 'supervision' }) // oxfmt-ignore
  for (const what of odd)
    bench.keep('coaching-phase.hours', { what, date: '2025-02-01', minutes: 30, kind: 'training' })
})
afterEach(() => bench.close())

const sheet = (choice: Omit<Choice, 'filter'>, language: 'en' | 'nl' = 'en') =>
  sheetOf(bench.store.db, readLog(bench.store.db), { filter, ...choice }, language)

/** What a spreadsheet should take a cell for. */
function typeOf(cell: string | number | null, kind: keyof typeof types) {
  if (cell === null || cell === '') return 'none'
  return types[kind]
}
const types = { text: 'string', number: 'float', day: 'date', time: 'time' } as const

test('the log of clients: paid and pro bono apart, and what a number rests on', () => {
  const { columns, rows } = sheet({ what: 'clients', named: false })
  expect(columns.map(({ name }) => name)).toEqual(['Client', 'Contact', 'May be named', 'Consent on', 'Type', 'Group size', 'First session', 'Last session', 'Sessions', 'Paid hours', 'Pro bono hours', 'Hours, payment not said', 'Internal', 'Notes']) // oxfmt-ignore
  expect(rows.filter(([name]) => name === 'Wout')).toEqual([
    ['Wout', '', 'no', null, 'individual', null, '2026-03-02', '2026-04-02', 2, 2.25, 0, 0, 'no', 'payment as agreed for the engagement (1 of 2); minutes as planned (1 of 2)'],
    ['Wout', '', 'no', null, 'group', 6, '2026-05-02', '2026-05-02', 1, 0, 0.83, 0, 'no', ''],
  ]) // oxfmt-ignore
})

test('real names and contact only of those who agreed, and only when asked for', () => {
  const names = (choice: Omit<Choice, 'filter'>) => new Set(sheet(choice).rows.map((row) => row[choice.what === 'clients' ? 0 : 4])) // oxfmt-ignore
  for (const what of ['clients', 'sessions'] as const) {
    expect(JSON.stringify(sheet({ what, named: false }))).not.toMatch(/HYPERLINK|31 6|REAL|example\.org|PRIVATE/)
    expect(JSON.stringify(sheet({ what, named: true }))).not.toMatch(/REAL|Wout@|PRIVATE|"@Bram"/)
    expect(names({ what, named: true })).toEqual(new Set(['=HYPERLINK("http://x";"y")', '+31 6 1234', 'Wout', ...(what === 'sessions' ? [''] : [])])) // oxfmt-ignore
  }
  const contacts = sheet({ what: 'clients', named: true }).rows.map(([name, contact]) => [name, contact])
  expect(contacts).toContainEqual(['+31 6 1234', 'Bram@example.org, 06'])
  expect(contacts).toContainEqual(['Wout', ''])
})

test('on paper: hours as the language writes them, columns with nothing in them left out, names as chosen', () => {
  const log = readLog(bench.store.db)
  const choice = { what: 'sessions', filter: { ...filter, from: '2026-01-01', to: '2026-12-31' }, named: false } as const // oxfmt-ignore
  const { hours } = onPaper(sheet(choice, 'nl'), choice, log, kindsOf(bench.store.db), '2026-11-22', 'nl')
  expect(hours.about).toBe('1 jan 2026 tot en met 31 dec 2026, gemaakt op 22 nov 2026')
  expect(hours.totals.map(({ name, value }) => [name, value])).toContainEqual(['Uren met cliënten', '9,25'])
  expect(hours.rows).toHaveLength(13)
  expect(JSON.stringify(hours)).not.toMatch(/PRIVATE|REAL|HYPERLINK/)
  expect(hours.notes.at(-1)).toContain('schuilnaam')
})

describe.each(languages)('the file in %s', (language) => {
  const numberIn = (cell: string) => Number(language === 'nl' ? cell.replace(',', '.') : cell)
  const tables = () => (['clients', 'sessions'] as const).map((what) => sheet({ what, named: true }, language))

  test('a subject such as 1/2 is in the file as it was written, after an apostrophe', () => {
    const lines = readCsv(csvOf(sheet({ what: 'sessions', named: false }, language), language), separators[language])
    for (const what of odd) expect(lines.filter((line) => line.includes(`'${what}`))).toHaveLength(1)
  })

  test('a second reader finds every cell again, and nothing that would run', () => {
    for (const table of tables()) {
      const csv = csvOf(table, language)
      expect(csv.startsWith('\uFEFF')).toBe(true)
      const [head, ...rows] = readCsv(csv.slice(1), separators[language])
      expect(head).toEqual(table.columns.map(({ name }) => name))
      expect(rows).toHaveLength(table.rows.length)
      const read = rows.map((row, no) =>
        row.map((cell, at) => (typeof table.rows[no]?.[at] === 'number' ? numberIn(cell) : cell.replace(/^'/, ''))),
      )
      expect(read).toEqual(table.rows.map((row) => row.map((cell) => cell ?? '')))
      const texts = rows.flatMap((row, no) => row.filter((_, at) => typeof table.rows[no]?.[at] !== 'number'))
      expect(texts.filter((text) => /^\s*[=+\-@]/.test(text))).toEqual([])
    }
  })

  const office = findOffice()
  test.skipIf(office === null)(
    `LibreOffice has the right types and runs no formula${office === null ? ' (skipped: soffice is not installed here)' : ''}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'bospad-office-'))
      try {
        // a formula that is not made safe is found by this test
        const [unsafe] = openInOffice(
          office ?? '',
          folder,
          ['=1+1', '3-4', '1e3'].join(separators[language]) + '\r\n',
          language,
        )
        expect(unsafe?.[0]?.formula).toContain('1+1')
        expect(unsafe?.slice(1, 3).map(({ type }) => type)).toEqual(['date', 'float'])
        for (const table of tables()) {
          const [head, ...rows] = openInOffice(office ?? '', folder, csvOf(table, language), language)
          expect(head?.map(({ text }) => text).slice(0, table.columns.length)).toEqual(table.columns.map(({ name }) => name)) // oxfmt-ignore
          expect(rows.slice(0, table.rows.length).flat().filter(({ formula }) => formula !== null)).toEqual([]) // oxfmt-ignore
          const found = table.rows.map((row, no) => row.map((_, at) => rows[no]?.[at]))
          const wanted = table.rows.map((row) => row.map((cell, at) => typeOf(cell, table.columns[at]?.kind ?? 'text')))
          expect(found.map((row) => row.map((cell) => cell?.type))).toEqual(wanted)
          expect(found.flat().flatMap((cell) => (cell?.type === 'float' ? Number(cell.value) : []))).toEqual(table.rows.flat().filter((cell) => typeof cell === 'number')) // oxfmt-ignore
          expect(found.flat().flatMap((cell) => (cell?.type === 'date' ? cell.value : []))).toEqual(table.rows.flat().filter((_, at) => wanted.flat()[at] === 'date')) // oxfmt-ignore
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    180_000,
  )
})

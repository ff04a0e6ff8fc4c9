import { expect, test } from 'vitest'
import { csvStyles, writeCsv, type CsvCell, type CsvStyle } from './csv'

/** The rows below a head of columns, all of one kind. */
function write(rows: CsvCell[][], style: CsvStyle = csvStyles.en, kind = 'other'): string {
  const csv = writeCsv({ columns: (rows[0] ?? []).map(() => ({ name: 'n', kind })), rows }, style)
  return csv.slice(csv.indexOf('\r\n') + 2)
}

test('cells are parted and quoted as RFC 4180 has it, each line ends with CRLF', () => {
  expect(write([['a', 'b,c'], ['d"e', 'f\ng']])).toBe('a,"b,c"\r\n"d""e","f\ng"\r\n') // oxfmt-ignore
  expect(write([[null, 1.25, -2]])).toBe(',1.25,-2\r\n')
  expect(writeCsv({ columns: [{ name: '2026', kind: 'text' }, { name: '=b', kind: 'number' }], rows: [] })).toBe("2026,'=b\r\n") // oxfmt-ignore
})

test('Dutch parts cells with a semicolon and writes a decimal comma', () => {
  expect(write([['a;b', 1.25, 1000.5, -0.5, null]], csvStyles.nl)).toBe('"a;b";1,25;1000,5;-0,5;\r\n')
})

test.each(['=1+1', '+31 6', '-2', '@SUM(1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1+1', '＋1', '－1', '＠x'])(
  'what a spreadsheet would run gets an apostrophe: %j',
  (text) => {
    for (const style of Object.values(csvStyles)) expect(write([[text]], style).replaceAll('"', '')).toBe(`'${text}\r\n`) // oxfmt-ignore
  },
)

test('numbers below zero and signs inside a text stay as they are', () => {
  expect(write([[-3, 'a = b', 'Jean-Luc', '3 + 4']])).toBe('-3,a = b,Jean-Luc,3 + 4\r\n')
})

test.each(['1/2', '3-4', '1e3', '007', '0612345678', '12:30', '10 PM', '100%', '€ 12', '(5)', '1 1/2', '2026-11-22', 'Jan 2', '5 mrt', '22 nov. 2026', 'zondag 22 november 2026', 'TRUE', 'waar', ' 5'])(
  'in a column of text, what a spreadsheet would take for something else gets one: %j',
  (text) => {
    expect(write([[text]], csvStyles.en, 'text')).toBe(`'${text}\r\n`)
    expect(write([[text]], csvStyles.en, 'day')).toBe(`${text}\r\n`)
  },
) // oxfmt-ignore

test.each(['Client 7', '7B', 'Board 3/4', 'Marit 3', 'May', 'Q1 2026', '9.30 uur', '3rd', 'A-1', '#7', 'true north'])(
  'a text that stays one by itself stays as it is: %j',
  (text) => {
    expect(write([[text]], csvStyles.en, 'text')).toBe(`${text}\r\n`)
  },
)

import { expect, test } from 'vitest'
import { csvStyles, writeCsv } from './csv'

test('cells are parted and quoted as RFC 4180 has it, each line ends with CRLF', () => {
  expect(writeCsv([['a', 'b,c'], ['d"e', 'f\ng']])).toBe('a,"b,c"\r\n"d""e","f\ng"\r\n') // prettier-ignore
  expect(writeCsv([[null, 1.25, -2]])).toBe(',1.25,-2\r\n')
})

test('Dutch parts cells with a semicolon and writes a decimal comma', () => {
  expect(writeCsv([['a;b', 1.25, 1000.5, -0.5, null]], csvStyles.nl)).toBe('"a;b";1,25;1000,5;-0,5;\r\n')
})

test.each(['=1+1', '+31 6', '-2', '@SUM(1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1+1', '＋1', '－1', '＠x'])(
  'what a spreadsheet would run gets an apostrophe: %j',
  (text) => {
    for (const style of Object.values(csvStyles)) expect(writeCsv([[text]], style).replaceAll('"', '')).toBe(`'${text}\r\n`) // prettier-ignore
  },
)

test('numbers below zero and signs inside a text stay as they are', () => {
  expect(writeCsv([[-3, 'a = b', 'Jean-Luc', '3 + 4']])).toBe('-3,a = b,Jean-Luc,3 + 4\r\n')
})

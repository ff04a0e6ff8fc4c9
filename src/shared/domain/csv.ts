export type CsvCell = string | number | null
/** `kind` of a column: in those of text a cell stays a text, whatever it looks like. */
export type CsvTable = { columns: readonly { name: string; kind: string }[]; rows: readonly (readonly CsvCell[])[] }

/** How a language writes a table: Dutch spreadsheets read a comma as the decimal sign, so it cannot part the cells. */
export type CsvStyle = { separator: ',' | ';'; decimal: '.' | ',' }
export const csvStyles = {
  en: { separator: ',', decimal: '.' },
  nl: { separator: ';', decimal: ',' },
} as const satisfies Record<string, CsvStyle>

/** Begins a formula in a spreadsheet, also after spaces or as the wide sign of East Asian keyboards. */
const runs = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u
const needsQuotes = /[",;\t\r\n]/
const truths = /^\s*(?:true|false|waar|onwaar)\s*$/i
const beyondNumbers = /[^\p{L}\d\s.,:/\-+'’%()\p{Sc}]/u
/** Besides signs of numbers, all that stands in a moment or a power of ten: 5 mrt, 10 PM, 1e3. */
const wordsOfMoments = new Set(['am', 'pm', 'e', ...['en-GB', 'en-US', 'nl-NL'].flatMap(monthsAndDays)])

/**
 * RFC 4180 text with CRLF. Numbers stay numbers, also below zero. A text gets an apostrophe before it when a spreadsheet
 * would run it as a formula, or in a column of text take it for a number, a day, a time or a yes-or-no: 1/2, 007, 1e3.
 */
export function writeCsv({ columns, rows }: CsvTable, { separator, decimal }: CsvStyle = csvStyles.en): string {
  const cell = (value: CsvCell, isText: boolean) => {
    if (value === null) return ''
    const text =
      typeof value === 'number'
        ? String(value).replace('.', decimal)
        : runs.test(value) || (isText && looksLikeNoText(value))
          ? `'${value}`
          : value
    return needsQuotes.test(text) && !(typeof value === 'number' && decimal !== separator)
      ? `"${text.replaceAll('"', '""')}"`
      : text
  }
  const head = columns.map(({ name }) => cell(name, false))
  const lines = rows.map((row) => row.map((value, at) => cell(value, columns[at]?.kind === 'text')))
  return [head, ...lines].map((line) => `${line.join(separator)}\r\n`).join('')
}

/** What is one in some language of a spreadsheet counts: a sign too many harms less than a nought that is gone. */
function looksLikeNoText(text: string): boolean {
  if (truths.test(text)) return true
  if (!/\d/.test(text) || beyondNumbers.test(text)) return false
  return (text.match(/\p{L}+/gu) ?? []).every((word) => wordsOfMoments.has(word.toLowerCase()))
}

function monthsAndDays(locale: string): string[] {
  const said = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2024, at, at + 1))).flatMap((date) =>
    (['long', 'short'] as const).flatMap((length) => [
      date.toLocaleDateString(locale, { month: length, timeZone: 'UTC' }),
      date.toLocaleDateString(locale, { weekday: length, timeZone: 'UTC' }),
    ]),
  )
  return said.map((word) => word.toLowerCase().replaceAll('.', ''))
}

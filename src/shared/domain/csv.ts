export type CsvCell = string | number | null

/** How a language writes a table: Dutch spreadsheets read a comma as the decimal sign, so it cannot part the cells. */
export type CsvStyle = { separator: ',' | ';'; decimal: '.' | ',' }
export const csvStyles = {
  en: { separator: ',', decimal: '.' },
  nl: { separator: ';', decimal: ',' },
} as const satisfies Record<string, CsvStyle>

/** Begins a formula in a spreadsheet, also after spaces or as the wide sign of East Asian keyboards. */
const runs = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u
const needsQuotes = /[",;\t\r\n]/

/**
 * RFC 4180 text with CRLF. Numbers stay numbers, also below zero; a text that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
export function writeCsv(
  rows: readonly (readonly CsvCell[])[],
  { separator, decimal }: CsvStyle = csvStyles.en,
): string {
  const cell = (value: CsvCell) => {
    if (value === null) return ''
    const text =
      typeof value === 'number' ? String(value).replace('.', decimal) : runs.test(value) ? `'${value}` : value
    return needsQuotes.test(text) && !(typeof value === 'number' && decimal !== separator)
      ? `"${text.replaceAll('"', '""')}"`
      : text
  }
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')
}

import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads a table character by character, knowing nothing of the writer but RFC 4180. */
export function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]
      else isQuoted = false
    } else if (sign === '"') {
      if (cell !== '') throw new Error(`a quote inside a cell at ${at}`)
      isQuoted = true
    } else if (sign === separator || (sign === '\r' && text[at + 1] === '\n')) {
      row.push(cell)
      cell = ''
      if (sign === separator) continue
      rows.push(row)
      row = []
      at++
    } else cell += sign
  }
  if (isQuoted || cell !== '' || row.length > 0) throw new Error('the table does not end with its last line')
  return rows
}

export type SheetCell = { type: 'float' | 'date' | 'time' | 'string' | 'none'; text: string; value: string; formula: string | null } // oxfmt-ignore

/** LibreOffice's name on this computer; null when it is not installed. */
export function findOffice(): string | null {
  for (const name of ['soffice', 'libreoffice'])
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 30_000 })
      return name
    } catch {
      // the next one
    }
  return null
}

/** LCID of the language the table is read in. */
const locales = { en: 2057, nl: 1043 }

/** What LibreOffice makes of a table: cells by row, with what they are to it. */
export function openInOffice(office: string, folder: string, csv: string, language: 'en' | 'nl'): SheetCell[][] {
  const path = join(folder, `log-${language}.csv`)
  writeFileSync(path, csv)
  // separator, quote, UTF-8, first line, columns, language, quoted cells as text, dates and times recognised;
  // https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html
  const filter = `CSV:${language === 'nl' ? 59 : 44},34,76,1,,${locales[language]},false,true`
  execFileSync(office, ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder, path], { stdio: 'ignore', timeout: 120_000 }) // oxfmt-ignore
  const made = join(folder, `log-${language}.fods`)
  const text = readFileSync(made, 'utf8')
  rmSync(made)
  const table = text.slice(text.indexOf('<table:table '), text.indexOf('</table:table>'))
  return [...table.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, names = '', inner = '']) => {
        const named = (key: string) => new RegExp(` ${key}="([^"]*)"`).exec(names)?.[1]
        const cell: SheetCell = {
          type: (named('office:value-type') as SheetCell['type'] | undefined) ?? 'none',
          text: plain(inner.replace(/<text:s\/>/g, ' ').replace(/<[^>]+>/g, '').trim()), // oxfmt-ignore
          value: named('office:value') ?? named('office:date-value') ?? named('office:time-value') ?? '',
          formula: named('table:formula') ?? null,
        }
        return Array.from({ length: Math.min(Number(named('table:number-columns-repeated') ?? 1), 40) }, () => cell)
      },
    ),
  )
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole)

// Holds the dictionaries in English and Dutch against each other and against the code that uses them: every message in
// both languages with the same arguments and choices, every message used, every used message there.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './runtime/command.mjs'

const languages = ['en', 'nl']
/** Endings of file names, which look like message ids (`vault.json`). */
const fileName = /\.(json|js|mjs|cjs|ts|tsx|css|html|sql|db|bin|age|md|png|svg|pdf)$/

/** @param {string} folder of the pages: its folder `i18n` has one folder for each language, one file for each area */
export function dictionaryFaults(folder) {
  const dictionaries = languages.map((language) => {
    const files = path.join(folder, 'i18n', language)
    return fs.readdirSync(files).map((file) => readMessages(path.join(files, file), path.basename(file, '.json')))
  })
  const [first, second] = dictionaries.map((files) => new Map(files.flatMap(({ messages }) => [...messages])))
  const faults = dictionaries.flat().flatMap((file) => file.faults)
  return [...faults, ...differences(first, second), ...useFaults(folder, new Set([...first.keys(), ...second.keys()]))]
}

/**
 * @param {string} folder of the main process: each room may have a `messages.en.json` and a `messages.nl.json` of its own.
 * That a used message is there is the compiler's to say.
 */
export function catalogueFaults(folder) {
  const files = fs.readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file))
  const catalogues = files.filter((file) => file.endsWith(`messages.${languages[0]}.json`))
  const code = sourcesIn(folder)
    .map(({ text }) => text)
    .join('\n')
  return catalogues.flatMap((file) => {
    const other = file.replace(`.${languages[0]}.json`, `.${languages[1]}.json`)
    if (!fs.existsSync(other)) return [`${path.relative(root, other)}: missing`]
    const [first, second] = [file, other].map((one) => readMessages(one))
    const unused = [...first.messages.keys()].filter(
      (id) => ![`'${id}'`, `.${id}`, `\`${id.slice(0, id.lastIndexOf('.') + 1)}\${`].some((use) => code.includes(use)),
    )
    return [
      ...first.faults,
      ...second.faults,
      ...differences(first.messages, second.messages),
      ...unused.map((id) => `${id}: used nowhere`),
    ]
  })
}

function differences(first, second) {
  const faults = []
  for (const id of second.keys()) if (!first.has(id)) faults.push(`${id}: missing in ${languages[0]}`)
  for (const [id, text] of first) {
    if (!second.has(id)) {
      faults.push(`${id}: missing in ${languages[1]}`)
      continue
    }
    const [here, there] = [text, second.get(id)].map((message) => shape(message))
    if (here.error ?? there.error) faults.push(`${id}: ${here.error ?? there.error}`)
    else if (here.text !== there.text)
      faults.push(`${id}: not the same arguments (${languages[0]} ${here.text}; ${languages[1]} ${there.text})`)
  }
  return faults
}

/** @param {string} [area] with which every id of the file begins */
function readMessages(file, area) {
  const messages = new Map()
  const faults = []
  const source = fs.readFileSync(file, 'utf8')
  const where = path.relative(root, file)
  const entries = Object.entries(JSON.parse(source))
  if ((source.match(/(?<=[{,]\s*)"[^"]+"\s*:/g) ?? []).length !== entries.length)
    faults.push(`${where}: an id stands there twice`)
  for (const [id, text] of entries) {
    if (area && !id.startsWith(`${area}.`)) faults.push(`${id}: does not belong into ${where}`)
    if (typeof text !== 'string' || !text.trim()) faults.push(`${id}: empty in ${where}`)
    else messages.set(id, text)
  }
  return { messages, faults }
}

function sourcesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, text: fs.readFileSync(path.join(folder, file), 'utf8') }))
}

/** What a translation has to keep: arguments with their kinds, tags, and the choices of a `select`. */
function shape(message) {
  const found = new Set()
  const visit = (elements) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      const choices = element.type === TYPE.select ? `:${Object.keys(element.options).toSorted().join('|')}` : ''
      found.add(`${element.value} ${TYPE[element.type]}${choices}`)
      for (const { value } of Object.values(element.options ?? {})) visit(value)
      if (element.children) visit(element.children)
    }
  }
  try {
    visit(parse(message))
  } catch (error) {
    return { error: `not a message: ${error.message}` }
  }
  return { text: [...found].toSorted().join(', ') || 'none' }
}

/** An id is used when it stands in the code, or when the code builds it from a beginning (`mood.${value}`). */
function useFaults(folder, ids) {
  const areas = [...new Set([...ids].map((id) => id.split('.')[0]))]
  if (!areas.length) return []
  const literal = new RegExp(`['"\`]((?:${areas.join('|')})\\.[\\w.-]*)(['"\`]|\\$\\{)`, 'g')
  const used = new Map()
  const beginnings = new Map()
  for (const { file, text } of sourcesIn(folder))
    for (const [, id, end] of text.matchAll(literal))
      if (end === '${' || id.endsWith('.')) beginnings.set(id, file)
      else if (ids.has(id) || !fileName.test(id)) used.set(id, file)
  const faults = []
  for (const [id, file] of used) if (!ids.has(id)) faults.push(`${id}: used in ${file}, but in no dictionary`)
  for (const [beginning, file] of beginnings)
    if (![...ids].some((id) => id.startsWith(beginning)))
      faults.push(`${beginning}…: used in ${file}, but nothing in a dictionary begins so`)
  for (const id of ids)
    if (!used.has(id) && ![...beginnings.keys()].some((beginning) => id.startsWith(beginning)))
      faults.push(`${id}: used nowhere`)
  return faults
}

if (process.argv[1] === import.meta.filename) {
  const faults = [
    ...dictionaryFaults(path.join(root, 'src', 'renderer')),
    ...catalogueFaults(path.join(root, 'src', 'main')),
  ].sort()
  for (const fault of faults) console.error(fault)
  process.exit(faults.length ? 1 : 0)
}

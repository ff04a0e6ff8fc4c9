// Holds the dictionaries in English and Dutch against each other and against the code that uses them: every message in
// both languages with the same arguments and choices, every message used, every used message there.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './runtime/command.mjs'

const languages = ['en', 'nl']
/** Endings of file names, which look like message ids (`vault.json`). */
const fileName = /\.(json|js|mjs|cjs|ts|tsx|css|html|sql|db|bin|age|md|png|svg|pdf)$/

/** @param {string} folder of a process (src/renderer) that has a folder `i18n` with one folder for each language */
export function dictionaryFaults(folder) {
  const dictionaries = languages.map((language) => readDictionary(path.join(folder, 'i18n', language)))
  const faults = dictionaries.flatMap((dictionary) => dictionary.faults)
  const [first, second] = dictionaries.map((dictionary) => dictionary.messages)
  for (const [messages, others, language] of [
    [first, second, languages[1]],
    [second, first, languages[0]],
  ])
    for (const id of messages.keys()) if (!others.has(id)) faults.push(`${id}: missing in ${language}`)
  for (const [id, text] of first) {
    if (!second.has(id)) continue
    const [here, there] = [text, second.get(id)].map((message) => shape(message))
    if (here.error ?? there.error) faults.push(`${id}: ${here.error ?? there.error}`)
    else if (here.text !== there.text)
      faults.push(`${id}: not the same arguments (${languages[0]} ${here.text}; ${languages[1]} ${there.text})`)
  }
  return [...faults, ...useFaults(folder, new Set([...first.keys(), ...second.keys()]))].sort()
}

function readDictionary(folder) {
  const messages = new Map()
  const faults = []
  for (const file of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const source = fs.readFileSync(path.join(folder, file), 'utf8')
    const where = path.relative(root, path.join(folder, file))
    const area = path.basename(file, '.json')
    const entries = Object.entries(JSON.parse(source))
    if ((source.match(/^\s*"[^"]+"\s*:/gm) ?? []).length !== entries.length)
      faults.push(`${where}: an id stands there twice, or two stand on one line`)
    for (const [id, text] of entries) {
      if (!id.startsWith(`${area}.`)) faults.push(`${id}: does not belong into ${where}`)
      if (typeof text !== 'string' || !text.trim()) faults.push(`${id}: empty in ${where}`)
      else messages.set(id, text)
    }
  }
  return { messages, faults }
}

/** What a translation has to keep: arguments with their kinds, tags, and the choices of a `select`. */
function shape(message) {
  const found = new Set()
  const visit = (elements) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      const choices = element.type === TYPE.select ? `:${Object.keys(element.options).sort().join('|')}` : ''
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
  return { text: [...found].sort().join(', ') || 'none' }
}

/** An id is used when it stands in the code, or when the code builds it from a beginning (`mood.${value}`). */
function useFaults(folder, ids) {
  const areas = [...new Set([...ids].map((id) => id.split('.')[0]))]
  if (!areas.length) return []
  const literal = new RegExp(`['"\`]((?:${areas.join('|')})\\.[\\w.-]*)(['"\`]|\\$\\{)`, 'g')
  const used = new Map()
  const beginnings = new Map()
  for (const file of fs.readdirSync(folder, { recursive: true })) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue
    for (const [, id, end] of fs.readFileSync(path.join(folder, file), 'utf8').matchAll(literal))
      if (end === '${' || id.endsWith('.')) beginnings.set(id, file)
      else if (!fileName.test(id)) used.set(id, file)
  }
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
  const folders = ['src/renderer', 'src/main'].map((folder) => path.join(root, folder))
  const faults = folders
    .filter((folder) => fs.existsSync(path.join(folder, 'i18n')))
    .flatMap((folder) => dictionaryFaults(folder))
  for (const fault of faults) console.error(fault)
  process.exit(faults.length ? 1 : 0)
}

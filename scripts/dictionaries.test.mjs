import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalogueFaults, dictionaryFaults } from './dictionaries.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dictionaries-'))
  for (const language of ['en', 'nl']) mkdirSync(join(folder, 'i18n', language), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function dictionary(language, messages) {
  writeFileSync(join(folder, 'i18n', language, 'walk.json'), JSON.stringify(messages, null, 2))
}
const code = (text) => writeFileSync(join(folder, 'Walk.tsx'), text)

test('two dictionaries that say the same, all of it used, have no fault', () => {
  dictionary('en', { 'walk.count': '{n, plural, one {# walk} other {# walks}}', 'walk.kind.long': 'long' })
  dictionary('nl', { 'walk.count': '{n, plural, one {# wandeling} other {# wandelingen}}', 'walk.kind.long': 'lang' })
  code("intl.formatMessage({ id: 'walk.count' }, { n }); intl.formatMessage({ id: `walk.kind.${kind}` })")
  expect(dictionaryFaults(folder)).toEqual([])
})

test.each([
  ['a message of one language only', { 'walk.end': 'End' }, {}, "'walk.end'", 'walk.end: missing in nl'],
  ['another argument', { 'walk.a': '{name}' }, { 'walk.a': '{nam}' }, "'walk.a'", /^walk.a: not the same arguments/],
  ['another kind of argument', { 'walk.a': '{n, number}' }, { 'walk.a': '{n}' }, "'walk.a'", /^walk.a: not the same/],
  [
    'a choice left out',
    { 'walk.a': '{k, select, x {1} other {2}}' },
    { 'walk.a': '{k, select, other {2}}' },
    "'walk.a'",
    /^walk.a: not the same/,
  ],
  ['a broken message', { 'walk.a': '{n' }, { 'walk.a': '{n}' }, "'walk.a'", /^walk.a: not a message/],
  ['an id of another area', { 'talk.a': 'A' }, { 'talk.a': 'A' }, "'talk.a'", /^talk.a: does not belong/],
  ['a message nobody uses', { 'walk.a': 'A' }, { 'walk.a': 'A' }, '', 'walk.a: used nowhere'],
  [
    'a used message that is not there',
    { 'walk.a': 'A' },
    { 'walk.a': 'A' },
    "'walk.a' 'walk.b'",
    'walk.b: used in Walk.tsx, but in no dictionary',
  ],
])('%s is a fault', (_name, en, nl, use, fault) => {
  dictionary('en', en)
  dictionary('nl', nl)
  code(use)
  expect(dictionaryFaults(folder)).toContainEqual(expect.stringMatching(fault))
})

test('the catalogues of the main process are held against each other too', () => {
  writeFileSync(join(folder, 'messages.en.json'), JSON.stringify({ quit: 'Quit', 'menu.a': 'A', old: 'Old' }, null, 2))
  writeFileSync(join(folder, 'messages.nl.json'), JSON.stringify({ quit: 'Stop {n}', 'menu.a': 'A' }, null, 2))
  writeFileSync(join(folder, 'menu.ts'), "show(words.quit, message('menu.a'))")
  expect(catalogueFaults(folder)).toEqual([
    'quit: not the same arguments (en none; nl n argument)',
    'old: missing in nl',
    'old: used nowhere',
  ])
})

test('an id that stands there twice is a fault, which JSON itself would pass over', () => {
  writeFileSync(join(folder, 'i18n', 'en', 'walk.json'), '{ "walk.a": "A", "walk.a": "B" }')
  dictionary('nl', { 'walk.a': 'A' })
  code("'walk.a'")
  expect(dictionaryFaults(folder)).toEqual([expect.stringMatching(/walk.json: an id stands there twice$/)])
})

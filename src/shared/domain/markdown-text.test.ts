import { expect, test } from 'vitest'
import { countWords, excerpt, findMentions, findTags, mentionOf, replaceMentions } from './markdown-text'

const names = (found: { name: string }[]) => found.map(({ name }) => name)

test('tags are found where they are meant', () => {
  expect(names(findTags('#Board en #één-op-één, #a/b. (#stil) # kop a#b &#39; #123 #2026plan'))).toEqual([
    'board',
    'één-op-één',
    'a/b',
    'stil',
    '2026plan',
  ])
  expect(names(findTags('## kop\n`#code` ```\n#blok\n``` https://x.nl/#deel'))).toEqual([])
})

test('mentions are found, in quotes too, but not in addresses', () => {
  expect(names(findMentions('Met @Bram, @"Jan K" en @Noor. Niet jan@bedrijf.nl of `@code`.'))).toEqual([
    'Bram',
    'Jan K',
    'Noor',
  ])
  const [noor] = findMentions('@Noor.')
  expect(noor).toEqual({ from: 0, to: 5, name: 'Noor' })
})

test('a mention can be replaced, whatever its case or accents', () => {
  expect(replaceMentions('@Chloë sprak. @chloe zweeg. @Chloor niet.', 'Chloë', '[verwijderd]')).toBe(
    '[verwijderd] sprak. [verwijderd] zweeg. @Chloor niet.',
  )
  expect(replaceMentions('met @"Jan K".', 'jan k', mentionOf('Piet'))).toBe('met @Piet.')
  expect(mentionOf('Jan K')).toBe('@"Jan K"')
})

test('words are counted as a reader counts', () => {
  expect(countWords('')).toBe(0)
  expect(countWords("# Foto's, half-open deuren\n- [ ] 3 stappen 🙂")).toBe(5)
})

test('an excerpt is plain and short', () => {
  expect(excerpt('# Kop\n> **Vraag?**\n- [x] *gedaan* [link](https://x) ![p](attachment:1)')).toBe(
    'Kop Vraag? gedaan link',
  )
  expect(excerpt('Three things:\n- eggs\n* [ ] milk\n\n1. bread.\n2) tea\n\nAfter')).toBe(
    'Three things: eggs · milk · bread. tea After',
  )
  expect(excerpt('- \n- a - b')).toBe('a - b')
  expect(excerpt('woord '.repeat(100), 50).length).toBeLessThanOrEqual(51)
})

test('two megabytes cost no more than their length', () => {
  const hostile = [
    '#'.repeat(2e6),
    '@"'.repeat(1e6),
    '`'.repeat(2e6),
    '```'.repeat(6e5),
    '[('.repeat(1e6),
    '*a'.repeat(1e6),
    'a-'.repeat(1e6),
  ]
  for (const text of hostile) {
    const before = process.cpuUsage() // not the clock: other tests run beside this one
    findTags(text)
    findMentions(text)
    countWords(text)
    excerpt(text)
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
  }
})

// V8 keeps the text of a program as long as the program runs, with two bytes for each character when a single one of them
// is no Latin letter. Written as `\u2026` they leave the whole text at one byte.

/** A backslash with what it escapes, or a character outside Latin-1. */
const escapedOrWide = /\\[^]|[^\0-\xff]/g
const escape = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** In strings, templates and regular expressions, where alone such characters stand. A pair of surrogates stays a pair. */
export const oneByte = (code) =>
  code.replace(escapedOrWide, (found) => {
    const character = found.at(-1) ?? ''
    return character <= '\xff' ? found : escape(character)
  })

/** @returns {import('vite').Plugin} */
export function oneByteText() {
  return {
    name: 'one-byte-text',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = oneByte(file.code)
    },
  }
}

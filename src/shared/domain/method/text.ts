import { z } from 'zod'

/**
 * Plain text of a method file. Files come from strangers: what could act, hide or lead away is refused
 * (control and bidirectional characters, see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing, markup, addresses).
 * Longest in characters.
 */
export function plainText(longest: number) {
  return z
    .string()
    .min(1, 'text.empty')
    .max(longest, 'text.long')
    .refine((text) => text.trim() === text, 'text.space')
    .refine((text) => !hidden.test(text), 'text.hidden')
    .refine((text) => !markup.test(text), 'text.markup')
    .refine((text) => !address.test(text), 'text.address')
}

/** Controls, format characters (soft hyphens, joiners, directions, byte order marks), lone surrogates, line separators. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const markup = /<[a-z/!?]|&#?\w+;|\]\(/i
const address = /\w+:\/\/|\b(?:javascript|vbscript):|\bdata:\w+\/|\bwww\./i

/** The same in both languages. */
export function words(longest: number) {
  return z.strictObject({ en: plainText(longest), nl: plainText(longest) })
}
export type Words = { en: string; nl: string }

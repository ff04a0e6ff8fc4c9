import { IntlMessageFormat } from 'intl-messageformat'
import type { Finding } from '@shared/contract/methods'
import { fullRef, type Method, type RecordType, type Rule } from '@shared/domain/method/format'
import type { Words } from '@shared/domain/method/text'
import type { RecordData } from '@shared/domain/method/record'
import type { Lack } from './form'
import { isTrue, runLogic } from './run-logic'

type Occasion = Rule['on'][number]

/** Rules of an occasion whose time has come, only of some `kinds`. `state`: where the record stands or is being brought. */
export function rulesFor(
  type: RecordType,
  occasion: Occasion,
  state: string | null,
  skipped: string[],
  scope: RecordData,
  kinds?: readonly Rule['kind'][],
): Rule[] {
  return (type.rules ?? []).filter(
    (rule) =>
      rule.on.includes(occasion) &&
      (kinds === undefined || kinds.includes(rule.kind)) &&
      (rule.states === undefined || (state !== null && rule.states.includes(state))) &&
      !skipped.includes(rule.id) &&
      isTrue(rule.when, scope),
  )
}

/** A rule as the page shows it, its message filled in for both languages. */
export function findingOf(method: Method, rule: Rule, scope: RecordData): Finding {
  return {
    rule: rule.id,
    kind: rule.kind === 'do' ? 'note' : rule.kind,
    field: rule.field ?? null,
    say: rule.say ? fill(rule.say, rule.with, scope) : { en: '', nl: '' },
    prompts: rule.prompts ?? [],
    offers: rule.create ? fullRef(method.id, rule.create.record) : null,
    sets: rule.set !== undefined,
    answers: (rule.answers ?? []).map(({ id, label }) => ({ id, label })),
    once: rule.once ?? false,
  }
}

/** What keeps a record from being kept, in the words of its field or in general ones that the page knows by `lack`. */
export function findingOfLack({ field, code, say, count, path }: Lack): Finding {
  return {
    rule: `${field}.${code}`,
    kind: 'refuse',
    field,
    say: say ?? { en: '', nl: '' },
    lack: { code, count, own: say !== null, ...(path !== undefined && { path }) },
    prompts: [],
    offers: null,
    sets: false,
    answers: [],
    once: false,
  }
}

export function fill(say: Words, values: Rule['with'], scope: RecordData): Words {
  const given = Object.fromEntries(Object.entries(values ?? {}).map(([name, rule]) => [name, runLogic(rule, scope)]))
  return { en: formatMessage(say.en, 'en', given), nl: formatMessage(say.nl, 'nl', given) }
}

/** Dates as the interface writes them: the day first. */
const locale = { en: 'en-GB', nl: 'nl-NL' }
const localDay = /^\d{4}-\d{2}-\d{2}$/

/**
 * An ICU message over what rules give. Plain arguments come in the language's way: numbers to one decimal, local days in
 * words, lists joined. @returns the text itself where a value is missing: a sentence never keeps anybody from their record.
 */
export function formatMessage(text: string, language: 'en' | 'nl', given: Record<string, unknown>): string {
  const values: Record<string, string | number | Date> = {}
  let message = text
  for (const [name, value] of Object.entries(given)) {
    const plain = new RegExp(`\\{\\s*${name}\\s*\\}`, 'g')
    if (typeof value === 'number') {
      values[name] = Math.round(value * 10) / 10
      message = message.replace(plain, `{${name}, number}`)
    } else if (typeof value === 'string' && localDay.test(value)) {
      values[name] = new Date(`${value}T12:00`)
      message = message.replace(plain, `{${name}, date, long}`)
    } else values[name] = inWords(value, language)
  }
  try {
    return String(new IntlMessageFormat(message, locale[language], undefined, { ignoreTag: true }).format(values))
  } catch {
    return text
  }
}

function inWords(value: unknown, language: 'en' | 'nl'): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return value.toLocaleString(language, { maximumFractionDigits: 1 })
  if (Array.isArray(value)) return new Intl.ListFormat(language).format(value.map((it) => inWords(it, language)))
  if (typeof value === 'object' && value !== null)
    return inWords((value as Record<string, unknown>)[language], language)
  return ''
}

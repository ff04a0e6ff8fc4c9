import { IntlMessageFormat } from 'intl-messageformat'
import type { Finding } from '@shared/contract/methods'
import { fullRef, type Method, type RecordType, type Rule } from '@shared/domain/method/format'
import type { Words } from '@shared/domain/method/text'
import type { RecordData } from '@shared/domain/method/record'
import type { Lack } from './form'
import { isTrue, runLogic } from './run-logic'

type Occasion = Rule['on'][number]

/** Rules of an occasion whose time has come. `state`: where the record stands or is being brought. */
export function rulesFor(
  type: RecordType,
  occasion: Occasion,
  state: string | null,
  skipped: string[],
  scope: RecordData,
): Rule[] {
  return (type.rules ?? []).filter(
    (rule) =>
      rule.on.includes(occasion) &&
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
    once: rule.once ?? false,
  }
}

/** What keeps a record from being kept, in the words of its field or in general ones that the page knows by `lack`. */
export function findingOfLack({ field, code, say, count }: Lack): Finding {
  return {
    rule: `${field}.${code}`,
    kind: 'refuse',
    field,
    say: say ?? { en: '', nl: '' },
    lack: { code, count, own: say !== null },
    prompts: [],
    offers: null,
    sets: false,
    once: false,
  }
}

export function fill(say: Words, values: Rule['with'], scope: RecordData): Words {
  return { en: format(say.en, 'en', values, scope), nl: format(say.nl, 'nl', values, scope) }
}

function format(text: string, language: 'en' | 'nl', values: Rule['with'], scope: RecordData): string {
  const given: Record<string, string | number> = {}
  for (const [name, rule] of Object.entries(values ?? {})) given[name] = printable(runLogic(rule, scope), language)
  return formatMessage(text, language, given)
}

/** @returns the text itself where a value is missing: a sentence never keeps anybody from their record. */
export function formatMessage(text: string, language: 'en' | 'nl', values: Record<string, string | number>): string {
  try {
    return String(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).format(values))
  } catch {
    return text
  }
}

function printable(value: unknown, language: 'en' | 'nl'): string | number {
  if (typeof value === 'number') return Math.round(value * 10) / 10
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((it) => printable(it, language)).join(', ')
  if (typeof value === 'object' && value !== null) return String((value as Record<string, unknown>)[language] ?? '')
  return ''
}

import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { PlanChange, PlanLine } from '@shared/contract/mentoring/exchange'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import { dayIn, inWords } from '../../methods/in-words'
import { findType, type KnownType } from '../../methods/library'
import { findStoredRecord } from '../../store/records'
import { canonical, digestOf } from './document'
import { kinds, type LocalPlan, type OwnRecord } from './local-plan'
import { gatesOf, roles, type Role, type SharedFields, type SharedItem } from './shared-fields'
import type { Target, Targets } from './targets'

export type Change = PlanChange
/** How the two are called here. */
export type Names = Record<Role, string>
type Saying = { db: Database.Database; names: Names; language: Language; titleOf: (id: string) => string }
type AnyField = Field | SimpleField

let language: Language = 'en'
/** The language in which changes are put into words. */
export const setPlanLanguage = (chosen: Language): void => void (language = chosen)

/** What comes in with a plan, record after record, to be read before it is accepted. */
export function changesOf(db: Database.Database, targets: Targets, local: LocalPlan | null, names: Names): Change[] {
  const titles = new Map(targets.records.map((it) => [it.id, titleIn(it.known, it.after.fields)]))
  const titleOf = (id: string) => titles.get(id) || findStoredRecord(db, id)?.title || ''
  const saying: Saying = { db, names, language, titleOf }
  const first = targets.records.filter(({ kind }) => kind === kinds.trajectory)
  const news = [...new Set([...first, ...targets.records])].map((target) => changeOf(target, saying))
  const away = targets.away.map(({ id, kind, title }): Change => {
    const here = local?.records.get(id)
    const type = findType(db, kind).type
    return {
      record: id,
      kind,
      name: type.name[language],
      title: here ? titleIn({ type }, here.fields) : title,
      what: 'gone',
      lines: here ? linesOf(here.known, { values: {}, texts: {}, lists: {} }, here.fields, saying).map(({ label, after }) => ({ label, before: after, after: '' })) : [], // oxfmt-ignore
    }
  })
  return [...news, ...away]
}

function changeOf({ id, kind, known, stored, before, after }: Target, saying: Saying): Change {
  const lines = linesOf(known, before?.fields ?? { values: {}, texts: {}, lists: {} }, after.fields, saying)
  const stateName = (state: string | null | undefined) => known.type.states?.find((it) => it.id === state)?.name[language] ?? '' // oxfmt-ignore
  if (before?.state !== after.state && after.state !== null)
    lines.push({ label: stateLabel[language], before: stateName(before?.state), after: stateName(after.state) })
  if (before && before.day !== after.day)
    lines.push({ label: dayLabel[language], before: dayIn(before.day, language), after: dayIn(after.day, language) })
  return {
    record: id,
    kind,
    name: known.type.name[language],
    title: titleIn(known, after.fields),
    what: before ? 'changed' : stored ? 'back' : 'new',
    lines,
  }
}

const stateLabel = { en: 'Where it stands', nl: 'Stand' }
const dayLabel = { en: 'Day', nl: 'Dag' }

/** What of a vault goes along, in the same words: for the page before a plan is handed over. */
export function planInWords(db: Database.Database, plan: LocalPlan, names: Names): Change[] {
  const titleOf = (id: string) => titleIn(plan.records.get(id)?.known, plan.records.get(id)?.fields)
  return [...plan.records.values()].map(({ stored, known, fields, kind }: OwnRecord) => ({
    record: stored.id,
    kind,
    name: known.type.name[language],
    title: titleIn(known, fields),
    what: 'new',
    lines: linesOf(known, { values: {}, texts: {}, lists: {} }, fields, { db, names, language, titleOf }),
  }))
}

function titleIn(known?: Pick<KnownType, 'type'>, fields?: SharedFields): string {
  const title = fields?.texts[known?.type.title ?? ''] ?? ''
  return (title.trim().split('\n')[0] ?? '').slice(0, 120)
}

/** Each field whose words differ. The ties between records and who the two are go without saying. */
function linesOf({ type, kind }: KnownType, before: SharedFields, after: SharedFields, saying: Saying): PlanLine[] {
  const tied = (field: AnyField) => field.key === 'trajectory' || field.type === 'person' || (kind === kinds.trajectory && field.type === 'record') // oxfmt-ignore
  return type.fields.flatMap((field) => {
    if (tied(field)) return []
    if (field.type === 'texts' || field.type === 'groups') return listLines(field, before, after, saying)
    if (field.type !== 'group') return line(field.label[saying.language], field, field.key, before, after, saying)
    const gates = gatesOf(field.fields)
    return field.fields
      .filter(({ key }) => !gates.includes(key))
      .flatMap((inner) => line(`${field.label[saying.language]}: ${lowerFirst(inner.label[saying.language])}`, inner, `${field.key}.${inner.key}`, before, after, saying)) // oxfmt-ignore
  })
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)

type Part = Pick<SharedFields, 'values' | 'texts'>

function line(label: string, field: AnyField, path: string, before: Part, after: Part, saying: Saying): PlanLine[] {
  const [was, is] = [wordsOf(field, path, before, saying), wordsOf(field, path, after, saying)]
  return was === is ? [] : [{ label, before: was, after: is }]
}

function listLines(field: Field, before: SharedFields, after: SharedFields, saying: Saying): PlanLine[] {
  const [was, is] = [before.lists[field.key] ?? [], after.lists[field.key] ?? []]
  const label = 'item' in field && field.item ? field.item[saying.language] : field.label[saying.language]
  const say = (item: SharedItem | undefined) => (item ? itemInWords(field, item, saying) : '')
  const old = new Map(was.map((item) => [item.id ?? '', item]))
  const lines = is.flatMap((item): PlanLine[] => {
    const same = old.get(item.id ?? '')
    return same && digestOf(same) === digestOf(item) ? [] : [{ label, before: say(same), after: say(item) }]
  })
  const kept = new Set(is.map(({ id }) => id))
  lines.push(...was.filter(({ id }) => !kept.has(id)).map((item) => ({ label, before: say(item), after: '' })))
  const order = (items: SharedItem[], others: SharedItem[]) => items.map(({ id }) => id).filter((id) => others.some((it) => it.id === id)) // oxfmt-ignore
  if (canonical(order(was, is)) !== canonical(order(is, was)))
    lines.push({
      label: field.label[saying.language],
      before: was.map(say).join(' · '),
      after: is.map(say).join(' · '),
    })
  return lines
}

function itemInWords(field: Field, item: SharedItem, saying: Saying): string {
  if (field.type !== 'groups') return item.texts['text'] ?? ''
  return field.fields
    .map((inner) => [inner, wordsOf(inner, inner.key, item, saying)] as const)
    .filter(([, words]) => words !== '')
    .map(([{ label }, words]) => `${label[saying.language]}: ${words}`)
    .join('; ')
}

function wordsOf(field: AnyField, path: string, { values, texts }: Part, saying: Saying): string {
  if (field.type === 'text') return texts[path] ?? ''
  const named = Object.keys(values)
    .filter((key) => key.startsWith(`${path}/`))
    .map((key) => key.slice(path.length + 1))
  if (field.type === 'people') return roles.filter((role) => named.includes(role)).map((role) => saying.names[role]).join(', ') // oxfmt-ignore
  if (field.type === 'records') return named.map(saying.titleOf).filter(Boolean).sort().join(' · ')
  if (field.type === 'record') return typeof values[path] === 'string' ? saying.titleOf(values[path]) : ''
  const value = field.type === 'choices' ? named : values[path]
  if (value === undefined) return ''
  return inWords(saying.db, [field as Field], { [field.key]: value }, saying.language, true).flatMap(({ lines }) => lines).join(', ') // oxfmt-ignore
}

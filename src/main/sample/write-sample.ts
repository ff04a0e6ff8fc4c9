import type { Language } from '@shared/contract/base'
import type { MethodRecord } from '@shared/contract/methods'
import { localDay } from '@shared/domain/local-day'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { findType, loadMethods } from '../methods/library'
import { setRuleLanguage } from '../methods/context'
import { acceptOffer, getRecord, saveRecord, startRecord } from '../methods/records'
import { chooseMethod } from '../methods/summaries'
import { createEntry, saveEntry } from '../notebooks/save-entry'
import { createPerson } from '../people/edit'
import { listEmotionWords } from '../store/emotions'
import { addNotebook, listNotebooks } from '../store/notebooks'
import { openVault, save } from '../vault/session'
import { readStory, type Story, type ToldEntry, type ToldRecord, type ToldStep } from './story'
import { chanceOf, dayOf, recordIn, tell, type Cast, type Chance } from './values'

/** Something that happened at a moment (UTC milliseconds) and is written with that moment as now. */
type Event = { at: number; write: () => void }

export type Progress = { count: number; total: number }

/**
 * Writes the invented year into the open vault, through the same calls that a person's typing takes, each with the
 * moment at which it happened as now. In short durable saves, so that everything else has its turn.
 * @returns the records that their method would not keep: none, or the sample is wrong
 * @throws BospadError CANCELLED when `signal` aborts, and as saving
 */
export async function writeSample(
  language: Language,
  now: number,
  report: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<string[]> {
  await loadMethods()
  setRuleLanguage(language)
  const writer = new Writer(await readStory(), language, now)
  await writer.run(report, signal)
  return writer.refused
}

/** Milliseconds of writing between two pauses. */
const slice = 12

class Writer {
  readonly refused: string[] = []
  private readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  private readonly cast: Cast
  private readonly notebooks = new Map<string, string>()
  private readonly queue: Event[] = []
  /** Records that others made and whose sequel is planned. */
  private readonly followed = new Set<string>()

  constructor(
    private readonly story: Story,
    private readonly language: Language,
    private readonly now: number,
  ) {
    this.cast = { language, today: localDay(now, this.zone, 3), people: new Map(), records: new Map() }
  }

  async run(report: (progress: Progress) => void, signal?: AbortSignal): Promise<void> {
    save(() => this.begin())
    this.story.entries.forEach((entry) => this.plan(entry.ago, entry.time, (at) => this.writeEntry(entry, at)))
    this.story.records.forEach((record, no) => this.planRecord(record, `${record.kind} ${record.key ?? no}`))
    this.planSeries()
    this.queue.sort((a, b) => a.at - b.at)
    for (let done = 0; done < this.queue.length;) {
      if (signal?.aborted) throw new BospadError('CANCELLED')
      const until = performance.now() + slice
      save(() => {
        do this.queue[done++]?.write()
        while (done < this.queue.length && performance.now() < until)
      })
      report({ count: done, total: this.queue.length })
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  private begin(): void {
    const first = this.instant(400, '09:00')
    const { db } = openVault()
    for (const { key, pseudonym, note, relation } of this.story.people) {
      const fields = { pseudonym: pseudonym[this.language], note: note[this.language], relation, realName: '' }
      this.cast.people.set(key, createPerson(fields, first).id)
    }
    const [log] = listNotebooks(db, false)
    if (log) this.notebooks.set('', log.id)
    for (const { key, title, kind, colour } of this.story.notebooks)
      this.notebooks.set(key, addNotebook(db, { title: title[this.language], kind, colour }, first).id)
    for (const { method, ago } of this.story.rhythms)
      chooseMethod(method, { rhythm: true }, dayOf(this.cast.today, -ago))
  }

  /** Never after now. */
  private instant(ago: number, time: string): number {
    return Math.min(this.now - 60_000, instantOf(dayOf(this.cast.today, -ago), time, this.zone))
  }

  private plan(ago: number, time: string, write: (at: number) => void): void {
    const at = this.instant(ago, time)
    this.queue.push({ at, write: () => write(at) })
  }

  /** While writing: what follows from a record finds its place among what is still to come. */
  private planLater(at: number, write: (at: number) => void): void {
    if (at >= this.now) return
    const place = this.queue.findIndex((event) => event.at > at)
    this.queue.splice(place < 0 ? this.queue.length : place, 0, { at, write: () => write(at) })
  }

  private writeEntry(told: ToldEntry, at: number): void {
    const { language, zone } = this
    const notebookId = this.notebooks.get(told.notebook ?? '') ?? ''
    const made = createEntry({ notebookId, at, zone, title: told.title[language], body: told.body[language] }, at)
    if (told.mood === undefined && !told.emotions && !told.favourite) return
    const known = listEmotionWords(openVault().db)
    const emotions = (told.emotions ?? []).filter((id) => known.some((word) => word.id === id))
    saveEntry(
      { ...made, tags: [], people: [], emotions, mood: told.mood ?? null, favourite: told.favourite ?? false, emptied: false }, // oxfmt-ignore
      at,
    )
  }

  private planRecord(told: ToldRecord, name: string): void {
    const chance = chanceOf(name)
    let id = ''
    this.plan(told.ago, told.time ?? '17:30', (at) => {
      id = this.start(told.kind, told, at, chance, name, this.cast, told.draft !== true)
      if (told.key) this.cast.records.set(told.key, id)
    })
    for (const step of told.then ?? [])
      this.plan(told.ago - step.after, step.time ?? '17:40', (at) => this.change(id, step, at, chance, name))
  }

  private planSeries(): void {
    this.story.series.forEach((series, no) => {
      const chance = chanceOf(`${series.kind} ${no}`)
      for (let ago = series.from; ago >= series.to; ago -= series.every) {
        if (series.chance !== undefined && chance() >= series.chance) continue
        const day = ago
        const cast = { ...this.cast, today: dayOf(this.cast.today, -day) }
        this.plan(day, series.time, (at) => this.start(series.kind, series, at, chance, `${series.kind} ${day}`, cast))
      }
    })
  }

  private start(
    kind: string,
    step: ToldStep & Pick<ToldRecord, 'source'>,
    at: number,
    chance: Chance,
    name: string,
    cast: Cast,
    keep = true,
  ): string {
    const { zone } = this
    const { type } = findType(openVault().db, kind)
    const values = tell(type, step.values ?? {}, cast, chance, this.along(at))
    const sourceId = step.source === undefined ? null : recordIn(cast, step.source)
    const { record } = startRecord({ kind, at, zone, values, sourceId }, at)
    this.followed.add(record.id) // the story itself says what becomes of it
    if (keep) this.keep(record, {}, step.state ?? null, at, name)
    return record.id
  }

  private change(id: string, step: ToldStep, at: number, chance: Chance, name: string): void {
    const { record } = getRecord(id, at)
    const { type } = findType(openVault().db, record.kind)
    const values = tell(type, step.values ?? {}, this.cast, chance, this.along(at))
    if (step.values || step.state) this.keep(record, values, step.state ?? null, at, name)
    if (step.accept) this.sequels(acceptOffer(id, step.accept.rule, step.accept.answer, at).made, at)
  }

  private keep(record: MethodRecord, values: RecordData, state: string | null, now: number, name: string): void {
    const { id, revision, at, zone, data } = record
    const after = saveRecord({ id, revision, data: { ...data, ...values }, at, zone, state, keep: true }, now)
    if (after.refused) this.refused.push(`${name}: ${after.findings.map(({ rule }) => rule).join(', ')}`)
    this.sequels(after.made.map((made) => made.id), now) // oxfmt-ignore
  }

  /** Plans what becomes of records that were made by another one. */
  private sequels(ids: string[], at: number): void {
    for (const id of ids) {
      if (this.followed.has(id)) continue
      this.followed.add(id)
      const { kind, dueOn } = getRecord(id, at).record
      const sequel = this.story.sequels.find((it) => it.kind === kind)
      const chance = chanceOf(`${kind} ${this.followed.size}`)
      if (!sequel || chance() >= sequel.chance) continue
      const due = dueOn ? instantOf(dueOn.slice(0, 10), '16:00', this.zone) : null
      const then = sequel.after === 'due' ? due : at + sequel.after * 86_400_000
      const step = sequel.steps[Math.floor(chance() * sequel.steps.length)]
      if (then !== null && step) this.planLater(then, (moment) => this.change(id, step, moment, chance, kind))
    }
  }

  private along(at: number): number {
    return Math.min(1, Math.max(0, 1 - (this.now - at) / (365 * 86_400_000)))
  }
}

/** UTC milliseconds of a local day and clock time in `zone`. */
function instantOf(day: string, time: string, zone: string): number {
  const utc = Date.parse(`${day}T${time}:00Z`)
  const shown = new Date(utc).toLocaleString('sv-SE', { timeZone: zone })
  return utc - (Date.parse(`${shown.replace(' ', 'T')}Z`) - utc)
}

import type { Finding, OpenRecord } from '../../src/shared/contract/methods'
import type { FigureTable } from '../../src/shared/contract/insights'
import type { Person } from '../../src/shared/contract/people'
import { compute } from '../../src/main/insights/figures'
import { loadMethods } from '../../src/main/methods/library'
import { acceptOffer, checkRecord, getRecord, listRows, saveRecord, startRecord } from '../../src/main/methods/records'
import { takeFromView, viewFindings } from '../../src/main/methods/overview'
import { setShownSide } from '../../src/main/store/walls'
import { createPerson } from '../../src/main/people/edit'
import { openTemporaryStore, type TemporaryStore } from './temporary-store'

const zone = 'Europe/Amsterdam'
type Data = Record<string, unknown>

/** The method engine on a store of its own, with both sides shown and a calendar that the test turns. */
export class MethodBench {
  private constructor(
    readonly store: TemporaryStore,
    public now: number,
  ) {}

  static async open(day = '2026-11-22'): Promise<MethodBench> {
    await loadMethods()
    const bench = new MethodBench(openTemporaryStore(), 0)
    setShownSide(bench.store.db, 'both')
    bench.goTo(day)
    return bench
  }

  close(): void {
    this.store.close()
  }

  /** Local clock of the test; `time` as `16:30`. */
  goTo(day: string, time = '12:00'): void {
    const utc = Date.parse(`${day}T${time}:00Z`)
    const shown = new Date(utc).toLocaleString('sv-SE', { timeZone: zone })
    this.now = utc - (Date.parse(`${shown.replace(' ', 'T')}Z`) - utc)
  }

  person(pseudonym: string, relation: Person['relation'] = 'other'): string {
    return createPerson({ pseudonym, relation, realName: '', note: '' }).id
  }

  /** A fresh draft of `method.type` with these values, started from another record where one is named. */
  start(kind: string, values: Data = {}, sourceId: string | null = null): OpenRecord {
    return startRecord({ kind, at: this.now, zone, values, sourceId }, this.now)
  }

  /** Starts a record and asks to keep it. `refused` and `findings` of the result say what the method answers. */
  keep(kind: string, values: Data = {}, state: string | null = null) {
    return this.write(this.start(kind, values).record.id, {}, state)
  }

  /** Changes values of a record and asks to keep it, in `state` when given. */
  write(id: string, values: Data = {}, state: string | null = null, keep = true) {
    const { record } = getRecord(id, this.now)
    const { revision, at, data } = record
    return saveRecord({ id, revision, data: { ...data, ...values }, at, zone, state, keep }, this.now)
  }

  /** What the form says while these values are typed, before anything is saved. */
  type(id: string, values: Data, state: string | null = null) {
    const { record } = getRecord(id, this.now)
    return checkRecord({ id, data: { ...record.data, ...values }, state }, this.now)
  }

  open(id: string): OpenRecord {
    return getRecord(id, this.now)
  }

  /** Takes up what a rule offers; the records it made. */
  accept(id: string, rule: string, answer?: string): OpenRecord[] {
    return acceptOffer(id, rule, answer, this.now).made.map((made) => this.open(made))
  }

  /** Takes up what a rule over all records offers; the records it made. */
  take(kind: string, rule: string, answer?: string): OpenRecord[] {
    return takeFromView(kind, rule, answer, zone, this.now).made.map((made) => this.open(made))
  }

  /** What the method says over all its records. */
  view(method: string): Finding[] {
    return viewFindings(method, this.now, zone).map(({ finding }) => finding)
  }

  /** A figure of a method over all time. */
  async figure(method: string, figure: string): Promise<FigureTable> {
    return (await compute(`${method}/${figure}`, { from: null, to: null }, { now: this.now })).table
  }

  /** Records of `method.type`, newest first. */
  all(kind: string): OpenRecord[] {
    return listRows({ kind }, 0, 200).rows.map(({ id }) => this.open(id))
  }
}

export const rulesIn = (findings: Finding[]): string[] => findings.map(({ rule }) => rule)

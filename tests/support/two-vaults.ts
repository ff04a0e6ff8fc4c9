import { loadMethods } from '../../src/main/methods/library'
import { getRecord, saveRecord, startRecord, trash } from '../../src/main/methods/records'
import { createPerson } from '../../src/main/people/edit'
import { readDocument } from '../../src/main/mentoring/exchange/check-document'
import { acceptPlan, lookAt, planToHandOver, type Look } from '../../src/main/mentoring/exchange/exchange'
import { ownKey } from '../../src/main/mentoring/exchange/keys'
import { planInFull, readLocalPlan } from '../../src/main/mentoring/exchange/local-plan'
import { openPlan, sealPlan, type Opened } from '../../src/main/mentoring/exchange/plan-file'
import { storeDocument } from '../../src/main/mentoring/exchange/document'
import { setOpenVault } from '../../src/main/vault/session'
import { openTemporaryStore, type TemporaryStore } from './temporary-store'

type Data = Record<string, unknown>
const zone = 'Europe/Amsterdam'
export const phrase = 'moeras kandelaar fluit bezem'

/** One person with a vault of their own; at most one vault is open, so each call opens theirs first. */
export class Side {
  private constructor(
    readonly store: TemporaryStore,
    readonly name: string,
    public now: number,
  ) {}

  static async open(name: string): Promise<Side> {
    await loadMethods()
    const store = openTemporaryStore()
    store.db.pragma('synchronous = OFF') // hundreds of saves that nobody needs after a crash
    return new Side(store, name, Date.parse('2026-11-22T12:00:00Z'))
  }

  use(): void {
    setOpenVault({ id: this.name, name: this.name, folder: '/nowhere', db: this.store.db })
  }

  close(): void {
    this.use()
    this.store.close()
  }

  person(pseudonym: string, realName = ''): string {
    this.use()
    return createPerson({ pseudonym, relation: 'other', realName, note: '' }).id
  }

  start(kind: string, values: Data): string {
    this.use()
    return startRecord({ kind, at: this.now, zone, values }, this.now).record.id
  }

  keep(kind: string, values: Data, state: string | null = null): string {
    const id = this.start(kind, values)
    this.write(id, {}, state)
    return id
  }

  write(id: string, values: Data, state: string | null = null, keep = true) {
    this.use()
    this.now += 60_000
    const { record } = getRecord(id, this.now)
    const { revision, at, data } = record
    return saveRecord({ id, revision, data: { ...data, ...values }, at, zone, state, keep }, this.now)
  }

  data(id: string): Data {
    this.use()
    return getRecord(id, this.now).record.data
  }

  isTrashed(id: string): boolean {
    this.use()
    return getRecord(id, this.now).record.deletedAt !== null
  }

  trash(id: string): void {
    this.use()
    trash([id], this.now)
  }

  /** What both must have alike. */
  plan(trajectory: string) {
    this.use()
    return planInFull(readLocalPlan(this.store.db, trajectory))
  }

  async key(): Promise<{ identity: string; recipient: string }> {
    this.use()
    return ownKey()
  }

  /** What would be sealed, without sealing it: for many rounds. */
  pack(trajectory: string): Opened {
    this.use()
    return planToHandOver(trajectory, null, (this.now += 60_000))
  }

  async handOver(trajectory: string, to: { recipient: string } | { phrase: string }): Promise<Uint8Array> {
    const { recipient } = await this.key()
    const plan = planToHandOver(trajectory, recipient, (this.now += 60_000))
    return sealPlan(plan, 'phrase' in to ? { ...to, workFactor: 4 } : to)
  }

  async openFile(file: Uint8Array, by: 'key' | 'phrase' = 'key'): Promise<Opened> {
    const { identity } = await this.key()
    const { head, update } = await openPlan(file, by === 'key' ? { identity } : { phrase })
    return { head, update: storeDocument(readDocument(update)) }
  }

  look(opened: Opened, pair: string | null = null): Look {
    this.use()
    return lookAt(opened, pair)
  }

  accept(
    opened: Opened,
    more: { keep?: string[]; newcomers?: Parameters<typeof acceptPlan>[2]['newcomers'] } = {},
  ): Look {
    const look = this.look(opened)
    const { stamp } = look
    acceptPlan(opened, null, { stamp, keep: [], ...more }, { now: (this.now += 60_000), zone })
    return look
  }
}

/** Heron, a junior, mentors Fox: a pair that is at work, as Heron has it. */
export function makePair(side: Side) {
  const mentor = side.person('Heron')
  const mentee = side.person('Fox')
  const match = side.keep('mentor-match.match', { mentor, mentee, click: 8, characteristics: [{ dimension: 'generation', differs: true, mentorValue: 'PRIVATE-mentorValue', menteeValue: 'PRIVATE-menteeValue' }] }, 'accepted') // oxfmt-ignore
  const agreements = ['Speak freely', 'Five walks', 'Say it when the roles flip'].map(
    (text, no) =>
    side.keep('coaching-phase.agreement', { text, category: ['speak-freely', 'number-of-sessions', 'role-reversal'][no], confirmedBy: [mentor] }), // oxfmt-ignore
  )
  const trajectory = side.keep('reverse-mentoring.trajectory', {
    mentor,
    mentee,
    ownRole: 'mentor',
    question: 'How do I let go?',
    questionBeneath: 'What am I afraid of losing?',
    ladder: ['PRIVATE-ladder'],
    match,
    place: 'The heath',
    agreements,
    pictures: 'PRIVATE-pictures',
    pictureLow: 'rigid',
    pictureHigh: 'curious',
  })
  side.write(trajectory, {}, 'working')
  const walk = side.keep('mentoring-walk.walk', {
    trajectory,
    routeName: 'Along the brook',
    place: 'Brook valley',
    startAt: '2026-12-01T15:00',
    meetingPoint: 'The old mill',
    threeQuestions: ['What did you see?', 'What do you need?'],
    stops: [{ name: 'Bridge', km: 1.2, question: 'What holds you?', asked: true }],
    careNote: 'PRIVATE-careNote',
    before: { mentorHopes: 'Openness', mentorFears: 'Silence', shareMentor: true, menteeFears: 'PRIVATE-menteeFears' },
  })
  return { mentor, mentee, match, agreements, trajectory, walk }
}

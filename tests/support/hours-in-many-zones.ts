import type { RecordData } from '../../src/shared/domain/method/record'
import { addRecord, changeRecord, readStoredRecord } from '../../src/main/store/records'
import type { MethodBench } from './methods'

/** Nights in which the clock changes there. */
const changes = [
  ['Europe/Amsterdam', '2024-03-31'],
  ['Europe/Amsterdam', '2024-10-27'],
  ['America/New_York', '2025-03-09'],
  ['America/New_York', '2025-11-02'],
  ['Australia/Lord_Howe', '2025-04-06'],
  ['Australia/Lord_Howe', '2025-10-05'],
] as const
/** The same nights elsewhere, the turn of a year, a leap day. */
const nights = ['2024-03-31', '2024-10-27', '2025-03-09', '2025-11-02', '2025-04-06', '2025-10-05', '2024-12-31', '2025-01-01', '2024-02-29'] // oxfmt-ignore
const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Australia/Lord_Howe', 'Pacific/Pago_Pago'] // oxfmt-ignore

/** Numbers in 0..1, the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Writes `count` sessions in every state, for clients with one or two engagements, beside hours written down by hand. Into
 * the tables themselves: what a rule would refuse is not asked of so many.
 */
export function fillLog(bench: MethodBench, count: number): void {
  const next = numbersFrom(20261122)
  const some = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)] as Value
  const maybe = <Value>(value: () => Value): Value | undefined => (next() < 0.5 ? value() : undefined)
  const payment = () => some(['paid', 'pro-bono'])
  const form = () => some(['individual', 'group', 'team'])
  const clients = Array.from({ length: 40 }, (_, no) => bench.person(`Client ${no}`))
  const engagements = Array.from({ length: 60 }, (_, no) =>
    add(bench, 'engagement', zones[0] ?? '', 'active', {
      title: `Engagement ${no}`,
      kind: no % 15 === 7 ? 'self-coaching' : no % 15 === 8 ? 'programme' : 'executive-coaching',
      client: no % 15 === 8 ? undefined : clients[no % clients.length],
      paid: maybe(payment),
      form: maybe(form),
      groupSize: maybe(() => 2 + Math.floor(next() * 10)),
    }),
  )
  const two = (value: number) => String(value).padStart(2, '0')
  const day = () => next() < 0.3 ? some(nights) : `${some([2022, 2023, 2024, 2025])}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}` // oxfmt-ignore
  const quarter = () => some(['00', '15', '30', '45'])
  const anyStart = () => [some(zones), `${day()}T${two(Math.floor(next() * 24))}:${quarter()}`] as const
  const inChange = () => {
    const [zone, night] = some(changes)
    return [zone, `${night}T0${Math.floor(next() * 3)}:${quarter()}`] as const
  }
  for (let no = 0; no < count; no++) {
    const [zone, startAt] = next() < 0.1 ? inChange() : anyStart()
    add(
      bench,
      'session',
      zone,
      some(['planned', 'prepared', 'held', 'held', 'held', 'reviewed', 'reviewed', 'cancelled', 'moved']),
      {
        engagement: next() < 0.02 ? undefined : some(engagements),
        no,
        kind: some(['intake', 'coaching', 'coaching', 'team', 'walk', 'three-way', 'kick-out']),
        startAt,
        durationMin: maybe(() => some([45, 60, 75, 90, 120])),
        heldMin: maybe(() => 1 + Math.floor(next() * 180)),
        paid: maybe(payment),
        form: maybe(form),
        setting: maybe(() => some(['in-person', 'online', 'walking'])),
      },
      next() < 0.97,
    )
  }
  for (let no = 0; no < count / 10; no++)
    add(
      bench,
      'hours',
      some(zones),
      null,
      {
        what: `Own ${no}`,
        date: day(),
        minutes: 1 + Math.floor(next() * 300),
        kind: some(['supervision', 'training', 'preparation', 'reading']),
        engagement: maybe(() => some(engagements)),
      },
      next() < 0.95,
    )
}

function add(
  bench: MethodBench,
  type: string,
  zone: string,
  state: string | null,
  values: RecordData,
  kept = true,
): string {
  // oxfmt-ignore
  const { db } = bench.store
  const kind = `coaching-phase.${type}`
  const id = crypto.randomUUID()
  const data = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const title = typeof data['title'] === 'string' ? data['title'] : ''
  const n = addRecord(db, { id, kind, version: 1, state, at: bench.now, zone, entryN: null, sourceId: null, sourceRule: null, room: 'coaching' }, bench.now) // oxfmt-ignore
  const { version, at } = readStoredRecord(db, id)
  changeRecord(db, n, { version, status: kept ? 'kept' : 'draft', state, title, thread: '', at, zone, dueOn: null, data, text: '' }, bench.now) // oxfmt-ignore
  return id
}

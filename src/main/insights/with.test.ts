import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FigureTable } from '@shared/contract/insights'
import { MethodBench } from '../../../tests/support/methods'
import { createEntry, saveEntry } from '../notebooks/save-entry'
import { saveOwnMethod } from '../methods/own'
import { takePersonOut } from '../people/edit'
import { addNotebook, listNotebooks } from '../store/notebooks'
import { setShownSide } from '../store/walls'
import { compute, figuresOf, overview } from './figures'
import { methodsIn } from './methods-in'
import { peopleOf } from './people-of'
import { reviewOf, takeAlong } from './review'
import { sourcesOf } from './sources'

/* Figures of one person, pair or client among others: as if nothing else had been written. */
const always = { from: null, to: null }
let bench: MethodBench

beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

function keep(kind: string, values: Record<string, unknown>, state: string | null = null): string {
  const { record, refused, findings } = bench.keep(kind, values, state)
  expect(refused, `${kind} ${JSON.stringify(findings)}`).toBe(false)
  return record.id
}

const tense = { wordId: 'tense', en: 'tense', nl: 'gespannen', valence: -3, arousal: 3 }
const days = (no: number) => `2026-03-${String(3 + no * 4).padStart(2, '0')}`

type Walk = { km: number; back: number[]; share: 'relation' | 'content' }

/** A mentoring pair with its walks; the one who looks at figures is in none of its fields. */
function mentoring(mentor: string, mentee: string, walks: Walk[]): void {
  const trajectory = bench.start('reverse-mentoring.trajectory', { mentor, mentee, question: 'Q' }).record.id
  for (const [no, { km, back, share }] of walks.entries()) {
    bench.goTo(days(no))
    const startAt = `${days(no)}T10:00`
    const walk = bench.start('mentoring-walk.walk', { trajectory, place: 'Wood', meetingPoint: 'Gate', routeName: 'Round', startAt, distanceKm: km, setting: 'wood' }).record.id // oxfmt-ignore
    bench.write(walk, {}, 'done')
    for (const returnedAfterMin of back) keep('role-reversal-slip.slip', { session: walk, who: 'mentor-let-go', noticedBy: 'mentor', returnedAfterMin }) // oxfmt-ignore
    keep('reverse-mentoring.talk', { trajectory, walk, level: share, mentorLearned: `m${no}`, menteeLearned: 'x' })
    keep('reverse-mentoring.picture', { trajectory, at: 'along', value: km - 2 })
    bench.write(bench.start('baby-steps.step', { text: `Step ${no}` }, walk).record.id, {}, null)
  }
}

/** A client with sessions, in which two scales are asked, and a reflection and notes about them. */
function coaching(client: string, values: number[]): void {
  const name = bench.store.db.prepare<[string], { pseudonym: string }>('SELECT pseudonym FROM person WHERE id = ?').get(client)?.pseudonym ?? '' // oxfmt-ignore
  const engagement = keep('coaching-phase.engagement', { title: 'E', kind: 'executive-coaching', client })
  const scale = keep('scaling-questions.scale', { title: 'Rest', lowLabel: 'l', highLabel: 'h', engagement })
  for (const [no, value] of values.entries()) {
    bench.goTo(days(no))
    const session = bench.start('coaching-phase.session', { engagement, kind: 'coaching', startAt: `${days(no)}T14:00`, durationMin: 60, heldMin: 30 + value, themes: ['agility'] }).record.id // oxfmt-ignore
    bench.write(session, {}, 'held')
    keep('scaling-questions.measurement', { scale, session, value, whatMakesItThisMuch: 'w' })
    keep('emotion-bridge.log', { event: `About ${no}`, situation: 's', behaviour: 'b', emotions: [tense], gap: value, people: [client], nextTime: `Wait ${no} ${name}` }, 'after') // oxfmt-ignore
    note(`Note ${no} about @${name}`, ['calm'])
  }
}

function note(body: string, emotions: string[]): void {
  const notebookId = listNotebooks(bench.store.db, false)[0]?.id ?? ''
  const { id, revision, at, zone } = createEntry({ notebookId, at: bench.now, zone: 'Europe/Amsterdam', title: 'Note', body }) // oxfmt-ignore
  saveEntry({ id, revision, title: 'Note', body, at, zone, notebookId, mood: null, emotions, tags: [], people: [], favourite: false, hideOnThisDay: false, emptied: false }) // oxfmt-ignore
}

const pairs: Walk[][] = [
  [{ km: 4, back: [3, 5], share: 'relation' }, { km: 5, back: [2], share: 'content' }, { km: 6, back: [1, 1, 4], share: 'relation' }], // oxfmt-ignore
  [
    { km: 9, back: [1], share: 'content' },
    { km: 11, back: [], share: 'content' },
  ],
]
const clients = [
  [4, 5, 7, 6, 8],
  [9, 3, 2],
]

/** What was written with one of four, by number, or with all of them and nobody. */
function write(who: number | 'all'): Record<string, string> {
  const ids = Object.fromEntries(['Noor', 'Bas', 'Ida', 'Teun', 'Zwaluw', 'Kraai'].map((name) => [name, bench.person(name)])) // oxfmt-ignore
  const { Noor = '', Bas = '', Ida = '', Teun = '', Zwaluw = '', Kraai = '' } = ids
  const each = [
    () => mentoring(Noor, Bas, pairs[0] ?? []),
    () => mentoring(Ida, Teun, pairs[1] ?? []),
    () => coaching(Zwaluw, clients[0] ?? []),
    () => coaching(Kraai, clients[1] ?? []),
  ]
  if (who !== 'all') each[who]?.()
  else {
    for (const some of each) some()
    keep('five-strategies.self-care', { ticks: ['water'] })
    keep('emotion-bridge.log', { event: 'Alone', situation: 's', behaviour: 'b', emotions: [tense], gap: 10 }, 'after')
    note('About nobody', ['tense'])
  }
  return ids
}

/** Figures as they stand on the page, without the ids of records and with whom they are. */
function told(tables: FigureTable[]) {
  const ids = new Map<string, number>()
  const plain = (key: string) =>
    key.replaceAll(/[0-9a-f-]{36}/g, (id) => (ids.has(id) || ids.set(id, ids.size), `#${ids.get(id)}`))
  return tables.map(({ name, rows, columns, ...table }) => ({
    ...table,
    name: name.nl.replace(/, met .*/, ''),
    columns: columns.map((column) => ({ ...column, key: plain(column.key) })),
    rows: rows.map((row) => ({ ...row, key: plain(row.key) })),
  }))
}

/** Every figure of the room and of every method that has records. */
async function everything(ids?: string[], side?: 'own') {
  const looking = { with: ids, side, now: bench.now }
  const tables = (await overview(always, looking)).filter(({ id }) => id !== 'loop/care-growth')
  for (const { id } of await methodsIn(always, looking)) tables.push(...(await figuresOf(id, always, looking)))
  return told(tables)
}

/** The same order whatever the number of records of others. */
const sorted = (tables: ReturnType<typeof told>) => tables.toSorted((a, b) => (a.id < b.id ? -1 : 1))

const narrowedTo = [['Noor', 'Bas'], ['Teun'], ['Zwaluw'], ['Kraai']] as const

test('figures with a pair, one of a pair or a client are those of their records alone', async () => {
  const review = { year: 2026, language: 'en' as const, sentences: [] }
  const alone: { figures: ReturnType<typeof told>; review: unknown }[] = []
  for (const who of narrowedTo.keys()) {
    write(who)
    const { numbers, steps } = await reviewOf(review)
    alone.push({ figures: sorted(await everything()), review: { numbers, steps } })
    bench.close()
    bench = await MethodBench.open('2026-03-02')
  }
  const ids = write('all')
  const all = sorted(await everything())
  for (const [who, names] of narrowedTo.entries()) {
    const people = names.map((name) => ids[name] ?? '')
    const figures = sorted(await everything(people))
    expect(figures).toEqual(alone[who]?.figures)
    expect(figures.filter(({ n }) => n > 0).length).toBeGreaterThan(5)
    expect(all, 'the control: without the filter').not.toEqual(figures)
    const { numbers, steps, with: said } = await reviewOf({ ...review, with: people })
    expect({ numbers, steps }).toEqual(alone[who]?.review)
    expect(said).toBe(names.join(' and '))
  }
})

test('slips, kilometres and a client’s scale, counted by hand', async () => {
  const ids = write('all')
  const sums = async (id: string, names: string[]) => {
    const { rows, name } = (await compute(id, always, { with: names.map((it) => ids[it] ?? ''), now: bench.now })).table
    return { name: name.en, sum: rows.reduce((sum, { values }) => sum + Number(values[0] ?? 0), 0) }
  }
  for (const [no, names] of [['Noor', 'Bas'], ['Ida']].entries()) {
    const km = pairs[no]?.reduce((sum, it) => sum + it.km, 0)
    const slips = pairs[no]?.reduce((sum, it) => sum + it.back.length, 0)
    const walked = await sums('mentoring-walk/kilometres', names)
    expect(walked).toEqual({ name: `Kilometres by month, with ${names.join(' and ')}`, sum: km })
    expect((await sums('role-reversal-slip/per-session', names)).sum).toBe(slips)
  }
  for (const [no, name] of ['Zwaluw', 'Kraai'].entries()) {
    const last = (await compute('scaling-questions/in-sessions', always, { with: [ids[name] ?? ''] })).table.rows
    expect(last.map(({ values }) => values)).toEqual([[clients[no]?.[0], clients[no]?.at(-1)]])
  }
  expect((await compute('scaling-questions/in-sessions', always)).table.rows).toHaveLength(2)
  expect((await compute('role-reversal-slip/per-session', always, { with: [ids['Noor'] ?? '', ids['Ida'] ?? ''] })).table.n).toBe(0) // oxfmt-ignore
})

test('what stands behind a figure is theirs too', async () => {
  const ids = write('all')
  const looking = { with: [ids['Kraai'] ?? ''] }
  const titles = async (figure: string, row: string | null) => (await sourcesOf(figure, always, row, looking)).map(({ kind, day }) => [kind, day]) // oxfmt-ignore
  expect(await titles('loop/writing', null)).toEqual([2, 1, 0].map((no) => ['entry', days(no)]))
  expect(await titles('loop/gap', days(1))).toEqual([])
  expect(await titles('loop/gap-by-kind', null)).toEqual([])
  expect(await titles('loop/gap', '2026-03-01')).toHaveLength(3)
  expect(await titles('loop/feelings', 'calm')).toEqual([2, 1, 0].map((no) => ['entry', days(no)]))
  expect((await titles('loop/feelings', null)).map(([, day]) => day)).toEqual([2, 2, 1, 1, 0, 0].map(days))
  await expect(sourcesOf('loop/care-growth', always, null, looking)).rejects.toThrow('NOT_FOUND')
  expect((await takeAlong(2026, looking)).map(({ text }) => text)).toEqual([2, 1, 0].map((no) => `Wait ${no} Kraai`))
})

test('a session that only mentions somebody counts with them, what was asked in it does not', async () => {
  const [zwaluw, kraai] = [bench.person('Zwaluw'), bench.person('Kraai')]
  coaching(zwaluw, [4, 5])
  coaching(kraai, [9])
  const [session] = bench.all('coaching-phase.session').filter(({ record }) => record.data['heldMin'] === 34)
  bench.write(session?.record.id ?? '', { notes: 'Compares herself with @Kraai' }, 'held')
  const n = async (id: string, who: string) => (await compute(id, always, { with: [who] })).table.n
  expect([await n('coaching-phase/hours', kraai), await n('scaling-questions/scales', kraai)]).toEqual([2, 1])
  expect([await n('coaching-phase/hours', zwaluw), await n('scaling-questions/scales', zwaluw)]).toEqual([2, 2])
})

test('people who are not there, or not on the side that is shown, are everybody', async () => {
  const { Zwaluw = '', Bas = '' } = write('all')
  addNotebook(bench.store.db, { title: 'Klanten', kind: 'coaching', colour: 'clay' }, 1)
  const all = await everything(undefined, 'own')
  const names = (side?: 'own' | 'coaching') => peopleOf(side).people.map(({ pseudonym }) => pseudonym)
  expect(names()).toEqual(['Bas', 'Ida', 'Kraai', 'Noor', 'Teun', 'Zwaluw'])
  const client = bench.person('Gans', 'client')
  expect(names(), 'nothing names her yet').not.toContain('Gans')
  keep('coaching-phase.engagement', { title: 'G', kind: 'executive-coaching', client })
  expect(names('coaching')).toContain('Gans')
  expect(names('own')).not.toContain('Gans')
  setShownSide(bench.store.db, 'own')
  expect(names()).not.toContain('Gans')
  expect(await everything([client])).toEqual(all)
  setShownSide(bench.store.db, 'coaching')
  expect((await overview(always, { with: [client] }))[0]?.name.nl).toMatch(/, met Gans$/)
  setShownSide(bench.store.db, 'both')
  expect((await overview(always, { with: [Zwaluw] }))[0]?.name.nl).toMatch(/, met Zwaluw$/)
  takePersonOut(bench.store.db, Bas, bench.now)
  expect((await overview(always, { with: [Bas] }))[0]?.name.nl).not.toContain(', met')
})

test('what is left out is named', async () => {
  const { Zwaluw = '' } = write('all')
  const ids = async (people?: string[]) => (await overview(always, { with: people })).map(({ id }) => id)
  const missing = (await ids()).filter((id) => id !== 'loop/care-growth')
  expect(await ids([Zwaluw])).toEqual(missing)
  expect(peopleOf().leftOut).toHaveLength((await ids()).length - missing.length)
})

test('what methods keep private stays, also of one client', async () => {
  const [zwaluw, kraai] = [bench.person('Zwaluw'), bench.person('Kraai')]
  coaching(zwaluw, [4, 5])
  coaching(kraai, [9])
  for (const { record } of bench.all('coaching-phase.session'))
    keep('critical-friend.tally', { session: record.id, times: 2 })
  const n = async (who: string, withPrivate: boolean) =>
    (await compute('critical-friend/contradicted', always, { with: [who], private: withPrivate })).table.n
  expect([await n(zwaluw, true), await n(zwaluw, false), await n(kraai, true)]).toEqual([2, 0, 1])
  const feelings = async (who?: string) =>
    (await compute('loop/words', always, { with: who ? [who] : [], private: false })).table.n
  expect([await feelings(zwaluw), await feelings(kraai), await feelings()]).toEqual([4, 2, 6])
})

const both = (text: string) => ({ en: text, nl: text })

test('rules that look at other records see those of the same people', async () => {
  const method = {
    format: 1, id: 'seen', version: 1, name: both('Seen'), about: both('A.'), credit: both('Own'), evidence: both('None.'),
    audience: ['coach'], theme: 'own', minutes: 5, prompts: [],
    records: [
      { id: 'answer', name: both('Answer'), title: 'text', uses: ['answer'],
        fields: [{ key: 'text', type: 'text', label: both('T') }, { key: 'who', type: 'person', label: both('W') }] },
    ],
    figures: [
      { id: 'from-three', name: both('F'), chart: 'bars', from: 'answer', by: { kind: 'field', path: 'text' }, atLeast: 1,
        where: { '>=': [{ size: [{ var: '$.all' }] }, 3] }, measures: [{ name: both('N'), as: 'count' }],
        sentences: [{ when: true, say: both('{n}') }] },
    ],
  } // oxfmt-ignore
  expect(saveOwnMethod(JSON.stringify(method))).toEqual({ id: 'seen', problems: [] })
  const [many, one] = [bench.person('Many'), bench.person('One')]
  for (const who of [many, many, many, one]) keep('seen.answer', { text: 'a', who })
  const n = async (people: string[]) => (await compute('seen/from-three', always, { with: people })).table.n
  expect([await n([]), await n([many]), await n([one])]).toEqual([4, 3, 0])
})

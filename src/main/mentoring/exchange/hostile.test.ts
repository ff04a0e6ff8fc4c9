import { randomUUID } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import { findType, loadMethods } from '../../methods/library'
import { readStoredPlan } from '../../store/exchange'
import { makePair, phrase, Side } from '../../../../tests/support/two-vaults'
import { readDocument } from './check-document'
import { checkOf, parseKey } from './keys'
import { planKinds } from './local-plan'
import { openApart } from './open-apart'
import { openPlan, planFormat, readPlan, sealPlan, type Opened, type PlanHead } from './plan-file'

let heron: Side
let fox: Side
let pair: ReturnType<typeof makePair>
const newcomers = { mentor: { pseudonym: 'Reiger' }, mentee: { pseudonym: 'Vos' }, ownRole: 'mentee' as const }

beforeAll(() => loadMethods(), 60_000)
beforeEach(async () => {
  heron = await Side.open('heron')
  fox = await Side.open('fox')
  pair = makePair(heron)
}, 60_000)
afterEach(() => {
  heron.close()
  fox.close()
})

const codeOf = (work: Promise<unknown>) => work.then(() => 'taken', (error: { code?: string }) => error.code) // oxfmt-ignore
const decrypted = async (file: Uint8Array, identity: string) => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return Buffer.from(await decrypter.decrypt(file))
}

test('nothing private is in the file; what is shared is (the control)', async () => {
  const others = heron.person('MARKER-other', 'MARKER-realname-other')
  heron.use()
  const filled = { text: 'MARKER-private', texts: ['MARKER-private'] } as Record<string, unknown>
  const markers = (
    fields: readonly (Field | SimpleField)[],
    held: Record<string, unknown>,
  ): Record<string, unknown> => {
    const marked = { ...held }
    for (const field of fields) {
      if (field.type === 'group') marked[field.key] = markers(field.fields, (held[field.key] ?? {}) as Record<string, unknown>)
      else if (field.type === 'groups') marked[field.key] = ((held[field.key] ?? [{}]) as Record<string, unknown>[]).map((item) => markers(field.fields, item)) // oxfmt-ignore
      else if (field.type === 'rows') marked[field.key] = Object.fromEntries(field.rows.map(({ key }) => [key, markers(field.fields, {})])) // oxfmt-ignore
      else if (field.share !== true && field.derive === undefined && filled[field.type] !== undefined) marked[field.key] = filled[field.type] // oxfmt-ignore
    }
    return marked
  }
  for (const id of [pair.trajectory, pair.match, pair.walk, ...pair.agreements]) {
    heron.use()
    const kind = id === pair.trajectory ? planKinds[2] : id === pair.match ? planKinds[0] : id === pair.walk ? planKinds[3] : planKinds[1] // oxfmt-ignore
    const { type } = findType(heron.store.db, kind ?? '')
    const data = markers(type.fields, heron.data(id))
    if (kind === planKinds[3])
      data['before'] = { ...(data['before'] as object), shareMentor: false, shareMentee: false }
    heron.write(id, data)
  }
  heron.write(pair.agreements[0] ?? '', { confirmedBy: [pair.mentor, others] })
  heron.keep('reverse-mentoring.weekly', {
    trajectory: pair.trajectory,
    learnerProgress: 'MARKER-weekly',
    shared: false,
  })
  heron.keep('reverse-mentoring.talk', { trajectory: pair.trajectory, walk: pair.walk, level: 'content', felt: 'MARKER-felt', mentorLearned: 'SHARED-learned', shareMentor: true }) // oxfmt-ignore
  heron.keep('role-reversal-slip.slip', { session: pair.walk, trigger: 'MARKER-slip' })
  heron.write(pair.trajectory, { questionBeneath: 'SHARED-beneath' })
  const { identity, recipient } = await fox.key()
  const bytes = await decrypted(await heron.handOver(pair.trajectory, { recipient }), identity)
  const text = bytes.toString('latin1')
  expect(text).toContain('SHARED-beneath')
  expect(text).toContain('SHARED-learned')
  expect(text).not.toContain('MARKER')
  expect(text).not.toContain('PRIVATE')
  for (const id of [pair.mentor, pair.mentee, others]) expect(text).not.toContain(id)
  for (const state of ['"working"', '"accepted"', '"standing"', '"draft"', '"kept"']) expect(text).not.toContain(state)
  expect(text).toContain('"state":"planned"')
})

test('the plan can be read without Bospad: the first line is JSON', async () => {
  const { identity, recipient } = await fox.key()
  const bytes = await decrypted(await heron.handOver(pair.trajectory, { recipient }), identity)
  const head = JSON.parse(bytes.subarray(0, bytes.indexOf(10)).toString()) as PlanHead
  expect(head).toMatchObject({ format: 'bospad-plan', version: planFormat, people: { mentor: 'Heron', mentee: 'Fox' }, from: { role: 'mentor' } }) // oxfmt-ignore
  expect(head.plan).toEqual(heron.plan(pair.trajectory))
})

test('a file for another, with another phrase, cut off, changed, or of something else: each has its own word', async () => {
  const { recipient } = await heron.key()
  const file = await heron.handOver(pair.trajectory, { recipient })
  expect(await codeOf(fox.openFile(file))).toBe('PLAN_FOR_ANOTHER')
  const byPhrase = await heron.handOver(pair.trajectory, { phrase: 'another phrase altogether' })
  expect(await codeOf(fox.openFile(byPhrase, 'phrase'))).toBe('PLAN_PHRASE')
  const own = await heron.handOver(pair.trajectory, await fox.key())
  expect(await codeOf(fox.openFile(own.subarray(0, own.length - 40)))).toBe('PLAN_DAMAGED')
  const changed = Uint8Array.from(own)
  changed[changed.length - 50] = (changed.at(-50) ?? 0) ^ 1
  expect(await codeOf(fox.openFile(changed))).toBe('PLAN_DAMAGED')
  expect(await codeOf(fox.openFile(Buffer.from('a letter')))).toBe('PLAN_NOT_ONE')
  const encrypter = new Encrypter()
  encrypter.addRecipient((await fox.key()).recipient)
  expect(await codeOf(fox.openFile(await encrypter.encrypt('a letter\nsealed')))).toBe('PLAN_NOT_ONE')
  const heavy = Buffer.from(byPhrase)
    .toString('latin1')
    .replace(/(-> scrypt \S+) \d+/, '$1 30')
  expect(await codeOf(openPlan(Buffer.from(heavy, 'latin1'), { phrase }))).toBe('PLAN_NOT_ONE')
  expect(await codeOf(fox.openFile(new Uint8Array(16_000_001)))).toBe('PLAN_TOO_LARGE')
})

test('a file is opened apart: what it holds comes back, a refusal keeps its word, and reading has an end', async () => {
  const { identity, recipient } = await fox.key()
  const file = await heron.handOver(pair.trajectory, { recipient })
  const opened = await openApart(file, { identity })
  expect(opened.head.trajectory).toBe(pair.trajectory)
  fox.accept(opened, { newcomers })
  expect(await codeOf(openApart(file, { identity: (await heron.key()).identity }))).toBe('PLAN_FOR_ANOTHER')
  expect(await codeOf(openApart(file, { identity }, 1))).toBe('PLAN_DAMAGED')
})

/** Heron's plan with its document changed by hand. */
function forged(change: (document: Y.Doc) => void, head: Partial<PlanHead> = {}): Opened {
  const opened = heron.pack(pair.trajectory)
  const document = new Y.Doc()
  Y.applyUpdate(document, opened.update)
  document.transact(() => change(document))
  return { head: { ...opened.head, ...head }, update: Y.encodeStateAsUpdate(document) }
}
const refusal = (opened: Opened, on: string | null = null): string | undefined => {
  try {
    fox.look({ ...opened, update: Y.encodeStateAsUpdate(readDocument(opened.update)) }, on)
    return 'taken'
  } catch (error) {
    return (error as { code?: string }).code
  }
}

test('a document with anything in it that is not a plan is refused, and nothing changes', () => {
  fox.accept(heron.pack(pair.trajectory), { newcomers })
  const before = fox.plan(pair.trajectory)
  const stored = () => {
    fox.use()
    return readStoredPlan(fox.store.db, pair.trajectory).document
  }
  const document = stored()
  const walk = `${pair.walk}/`
  const values = (it: Y.Doc) => it.getMap<unknown>('values')
  expect(refusal(forged((it) => values(it).set(`${walk}distanceKm`, 'far')))).toBe('PLAN_VALUE')
  expect(refusal(forged((it) => values(it).set(`${walk}distanceKm`, 1e9)))).toBe('PLAN_VALUE')
  expect(refusal(forged((it) => values(it).set(`${walk}care/no-such-option`, true)))).toBe('PLAN_VALUE')
  expect(refusal(forged((it) => values(it).set(`${walk}$state`, 'on-the-way')))).toBe('PLAN_VALUE')
  expect(refusal(forged((it) => values(it).set(`${walk}$day`, 'soon')))).toBe('PLAN_VALUE')
  expect(refusal(forged((it) => values(it).set(`${walk}route`, { source: 'gpx', segments: 'x' })))).toBe('PLAN_VALUE')
  expect(refusal(forged((it) => it.getText(`text ${walk}meetingPoint`).insert(0, 'x'.repeat(500))))).toBe('PLAN_VALUE')
  expect(refusal(forged((it) => values(it).set(`${walk}setting`, new Y.Map())))).toBe('PLAN_DAMAGED')
  expect(refusal(forged((it) => values(it).set(`${walk}setting`, new Uint8Array(9))))).toBe('PLAN_DAMAGED')
  expect(refusal(forged((it) => it.getText(`text ${walk}planB`).insertEmbed(0, { a: 1 })))).toBe('PLAN_DAMAGED')
  expect(refusal(forged((it) => it.getArray(`list ${walk}stops`).push([{ id: 1 }])))).toBe('PLAN_DAMAGED')
  expect(refusal(forged((it) => it.getMap('records').set(randomUUID(), 'walk')))).toBe('PLAN_DAMAGED')
  expect(refusal(forged((it) => it.getMap('elsewhere').set('a', 1)))).toBe('PLAN_DAMAGED')
  expect(refusal(forged((it) => it.getMap('plan').set('trajectory', randomUUID())))).toBe('PLAN_DAMAGED')
  expect(refusal(forged((it) => it.getMap('records').delete(pair.trajectory)))).toBe('PLAN_DAMAGED')
  expect(refusal(heron.pack(pair.trajectory), randomUUID())).toBe('PLAN_OTHER_PAIR')
  const { head, update } = heron.pack(pair.trajectory)
  expect(refusal({ head, update: update.subarray(0, update.length / 2) })).toBe('PLAN_DAMAGED')
  expect(refusal({ head, update: Buffer.alloc(400, 255) })).toBe('PLAN_DAMAGED')
  expect(() => readPlan(Buffer.from(`${JSON.stringify({ ...head, version: 2 })}\n`))).toThrow('PLAN_NEWER')
  expect(() => readPlan(Buffer.from(`${JSON.stringify({ ...head, id: 1 })}\n`))).toThrow('PLAN_DAMAGED')
  expect(fox.plan(pair.trajectory)).toEqual(before)
  expect(stored()).toEqual(document)
})

test('a plan never reaches a record that is not of its pair', () => {
  fox.accept(heron.pack(pair.trajectory), { newcomers })
  const own = fox.keep('coaching-phase.agreement', { text: 'Mine alone', category: 'other' })
  const opened = forged((it) => {
    it.getMap('records').set(own, { kind: 'coaching-phase.agreement' })
    const values = it.getMap<unknown>('values')
    values.set(`${pair.trajectory}/agreements/${own}`, true)
    values.set(`${own}/$day`, '2026-11-22')
    it.getText(`text ${own}/text`).insert(0, 'Theirs')
  })
  expect(refusal(opened)).toBe('PLAN_OTHER_PAIR')
  expect(fox.data(own)).toMatchObject({ text: 'Mine alone' })
})

test('a field that does not go along is not written, whatever the document says', () => {
  fox.accept(heron.pack(pair.trajectory), { newcomers })
  fox.write(pair.walk, { careNote: 'Mine' })
  const opened = forged((it) => {
    it.getText(`text ${pair.walk}/careNote`).insert(0, 'Theirs')
    it.getMap<unknown>('values').set(`${pair.walk}/agreementsRecalled`, true)
    it.getText(`text ${pair.walk}/planB`).insert(0, 'The museum')
  })
  fox.accept(opened)
  expect(fox.data(pair.walk)).toMatchObject({ careNote: 'Mine', planB: 'The museum' })
  expect(fox.data(pair.walk)['agreementsRecalled']).toBeUndefined()
})

test('a key is read however it is typed; six words are the same on both sides and others with another key', async () => {
  const [one, other] = [(await heron.key()).recipient, (await fox.key()).recipient]
  expect(one).not.toBe(other)
  expect(
    parseKey(
      `  ${one
        .toUpperCase()
        .match(/.{1,4}/g)
        ?.join(' ')}\n`,
    ),
  ).toBe(one)
  expect(() => parseKey(one.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')))).toThrow('KEY_UNREADABLE')
  expect(() => parseKey('age1')).toThrow('KEY_UNREADABLE')
  expect(checkOf(one, other)).toEqual(checkOf(other, one))
  expect(checkOf(one, other).en).toHaveLength(6)
  expect(checkOf(one, one).nl).not.toEqual(checkOf(one, other).nl)
  expect(await heron.key()).toMatchObject({ recipient: one })
})

test('every field that is marked is of a kind that can go along', () => {
  heron.use()
  const kinds = planKinds.flatMap((kind) => findType(heron.store.db, kind).type.fields.flatMap((field) => ('fields' in field && field.share ? [field, ...field.fields] : [field]))) // oxfmt-ignore
  const shared = kinds.filter(({ share }) => share !== undefined).map(({ type }) => type)
  expect(shared.length).toBeGreaterThan(40)
  expect(shared.filter((type) => ['rows', 'entry', 'feelings', 'ranking'].includes(type))).toEqual([])
})

test('a plan sealed with a phrase does not mind how the phrase is spelled out', async () => {
  const plan = heron.pack(pair.trajectory)
  const file = await sealPlan(plan, { phrase: ' Moeras kandelaar  fluit BEZEM', workFactor: 4 })
  expect((await openPlan(file, { phrase })).head.id).toBe(plan.head.id)
})

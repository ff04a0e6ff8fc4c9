import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../../../../tests/support/methods'
import { search } from '../../search/run'
import { findFeedbackRound, listForms } from '../../store/feedback'
import { purgeRecords } from '../../store/record-trash'
import { trash } from '../../methods/records'
import { openVault, save } from '../../vault/session'
import { makeForms } from './make-forms'
import { openRound } from './open-round'
import { listRounds, roundState } from './state'
import { resultsJob } from './print-results'
import { lookAtFiles, takeIn } from './take-in'

let bench: MethodBench
let folder: string
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
  folder = mkdtempSync(join(tmpdir(), 'bospad-feedback-'))
})
afterEach(() => {
  bench.close()
  rmSync(folder, { recursive: true })
})

const people = ['Ant', 'Bee', 'Cat', 'Dog', 'Eel']
const questions = [
  { text: 'How clearly do I say what I expect?', type: 'scale' },
  { text: 'Do I listen to the end?', type: 'scale' },
  { text: 'What should I do more often?', type: 'open' },
]
const own = questions.map((it) => (it.type === 'scale' ? { ...it, selfValue: 4 } : { ...it, selfText: 'Ask first.' }))

async function askedRound(groups = ['peer', 'peer', 'peer', 'team', 'team'], asked: object[] = own): Promise<string> {
  const raters = people.map((pseudonym, no) => ({ pseudonym, group: groups[no] ?? 'other' }))
  const { record } = bench.keep('feedback-360.round', { theme: 'Expectations', questions: asked, raters }, 'asked')
  await makeForms(record.id, people.map((rater) => ({ rater, language: 'en' }))) // oxfmt-ignore
  return record.id
}

const storedForms = (id: string) => listForms(openVault().db, id)
const keyOf = (id: string) => findFeedbackRound(openVault().db, id)?.recipient ?? ''

type Content = Record<string, unknown>
/** The answer of the form with this number, as the form makes it, but for what is changed. */
async function answerFile(id: string, no: number, change: Content = {}, recipient = keyOf(id)): Promise<string> {
  const answers = [
    { question: 0, value: 1 + (no % 5) },
    { question: 1, value: 3 },
    { question: 2, text: `Wolfram ${no}` },
  ]
  const content = {
    format: 'bospad-answer',
    version: 1,
    round: id,
    form: storedForms(id)[no]?.token,
    answers,
    ...change,
  }
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const path = join(folder, `answer-${no}-${Math.random()}.age`)
  writeFileSync(path, await encrypter.encrypt(`${JSON.stringify(content)}   `))
  return path
}

const found = async () =>
  (await search({ text: 'Wolfram', filter: {}, order: 'best', offset: 0, limit: 50 })).hits.length

/** Tables of the store in which these words stand. */
function tablesWith(words: string): string[] {
  const { db } = openVault()
  const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  const texts = (name: string) => db.prepare(`SELECT * FROM "${name}"`).all().map((row) => Object.values(row as object).map(String).join(' ')) // oxfmt-ignore
  return names.map(({ name }) => name).filter((name) => texts(name).some((text) => text.includes(words)))
}

/** Outcomes of the files, and how many were taken in. */
async function give(id: string, paths: string[], replace: number[] = []): Promise<[string[], number]> {
  const { token, files } = await lookAtFiles(id, paths)
  return [files.map(({ outcome }) => outcome), takeIn(token, replace)]
}

test('two answers are not shown, nor found anywhere; three are', async () => {
  const id = await askedRound()
  expect(await give(id, [await answerFile(id, 0), await answerFile(id, 1)])).toEqual([['new', 'new'], 2])
  expect(roundState(id)).toMatchObject({ answered: 2, waitsFor: 'raters', sealed: true, results: null })
  expect(bench.all('feedback-360.response')).toEqual([])
  expect([tablesWith('Wolfram'), await found()]).toEqual([[], 0])
  await expect(openRound(id, bench.now)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  expect(JSON.stringify(bench.open(id))).not.toContain('Wolfram')

  expect(await give(id, [await answerFile(id, 2)])).toEqual([['new'], 1])
  expect(roundState(id)).toMatchObject({ answered: 3, waitsFor: null, sealed: true, results: null })
  expect([tablesWith('Wolfram'), await found()]).toEqual([[], 0])
  await openRound(id, bench.now)
  const { results, sealed } = roundState(id)
  expect(sealed).toBe(false)
  expect(results).toMatchObject({ raters: 3, groups: [{ group: 'peer', raters: 3 }] })
  expect(results?.questions.map(({ all, means, self }) => [all, means, self])).toEqual([[2, [2], 4], [3, [3], 4], [null, [null], null]]) // oxfmt-ignore
  expect(results?.questions[2]?.texts.toSorted()).toEqual(['Wolfram 0', 'Wolfram 1', 'Wolfram 2'])
  expect([tablesWith('Wolfram').includes('record'), await found()]).toEqual([true, 3])
  expect(bench.open(id).record).toMatchObject({ state: 'closed', status: 'kept' })
  expect(bench.open(id).record.data['results']).toEqual([{ group: 'peer', raters: 3, mean: 2.5 }])
})

test('opened answers are nobody’s: no name, no sealed file, no key, and no more answers', async () => {
  const id = await askedRound()
  const late = await answerFile(id, 3)
  await give(id, [await answerFile(id, 0), await answerFile(id, 1), await answerFile(id, 2)])
  await openRound(id, bench.now)
  for (const { record } of bench.all('feedback-360.response')) {
    expect(record.data['rater']).toBeUndefined()
    expect(record).toMatchObject({ sourceId: id, status: 'kept' })
  }
  expect(findFeedbackRound(openVault().db, id)).toMatchObject({ identity: null })
  expect(storedForms(id).filter(({ answer }) => answer !== null)).toEqual([])
  await expect(lookAtFiles(id, [late])).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await expect(makeForms(id, [{ rater: 'Dog', language: 'en' }])).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('groups of fewer than three are shown with the others, and nobody is left out', async () => {
  const id = await askedRound()
  await give(id, await Promise.all(people.map((_, no) => answerFile(id, no))))
  await openRound(id, bench.now)
  // two of the team are no group, and beside three peers they could be reckoned out
  expect(roundState(id).results).toMatchObject({ raters: 5, groups: [{ group: 'other', raters: 5 }] })
  expect(roundState(id).results?.questions[0]?.all).toBe(3)
  const { columns } = await bench.figure('feedback-360', 'groups')
  expect(columns.map(({ name }) => name.en)).toEqual(['Others'])
})

test('a question that only two of a group answered is not split by group', async () => {
  const id = await askedRound(['peer', 'peer', 'peer', 'team', 'team'])
  const some = (no: number) => answerFile(id, no, { answers: [{ question: 0, value: 5 }, ...(no < 2 ? [{ question: 1, value: 2 }] : [])] }) // oxfmt-ignore
  await give(id, [await some(0), await some(1), await some(2)])
  await openRound(id, bench.now)
  const [first, second] = roundState(id).results?.questions ?? []
  expect(first).toMatchObject({ all: 5, means: [5] })
  expect(second).toMatchObject({ all: null, means: [null] })
})

test('own answers come first', async () => {
  const id = await askedRound(undefined, questions)
  await give(id, [await answerFile(id, 0), await answerFile(id, 1), await answerFile(id, 2)])
  expect(roundState(id)).toMatchObject({ waitsFor: 'self', results: null })
  await expect(openRound(id, bench.now)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  bench.write(id, { questions: own })
  await openRound(id, bench.now)
  expect(roundState(id).results?.raters).toBe(3)
})

test('what is foreign, damaged, too large, newer or no answer changes nothing', async () => {
  const id = await askedRound()
  const other = await askedRound()
  const stranger = await identityToRecipient(await generateX25519Identity())
  const good = await answerFile(id, 0)
  const bytes = readFileSync(good)
  const write = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const flipped = Buffer.from(bytes)
  flipped[flipped.length - 20] = (flipped.at(-20) ?? 0) ^ 1
  const answers = (list: object[]) => answerFile(id, 0, { answers: list })
  const cases: [string, string][] = [
    [await answerFile(other, 0), 'foreign'],
    [await answerFile(id, 0, {}, stranger), 'foreign'],
    [await answerFile(id, 0, { round: other }), 'foreign'],
    [await answerFile(id, 0, { form: storedForms(other)[0]?.token }), 'foreign'],
    [write('flipped.age', flipped), 'damaged'],
    [write('cut.age', bytes.subarray(0, -30)), 'damaged'],
    [write('large.age', Buffer.concat([bytes, Buffer.alloc(300_000)])), 'large'],
    [await answerFile(id, 0, { version: 2 }), 'newer'],
    [await answerFile(id, 0, { format: 'other' }), 'other'],
    [write('text.age', 'hello'), 'other'],
    [join(folder, 'nowhere.age'), 'unreadable'],
    [await answerFile(id, 0, { extra: true }), 'damaged'],
    [await answerFile(id, 0, { form: '../../etc' }), 'damaged'],
    [await answers([{ question: 0, value: 9 }]), 'damaged'],
    [await answers([{ question: 0, text: 'words for a number' }]), 'damaged'],
    [await answers([{ question: 3, value: 1 }]), 'damaged'],
    [await answers([{ question: 0, value: 1 }, { question: 0, value: 2 }]), 'damaged'], // oxfmt-ignore
    [await answers([{ question: 2, text: 'x'.repeat(5000) }]), 'damaged'],
    [await answers([]), 'damaged'],
  ]
  const [outcomes, taken] = await give(id, cases.map(([path]) => path)) // oxfmt-ignore
  expect(outcomes).toEqual(cases.map(([, outcome]) => outcome))
  expect(taken).toBe(0)
  expect(roundState(id).answered).toBe(0)
  expect(await give(id, [good])).toEqual([['new'], 1])
})

test('an answer counts once: the same file is known, another of the same person takes its place when asked to', async () => {
  const id = await askedRound()
  const first = await answerFile(id, 0)
  const second = await answerFile(id, 0, { answers: [{ question: 0, value: 5 }] })
  expect(await give(id, [first])).toEqual([['new'], 1])
  expect(await give(id, [first, second])).toEqual([['same', 'again'], 0])
  expect(await give(id, [second], [0])).toEqual([['again'], 1])
  expect(await give(id, [second])).toEqual([['same'], 0])
  expect(await give(id, [await answerFile(id, 1), await answerFile(id, 1)])).toEqual([['new', 'again'], 1])
  expect(roundState(id).answered).toBe(2)
})

test('whose answers were typed in is not counted twice, and beside them one or two cannot be reckoned out', async () => {
  const id = await askedRound()
  const sheets = bench.accept(id, 'answer-sheets')
  const type = (no: number) => bench.write(sheets[no]?.record.id ?? '', { answers: [{ question: questions[0]?.text, value: 2 }] }) // oxfmt-ignore
  expect(sheets[0]?.record.data['rater']).toBe('Ant')
  type(0)
  expect(roundState(id).answered).toBe(1)
  expect(await give(id, [await answerFile(id, 0), await answerFile(id, 1), await answerFile(id, 2)])).toEqual([['by-hand', 'new', 'new'], 2]) // oxfmt-ignore
  expect(roundState(id)).toMatchObject({ answered: 2, waitsFor: 'raters', results: null })
  await expect(openRound(id, bench.now)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await give(id, [await answerFile(id, 3, { answers: [{ question: 0, value: 4 }] })])
  await openRound(id, bench.now)
  expect(roundState(id)).toMatchObject({ answered: 4 })
  const [first, second] = roundState(id).results?.questions ?? []
  // 2 typed; 2, 3 and 4 by form
  expect(first?.all).toBe(2.8)
  // only two by form
  expect(second?.all).toBeNull()
})

test('answers that were typed in alone are shown from three, too', async () => {
  const id = await askedRound()
  const sheets = bench.accept(id, 'answer-sheets')
  for (const no of [0, 1, 2]) {
    await expect(openRound(id, bench.now)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    bench.write(sheets[no]?.record.id ?? '', { answers: [{ question: questions[0]?.text, value: 2 + no }] })
  }
  await openRound(id, bench.now)
  expect(roundState(id).results?.questions[0]).toMatchObject({ all: 3, means: [3] })
})

test('forms ask what they asked, whatever the page says later', async () => {
  const id = await askedRound()
  bench.write(id, { questions: own.map((it) => ({ ...it, text: `${it.text} (changed)` })) })
  const [form] = await makeForms(id, [{ rater: 'Ant', language: 'nl' }])
  expect(form?.page.questions.map(({ text }) => text)).toEqual(questions.map(({ text }) => text))
  expect(form?.page.language).toBe('nl')
  expect(storedForms(id)).toHaveLength(5)
})

test('forms need a round that was asked, and people in it', async () => {
  const { record } = bench.keep('feedback-360.round', { theme: 'Expectations', questions: own })
  await expect(makeForms(record.id, [{ rater: 'Ant', language: 'en' }])).rejects.toMatchObject({ code: 'BAD_INPUT' })
  const id = await askedRound()
  await expect(makeForms(id, [{ rater: 'Nobody', language: 'en' }])).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('two of the same pseudonym cannot be asked, and fewer than three are spoken of', () => {
  const raters = ['Ant', 'ant'].map((pseudonym) => ({ pseudonym, group: 'peer' }))
  const { findings, refused } = bench.keep(
    'feedback-360.round',
    { theme: 'Expectations', questions: own, raters },
    'asked',
  )
  expect([refused, rulesIn(findings)]).toEqual([true, ['same-pseudonym']])
  const kept = bench.keep('feedback-360.round', { theme: 'Expectations', questions: own, raters: raters.slice(1) }, 'asked') // oxfmt-ignore
  expect(rulesIn(kept.findings)).toContain('few-raters')
})

test('the key and the sealed answers go with the round', async () => {
  const id = await askedRound()
  await give(id, [await answerFile(id, 0)])
  expect(listRounds(null)).toMatchObject([{ id, theme: 'Expectations', asked: 5, answered: 1, state: 'asked' }])
  trash([id], bench.now)
  expect(() => roundState(id)).toThrowError(expect.objectContaining({ code: 'NOT_FOUND' }))
  save((db) => purgeRecords(db, [id]))
  expect([findFeedbackRound(openVault().db, id), storedForms(id)]).toEqual([undefined, []])
})

test('on paper stand numbers, words and the plan, and not who was asked', async () => {
  const id = await askedRound()
  expect(() => resultsJob(id, 'en')).toThrowError(expect.objectContaining({ code: 'NOT_FOUND' }))
  await give(id, await Promise.all([0, 1, 2].map((no) => answerFile(id, no))))
  await openRound(id, bench.now)
  bench.write(id, { meaning: 'That stings.' }, 'discussed')
  const [plan] = bench.accept(id, 'make-plan')
  bench.write(plan?.record.id ?? '', { goals: ['Say it aloud'] })
  const { record } = resultsJob(id, 'en')
  const lines = record.sections.flatMap(({ label, lines: of }) => [label, ...of])
  expect(lines).toEqual(expect.arrayContaining(['3 people', 'Yourself: 4', 'All together: 2', 'That stings.', 'Say it aloud', 'Wolfram 0'])) // oxfmt-ignore
  for (const name of people) expect(lines.join('\n')).not.toContain(name)
})

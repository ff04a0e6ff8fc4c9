import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { saveOwnMethod } from '../methods/own'
import { compute, figuresOf, overview } from './figures'
import { ownFigures } from './overview'
import { reviewOf } from './review'

/* What figures take out of the vault: nothing that a method keeps private, unless it is asked for. */
const always = { from: null, to: null }
const [left, asked] = [{ private: false }, { private: true }]
let bench: MethodBench

beforeEach(async () => {
  bench = await MethodBench.open('2026-01-05')
})
afterEach(() => bench.close())

const tense = { wordId: 'tense', en: 'tense', nl: 'gespannen', valence: -3, arousal: 3 }
const calm = { wordId: 'calm', en: 'calm', nl: 'kalm', valence: 3, arousal: -3 }
const both = (text: string) => ({ en: text, nl: text })
const figure = { from: 'note', measures: [{ name: both('Mean'), as: 'mean', of: 'weight' }], sentences: [{ when: true, say: both('{n}: {highLabel}') }], atLeast: 1 } // oxfmt-ignore

/** A method with private records, and private fields in the others; `talk` names such records. */
const careful = {
  format: 1, id: 'careful', version: 1, name: both('Careful'), about: both('Careful notes.'), credit: both('Own'), evidence: both('None.'),
  audience: ['coach'], theme: 'own', minutes: 5, prompts: [],
  records: [
    {
      id: 'note', name: both('Note'), title: 'about', private: { var: 'mine' },
      fields: [
        { key: 'about', type: 'text', label: both('About'), private: true },
        { key: 'mine', type: 'yesno', label: both('Mine') },
        { key: 'weight', type: 'number', min: 0, max: 10, label: both('Weight') },
        { key: 'doubt', type: 'number', min: 0, max: 10, label: both('Doubt'), private: true },
        { key: 'felt', type: 'feelings', label: both('Felt') },
        { key: 'feltInside', type: 'feelings', label: both('Felt inside'), private: true },
      ],
    },
    {
      id: 'talk', name: both('Talk'), title: 'topic', uses: ['note'],
      fields: [
        { key: 'topic', type: 'text', label: both('Topic') },
        { key: 'after', type: 'record', of: ['note'], label: both('After') },
      ],
    },
  ],
  figures: [
    { ...figure, id: 'by-doubt', name: both('By doubt'), chart: 'bars', by: { kind: 'field', path: 'doubt' } },
    { ...figure, id: 'by-title', name: both('By title'), chart: 'bars', by: { kind: 'each' } },
    { ...figure, id: 'talks', name: both('Talks'), chart: 'bars', from: 'talk', by: { kind: 'field', path: 'after' }, measures: [{ name: both('Talks'), as: 'count' }] },
    { ...figure, id: 'others', name: both('Others'), chart: 'bars', from: 'talk', by: { kind: 'field', path: 'topic' }, measures: [{ name: both('Notes'), as: 'value', of: { size: [{ var: '$.others.careful.note' }] } }] },
  ],
} // oxfmt-ignore

async function table(id: string, options: { private: boolean }) {
  const { rows, n, sentence, keeps } = (await compute(id, always, options)).table
  return { n, keeps, said: sentence?.en, rows: rows.map(({ label, values }) => [label.en, ...values]) }
}

const byName = ([a]: readonly unknown[], [b]: readonly unknown[]) => String(a).localeCompare(String(b))

test('private records are not counted in what leaves, and the rest is counted again', async () => {
  const mine = [true, false, false, true, false, false, false]
  mine.forEach((isPrivate, no) => bench.keep('calling-lifeline.event', { year: 2000 + no, title: `Event ${no}`, tone: no - 3, private: isPrivate })) // oxfmt-ignore
  const tones = (options: { private: boolean }) => table('calling-lifeline/life-line', options)
  expect(await tones(left)).toMatchObject({ n: 5, keeps: true, rows: [['2001', -2], ['2002', -1], ['2004', 1], ['2005', 2], ['2006', 3]] }) // oxfmt-ignore
  expect(await tones(asked)).toMatchObject({ n: 7 })
  expect((await tones(asked)).rows).toContainEqual(['2000', -3])
  const screen = (await figuresOf('calling-lifeline', always)).find(({ id }) => id.endsWith('/life-line'))
  expect(screen?.n).toBe(7)
  const review = { year: 2026, language: 'en' as const, sentences: [] }
  const records = async (options: { private: boolean }) => (await reviewOf({ ...review, ...options })).numbers.find(({ of }) => of === 'records')?.value // oxfmt-ignore
  expect([await records(left), await records(asked)]).toEqual([5, 7])
})

test('records that are private by their type leave nothing behind', async () => {
  const session = bench.keep('coaching-phase.session', {}).record.id
  for (const times of [1, 2, 3, 4, 5]) bench.keep('critical-friend.tally', { session, times })
  expect(await table('critical-friend/contradicted', asked)).toMatchObject({ n: 5 })
  expect(await table('critical-friend/contradicted', left)).toMatchObject({ n: 0, rows: [], said: undefined })
})

test('private fields, titles and feelings stay, also where others name them', async () => {
  expect(saveOwnMethod(JSON.stringify(careful))).toEqual({ id: 'careful', problems: [] })
  const open = bench.keep('careful.note', { about: 'Secret one', weight: 4, doubt: 8, felt: [tense], feltInside: [calm] }).record.id // oxfmt-ignore
  const shut = bench.keep('careful.note', { about: 'Secret two', weight: 6, doubt: 2, mine: true, felt: [tense], feltInside: [calm] }).record.id // oxfmt-ignore
  for (const after of [open, shut]) bench.keep('careful.talk', { topic: 'Budget', after })

  expect(await table('careful/by-doubt', asked)).toMatchObject({ n: 2, keeps: true })
  expect((await table('careful/by-doubt', asked)).rows.toSorted(byName)).toEqual([['2', 6], ['8', 4]]) // oxfmt-ignore
  expect(await table('careful/by-doubt', left)).toMatchObject({ n: 1, rows: [] })
  expect((await table('careful/by-title', asked)).rows.map(([name]) => name)).toEqual(['Secret one', 'Secret two'])
  expect((await table('careful/by-title', left)).rows).toEqual([['5 January 2026', 4]])
  const talks = (await table('careful/talks', asked)).rows.map(([name]) => name)
  expect(new Set(talks)).toEqual(new Set(['Secret one', 'Secret two']))
  expect(await table('careful/talks', left)).toMatchObject({ keeps: true, n: 2, rows: [['', 1], ['', 1]] }) // oxfmt-ignore
  expect((await table('careful/others', asked)).rows).toEqual([['Budget', 2]])
  expect((await table('careful/others', left)).rows).toEqual([['Budget', 1]])
  expect((await table('loop/feelings', asked)).rows.map(([name, , , times]) => [name, times]).toSorted(byName)).toEqual([['calm', 2], ['tense', 2]]) // oxfmt-ignore
  expect(await table('loop/feelings', left)).toMatchObject({ keeps: true, n: 1, rows: [['tense', -3, 3, 1]] })
  expect((await table('loop/words', left)).rows).toEqual([['January 2026', 1, 1]])
  const leaving = JSON.stringify([await overview(always, left), await figuresOf('careful', always, left)])
  expect(leaving).not.toContain('Secret')
  expect(JSON.stringify(await figuresOf('careful', always))).toContain('Secret')
})

test('what nobody keeps private leaves without a question', async () => {
  for (const { id } of ownFigures()) expect((await compute(`loop/${id}`, always)).table.keeps, id).toBe(false)
})

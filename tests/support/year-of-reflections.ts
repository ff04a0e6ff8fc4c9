import type { Client } from './calls-in-page'

/** Makes `count` reflections, entries and readings, spread over this year up to now. Runs in the page. */
export async function writeYear(client: Client, { count, today }: { count: number; today: string }): Promise<void> {
  const zone = 'Europe/Amsterdam'
  const [notebook] = await client.notebooks.list({ archived: false })
  const words = await client.notebooks.emotions()
  const first = Date.parse(`${today.slice(0, 4)}-01-03T11:00:00Z`)
  const last = Date.parse(`${today}T11:00:00Z`)
  const keep = async (kind: string, at: number, data: Record<string, unknown>, state: string | null) => {
    const { record } = await client.methods.records.start({ kind, at, zone })
    const { refused, findings } = await client.methods.records.save({ id: record.id, revision: record.revision, data: { ...record.data, ...data }, at, zone, state, keep: true }) // oxfmt-ignore
    if (refused) throw new Error(`${kind}: ${findings.map(({ rule }) => rule).join(', ')}`)
    return record.id
  }
  const { id: marit } = await client.people.create({ pseudonym: 'Marit' })
  const { id: board } = await client.people.create({ pseudonym: 'Board' })
  const scales: string[] = []
  for (const title of ['Listening first', 'Saying no upwards', 'Delegating', 'Rest'])
    scales.push(await keep('scaling-questions.scale', first, { title, lowLabel: 'not at all', highLabel: 'wholly', goodEnough: 7 }, null)) // oxfmt-ignore
  const events = ['Steering group', 'Works council', 'Budget talk', '=HYPERLINK("x")', 'One-to-one with Marit']
  for (let no = 0; no < count; no++) {
    const at = first + Math.round(((last - first) * no) / Math.max(1, count - 1))
    const feelings = [words[(no * 7) % words.length], words[(no * 3 + 5) % words.length]].flatMap((word) => word ? [{ wordId: word.id, en: word.en, nl: word.nl, valence: word.valence, arousal: word.arousal }] : []) // oxfmt-ignore
    const gap = Math.max(0, Math.min(10, 8 - Math.round((4 * no) / count) + [0, 1, -1, 2, -2][no % 5]!))
    await keep('emotion-bridge.log', at, {
      event: events[no % 5], kindOfEvent: ['meeting', 'negotiation', 'hard-talk', 'presentation', 'one-to-one'][no % 5],
      people: no % 2 ? [marit] : [board], who: 'Someone who asks before she answers', leaning: 1 + (no % 5),
      situation: 'It grew tense.', behaviour: 'I answered at once.', emotions: feelings, gap,
      pressureBehaviours: [['controlling', 'stubborn', 'none'][no % 3]], nextTime: `I count to three, ${no + 1}.`,
    }, 'after') // oxfmt-ignore
    await keep('two-goals.reading', at, { context: 'meeting', emotionLog: feelings.slice(0, 1), goal: no * 2 > count ? (no % 4 ? 'growth' : 'safety') : no % 3 ? 'safety' : 'growth', atRisk: 'my say', threat: 'social', real: 'presumed', view: (no % 9) - 4 }, null) // oxfmt-ignore
    await keep(
      'five-strategies.self-care',
      at,
      { ticks: ['water', 'movement', 'sleep', 'fun'].slice(0, 1 + (no % 4)) },
      null,
    )
    await keep('scaling-questions.measurement', at, { scale: scales[no % 4], value: no % 4 === 3 ? Math.max(3, 7 - Math.floor(no / 6)) : Math.min(9, 3 + Math.floor(no / 5)), whatMakesItThisMuch: 'I asked first' }, null) // oxfmt-ignore
    const entry = await client.notebooks.entries.create({ notebookId: notebook?.id ?? '', at: at + 3_600_000, zone, title: `After ${no + 1}`, body: 'Quiet afterwards. A walk.' }) // oxfmt-ignore
    const { id, revision, title, body, mood, favourite, hideOnThisDay } = entry
    await client.notebooks.entries.save({ id, revision, title, body, at: entry.at, zone, notebookId: entry.notebookId, mood, emotions: [words[(no * 5) % words.length]?.id ?? 'calm'], tags: [], people: [], favourite, hideOnThisDay, emptied: false }) // oxfmt-ignore
  }
}

import type { RouterClient } from '@orpc/server'
import type { Room } from '../../src/shared/contract/walls'
import type { router } from '../../src/main/ipc/router'

export type Calls = RouterClient<typeof router>

/** Words that occur nowhere but on their side. */
export const words: Record<Room, string> = { own: 'vuurtoren', coaching: 'zwaluwnest' }

export const zone = 'Europe/Amsterdam'
const tense = { wordId: 'tense', en: 'tense', nl: 'gespannen', valence: -3, arousal: 3 }

export type Planted = {
  notebookId: string
  personId: string
  /** Entries outside the trash, the newest first. */
  entries: string[]
  /** Records outside the trash, by what they are. */
  records: Record<'event' | 'reading' | 'value' | 'action' | 'draft', string>
}

/** The same on either side, each with its own word in everything that can be listed. `day`: today. */
export async function plant(calls: Calls, side: Room, day: string): Promise<Planted> {
  const word = words[side]
  const at = Date.parse(`${day}T12:00:00Z`)
  const { id: personId } = await calls.people.create({ pseudonym: `P${word}`, relation: side === 'own' ? 'peer' : 'client' }) // oxfmt-ignore
  const notebooks = await calls.notebooks.list({})
  const notebook = side === 'own' ? notebooks[0] : await calls.notebooks.create({ title: 'Klanten', kind: 'coaching', colour: 'clay' }) // oxfmt-ignore
  if (!notebook) throw new Error('no notebook')
  const [question] = (await calls.methods.get({ id: 'legacy' })).method.prompts
  const body = `About ${word} with @P${word} #tag${word}\n\n- [ ] ${word}\n\n> **${question?.en}**\n\nAn answer of ${word}\n`
  const write = async (title: string, when: number) => {
    const entry = await calls.notebooks.entries.create({ notebookId: notebook.id, at: when, zone, title, body })
    const { id, revision, mood, favourite, hideOnThisDay } = entry
    await calls.notebooks.entries.save({ id, revision, title, body, at: when, zone, notebookId: notebook.id, mood, emotions: ['happy', 'tense'], tags: [], people: [], favourite, hideOnThisDay, emptied: false }) // oxfmt-ignore
    return id
  }
  const entries = [await write(`Now ${word}`, at), await write(`Then ${word}`, at - 365 * 24 * 3_600_000)]
  const gone = await write(`Gone ${word}`, at)
  await calls.notebooks.entries.remove({ ids: [gone] })
  const engagement =
    side === 'own'
      ? null
      : await calls.methods.records.start({ kind: 'coaching-phase.engagement', at, zone, values: { title: word, kind: 'executive-coaching', client: personId } }) // oxfmt-ignore
  const begin = (kind: string, values: Record<string, unknown>) =>
    calls.methods.records.start({ kind, at, zone, values, sourceId: engagement?.record.id ?? null })
  const keep = async (kind: string, values: Record<string, unknown>, state: string | null = null) => {
    const { record } = await begin(kind, values)
    const { id, revision, data } = record
    const kept = await calls.methods.records.save({ id, revision, data, at, zone, state, keep: true })
    if (kept.refused) throw new Error(`${kind} was refused: ${JSON.stringify(kept.findings)}`)
    return id
  }
  const lost = await keep('legacy.value', { value: `lost ${word}`, whatIDoForItNow: word })
  await calls.methods.records.remove({ ids: [lost] })
  const event = { event: word, when: `${day}T09:00`, situation: word, behaviour: 'b', emotions: [tense], gap: 2, nextTime: word, ifCue: word, thenI: word, people: [personId] } // oxfmt-ignore
  return {
    notebookId: notebook.id,
    personId,
    entries,
    records: {
      event: await keep('emotion-bridge.log', event, 'after'),
      reading: await keep('two-goals.reading', { emotionLog: [{ ...tense, goal: '1' }], context: word, goal: 'safety' }), // oxfmt-ignore
      value: await keep('legacy.value', { value: word, whatIDoForItNow: word }),
      action: await keep('smartie-actions.action', { text: word, owner: 'self', dueDate: day }, 'open'),
      draft: (await begin('legacy.value', { value: `draft ${word}` })).record.id,
    },
  }
}

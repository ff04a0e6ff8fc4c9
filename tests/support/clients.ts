import type { Call } from './calls'

export type ClientWords = {
  clients: [due: string, soon: string, open: string]
  title: string
  topic: string
  note: string
  private: string
}

export const clientWords: Record<'en' | 'nl', ClientWords> = {
  en: {
    clients: ['Marlies V.', 'Otto', 'Team Quay'],
    title: 'Saying no upwards',
    topic: 'The lunch that did not happen',
    note: '@"Marlies V." found her own words again.',
    private: 'She looks at the door when the board comes up.',
  },
  nl: {
    clients: ['Marlies V.', 'Otto', 'Team Kade'],
    title: 'Nee zeggen naar boven',
    topic: 'De lunch die niet doorging',
    note: '@"Marlies V." vond haar eigen woorden terug.',
    private: 'Ze kijkt naar de deur als het over de raad gaat.',
  },
}

/** Three clients: one whose retention date has passed, one whose date is near, and a closed one without a date. */
export function makeClients(call: Call, words: ClientWords, today = new Date()) {
  const dayFrom = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return call(
    async (client, given) => {
      const { words: says, passed, near } = given
      const zone = 'Europe/Amsterdam'
      type Values = Record<string, unknown>
      const write = async (kind: string, values: Values, state: string | null, sourceId?: string) => {
        const { record } = await client.methods.records.start({ kind, at: Date.now(), zone, ...(sourceId && { sourceId }) }) // oxfmt-ignore
        const { id, revision, at, data } = record
        await client.methods.records.save({ id, revision, at, zone, data: { ...data, ...values }, state, keep: true })
        return id
      }
      const person = (pseudonym: string, realName = '') =>
        client.people.create({ pseudonym, realName, relation: 'client' })
      const due = await person(says.clients[0], 'Marlies Vonk-Zandeel')
      const soon = await person(says.clients[1])
      const open = await person(says.clients[2])
      const kind = 'executive-coaching'
      const engagement = await write('coaching-phase.engagement', { title: says.title, kind, client: due.id, retainUntil: passed }, 'active') // oxfmt-ignore
      await write('coaching-phase.engagement', { title: says.title, kind, client: soon.id, retainUntil: near }, 'active') // oxfmt-ignore
      await write('coaching-phase.engagement', { title: says.title, kind: 'team-coaching', client: open.id, outcome: says.topic, harvest: says.topic }, 'closed') // oxfmt-ignore
      await write('coaching-phase.session', { engagement, topic: says.topic, kind: 'coaching', startAt: `${passed}T10:00`, durationMin: 60, notes: says.private }, 'held') // oxfmt-ignore
      const notebook = await client.notebooks.create({ title: 'Practice', kind: 'coaching', colour: 'moss' })
      const note = await client.notebooks.entries.create({
        notebookId: notebook.id,
        at: Date.now(),
        zone,
        body: says.note,
      })
      const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
      const picture = Uint8Array.from(atob(dot), (sign) => sign.charCodeAt(0))
      await client.notebooks.attachments.add({ entryId: note.id, name: 'flip-over.png', file: new Blob([picture]) })
      await client.notebooks.attachments.add({
        entryId: note.id,
        name: 'signed.pdf',
        file: new Blob(['%PDF-1.4 signed by both']),
      })
      return { person: due.id, engagement }
    },
    { words, passed: dayFrom(-30), near: dayFrom(20) },
  )
}

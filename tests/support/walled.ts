import type { Call } from './calls'

export const walledWords = {
  en: {
    notebook: 'Clients',
    client: 'Swallow',
    own: 'Morning walk to the lighthouse',
    ownText: 'A quiet hour before the lighthouse opened.',
    coaching: 'Second talk with Swallow',
    coachingText: 'We looked at the swallow nest and spoke of leaving.',
    step: 'Send the summary of our talk',
  },
  nl: {
    notebook: 'Klanten',
    client: 'Zwaluw',
    own: 'Ochtendwandeling naar de vuurtoren',
    ownText: 'Een stil uur voordat de vuurtoren openging.',
    coaching: 'Tweede gesprek met Zwaluw',
    coachingText: 'We keken naar het zwaluwnest en spraken over weggaan.',
    step: 'De samenvatting van ons gesprek sturen',
  },
}
export type WalledWords = (typeof walledWords)['en']

/** A note on either side, and a client with an action that is due today. */
export async function makeWalled(call: Call, words: WalledWords): Promise<void> {
  const day = new Date().toLocaleDateString('sv-SE')
  await call(
    async (client, { words: it, day: today }) => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
      const at = Date.now()
      const [own] = await client.notebooks.list({ archived: false })
      const clients = await client.notebooks.create({ title: it.notebook, kind: 'coaching', colour: 'clay' })
      await client.notebooks.entries.create({ notebookId: own?.id ?? '', at, zone, title: it.own, body: it.ownText })
      const person = await client.people.create({ pseudonym: it.client, relation: 'client' })
      await client.notebooks.entries.create({ notebookId: clients.id, at, zone, title: it.coaching, body: it.coachingText }) // oxfmt-ignore
      const values = { title: it.client, kind: 'executive-coaching', client: person.id }
      const engagement = await client.methods.records.start({ kind: 'coaching-phase.engagement', at, zone, values })
      const sourceId = engagement.record.id
      const action = { text: it.step, owner: 'self', dueDate: today }
      const { record } = await client.methods.records.start({ kind: 'smartie-actions.action', at, zone, values: action, sourceId }) // oxfmt-ignore
      const { id, revision, data } = record
      await client.methods.records.save({ id, revision, data, at, zone, state: 'open', keep: true })
    },
    { words, day },
  )
}

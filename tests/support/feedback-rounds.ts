import type { Call } from './calls'
import type { Language } from './words'

export const roundWords = {
  en: {
    theme: 'Saying what I expect',
    questions: ['How clearly do I say what I expect of others?', 'How well do I listen before I answer?'],
    open: 'What should I do more often, and where did you see it?',
    own: 'Ask sooner what somebody needs.',
    words: ['Say it before the meeting, as with the budget.', 'Ask back more often.', 'Keep to what was agreed.'],
    meaning: 'That I listen worse than I thought stings. The example of the budget I know.',
  },
  nl: {
    theme: 'Zeggen wat ik verwacht',
    questions: ['Hoe duidelijk zeg ik wat ik van anderen verwacht?', 'Hoe goed luister ik voordat ik antwoord geef?'],
    open: 'Wat zou ik vaker moeten doen, en waar heb je dat gezien?',
    own: 'Eerder vragen wat iemand nodig heeft.',
    words: [
      'Zeg het voor de vergadering, zoals bij de begroting.',
      'Vraag vaker terug.',
      'Houd je aan wat is afgesproken.',
    ],
    meaning: 'Dat ik slechter luister dan ik dacht, steekt. Het voorbeeld van de begroting ken ik.',
  },
}

/** A round whose answers were typed in: of seven people, four peers and three of the team. */
export function makeRound(call: Call, language: Language) {
  return call(async (client, words) => {
    const zone = 'Europe/Amsterdam'
    const save = async (id: string, values: object, state: string | null) => {
      const { record } = await client.methods.records.get({ id })
      const { revision, data, at } = record
      await client.methods.records.save({ id, revision, data: { ...data, ...values }, at, zone, state, keep: true })
    }
    const { record } = await client.methods.records.start({ kind: 'feedback-360.round', at: Date.now(), zone })
    const names = ['Ant', 'Bee', 'Cat', 'Dog', 'Eel', 'Fox', 'Gnu']
    const raters = names.map((pseudonym, no) => ({ pseudonym, group: no < 4 ? 'peer' : 'team' }))
    const scales = words.questions.map((text) => ({ text, type: 'scale', selfValue: 4 }))
    const questions = [...scales, { text: words.open, type: 'open', selfText: words.own }]
    await save(record.id, { theme: words.theme, questions, raters }, 'asked')
    const { made } = await client.methods.records.accept({ id: record.id, rule: 'answer-sheets' })
    for (const [no, id] of made.entries()) {
      const values = [4 + (no % 2), 2 + (no % 2)]
      const numbers = words.questions.map((question, at) => ({ question, value: values[at] ?? 3 }))
      const text = words.words[no]
      await save(id, { answers: [...numbers, ...(text ? [{ question: words.open, text }] : [])] }, null)
    }
    return record.id
  }, roundWords[language])
}

/** A question that stands in an entry as a line of its own, `> **question**`, and what was written under it. */
export type AnsweredQuestion = { question: string; answer: string }

const mark = '> **'
const questionLine = /^> \*\*(.{1,500})\*\*\s*$/
const heading = /^#{1,6} /

/** How a question is put into a text: as the templates do. */
export const questionText = (question: string) => `${mark}${question}**`

/** Whether a text may hold questions at all; told in less than a millisecond for 2 MB. */
export const mayHoldQuestions = (body: string) => body.includes(mark)

/** In the order of the text; an answer ends at the next question or heading. Linear in the length of the text. */
export function findQuestions(body: string): AnsweredQuestion[] {
  if (!mayHoldQuestions(body)) return []
  const found: { question: string; lines: string[] }[] = []
  let open: string[] | null = null
  for (const line of body.split('\n')) {
    const question = line.startsWith(mark) ? questionLine.exec(line)?.[1] : undefined
    if (question !== undefined) {
      open = []
      found.push({ question: sameQuestion(question), lines: open })
    } else if (heading.test(line)) open = null
    else open?.push(line)
  }
  return found.map(({ question, lines }) => ({ question, answer: lines.join('\n').trim() }))
}

/** Questions are the same when their words are: white space and the form of letters do not count. */
export const sameQuestion = (question: string) => question.normalize('NFC').replace(/\s+/g, ' ').trim()

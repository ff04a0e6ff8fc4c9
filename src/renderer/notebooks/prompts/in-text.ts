import type { EditorView } from '@codemirror/view'
import { questionText, sameQuestion } from '@shared/domain/prompt-answers'
import { insertText } from '../editor/commands'

/** Where the caret is, on lines of its own, with the caret where the answer goes. */
export function placeQuestion(view: EditorView, question: string): void {
  insertText(view, `${questionText(question)}\n\n`)
}

/** The caret goes to the end of what stands under the question. */
export function goToQuestion(view: EditorView, question: string): void {
  const { doc } = view.state
  const wanted = sameQuestion(questionText(question))
  for (let no = 1; no <= doc.lines; no++) {
    if (sameQuestion(doc.line(no).text) !== wanted) continue
    let last = no
    while (last < doc.lines && !/^(#{1,6} |> \*\*)/.test(doc.line(last + 1).text)) last++
    while (last > no + 1 && doc.line(last).text.trim() === '') last--
    view.dispatch({ selection: { anchor: doc.line(last).to }, scrollIntoView: true })
    view.focus()
    return
  }
}

import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { foldName, mentionOf } from '@shared/domain/markdown-text'

/** Where the words offered after `#` and `@` come from. */
export type CompletionSource = {
  tags: (text: string) => Promise<{ tag: string; count: number }[]>
  people: (text: string) => Promise<{ pseudonym: string }[]>
  /** Makes the person; the mention is written once that has worked. */
  addPerson: (pseudonym: string) => Promise<boolean>
  words: { addPerson: (name: string) => string }
}

function replaceWith(text: string) {
  return (view: EditorView, _completion: Completion, from: number, to: number) => {
    const space = /^\s/.test(view.state.sliceDoc(to, to + 1)) ? '' : ' '
    view.dispatch({
      changes: { from, to, insert: text + space },
      selection: { anchor: from + text.length + 1 },
      userEvent: 'input.complete',
    })
  }
}

async function completeTag(context: CompletionContext, source: CompletionSource): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/(?<![\p{L}\p{N}_#@/&])#[\p{L}\p{N}_/-]+/u)
  if (!typed) return null
  const tags = await source.tags(typed.text.slice(1).toLocaleLowerCase())
  if (context.aborted) return null
  return {
    from: typed.from,
    filter: false,
    options: tags
      .filter(({ tag }) => tag !== typed.text.slice(1).toLocaleLowerCase())
      .map(({ tag }) => ({ label: `#${tag}`, apply: replaceWith(`#${tag}`) })),
  }
}

async function completePerson(context: CompletionContext, source: CompletionSource): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/(?<![\p{L}\p{N}_#@/.])@(?:"[^"\n]{0,80}|[\p{L}\p{N}_.-]*)/u)
  if (!typed) return null
  const name = typed.text.slice(1).replace(/^"/, '').trim()
  const people = await source.people(name)
  if (context.aborted) return null
  const options: Completion[] = people.map(({ pseudonym }) => ({
    label: pseudonym,
    apply: replaceWith(mentionOf(pseudonym)),
  }))
  if (name && !people.some((person) => foldName(person.pseudonym) === foldName(name))) {
    options.push({
      label: source.words.addPerson(name),
      apply: (view, completion, from, to) => {
        replaceWith(mentionOf(name))(view, completion, from, to)
        void source.addPerson(name)
      },
    })
  }
  return { from: typed.from, filter: false, options }
}

/** Offers tags after `#` and people after `@`, from this vault alone. */
export function completions(source: CompletionSource): Extension {
  return autocompletion({
    override: [(context) => completeTag(context, source), (context) => completePerson(context, source)],
    icons: false,
    activateOnTyping: true,
    interactionDelay: 40,
  })
}

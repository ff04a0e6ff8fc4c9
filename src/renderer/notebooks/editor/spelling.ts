import { syntaxTree } from '@codemirror/language'
import { type Extension, type Range, StateEffect } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view'

export type SpellingSource = {
  /** Those that neither language knows; `first` begin a sentence. At most 2000 of each. */
  check: (asked: { words: string[]; first: string[] }) => Promise<string[]>
  /** Asked for suggestions at a misspelt word: by the context menu key, the mouse or Ctrl+; */
  ask: (word: { text: string; from: number; to: number; left: number; top: number }) => void
}

const wordPattern = /\p{L}[\p{L}\p{M}’'-]*\p{L}|\p{L}/gu
const skipped = new Set(['InlineCode', 'FencedCode', 'CodeBlock', 'URL', 'Autolink'])
const misspelt = Decoration.mark({ class: 'md-misspelt' })
const pauseMs = 350
/** The end of a sentence, or of what Markdown writes before the first one of a line. */
const sentenceStart = /(?:^|\n)[ \t]*(?:[#>]+ |[-*+] (?:\[[ xX]\] )?|\d+[.)] )*[*_“"‘(]*$|[.!?…][*_”"’)]*\s+[*_“"‘(]*$/u

/** Forget what was learnt about words, after one was added to the user's own list. */
export const recheckSpelling = StateEffect.define<null>()

/** `first`: has a capital because it begins a sentence. */
type Word = { text: string; from: number; to: number; first: boolean }
/** A word is judged apart from itself at the start of a sentence. */
const keyOf = ({ text, first }: Word) => `${first ? '.' : ''}${text}`

function visibleWords(view: EditorView): Word[] {
  const words: Word[] = []
  for (const range of view.visibleRanges) {
    const from = view.state.doc.lineAt(range.from).from
    const to = view.state.doc.lineAt(range.to).to
    const text = view.state.sliceDoc(from, to)
    const holes: { from: number; to: number }[] = []
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => void (skipped.has(node.name) && holes.push({ from: node.from, to: node.to })),
    })
    for (const match of text.matchAll(wordPattern)) {
      const start = from + match.index
      const before = text[match.index - 1] ?? ' '
      if (
        match[0].length < 2 ||
        match[0].length > 60 ||
        /[#@\p{N}_/"]/u.test(before) ||
        /[\p{N}_@]/u.test(text[match.index + match[0].length] ?? ' ')
      )
        continue
      if (holes.some((hole) => start >= hole.from && start < hole.to)) continue
      const first =
        /^\p{Lu}/u.test(match[0]) && sentenceStart.test(text.slice(Math.max(0, match.index - 20), match.index))
      words.push({ text: match[0], from: start, to: start + match[0].length, first })
    }
  }
  // what has a capital elsewhere too is a name
  const names = new Set(words.filter(({ first }) => !first).map(({ text }) => text))
  return words.map((word) => (names.has(word.text) ? { ...word, first: false } : word))
}

/** Marks words that neither dictionary knows. Only what is visible is checked, after a pause in typing. */
export function spelling(source: SpellingSource): Extension {
  const known = new Map<string, boolean>()
  const plugin = ViewPlugin.fromClass(
    class {
      decorations: DecorationSet = Decoration.none
      words: Word[] = []
      timer = 0
      gone = false
      constructor(readonly view: EditorView) {
        this.plan(0)
      }
      update(update: ViewUpdate) {
        const forget = update.transactions.some((transaction) =>
          transaction.effects.some((effect) => effect.is(recheckSpelling)),
        )
        if (forget) known.clear()
        if (update.docChanged) this.decorations = this.decorations.map(update.changes)
        if (update.docChanged || update.viewportChanged || forget) this.plan(forget ? 0 : pauseMs)
      }
      plan(wait: number) {
        window.clearTimeout(this.timer)
        this.timer = window.setTimeout(() => void this.check(), wait)
      }
      async check() {
        const unknown = new Map(visibleWords(this.view).map((word) => [keyOf(word), word]))
        for (const key of known.keys()) unknown.delete(key)
        const asked = [...unknown.values()].slice(0, 2000)
        if (asked.length > 0) {
          const textsOf = (first: boolean) => asked.filter((word) => word.first === first).map(({ text }) => text)
          const wrong = await source.check({ words: textsOf(false), first: textsOf(true) }).catch(() => null)
          if (!wrong) return // asked again with the next change
          const bad = new Set(wrong)
          for (const word of asked) known.set(keyOf(word), !bad.has(word.text))
        }
        if (this.gone) return
        const caret = this.view.state.selection.main.head
        this.words = visibleWords(this.view).filter(
          (word) => known.get(keyOf(word)) === false && !(this.view.hasFocus && word.to === caret),
        )
        const ranges: Range<Decoration>[] = this.words.map((word) => misspelt.range(word.from, word.to))
        this.decorations = Decoration.set(ranges, true)
        this.view.dispatch({})
      }
      destroy() {
        this.gone = true
        window.clearTimeout(this.timer)
      }
    },
    { decorations: (value) => value.decorations },
  )

  const askAt = (view: EditorView, pos: number): boolean => {
    let word: Omit<Word, 'first'> | null = null
    view.plugin(plugin)?.decorations.between(pos, pos, (from, to) => {
      word = { text: view.state.sliceDoc(from, to), from, to }
      return false
    })
    const found = word as Omit<Word, 'first'> | null
    const box = found && view.coordsAtPos(found.from)
    if (!found || !box) return false
    source.ask({ ...found, left: box.left, top: box.bottom })
    return true
  }
  return [
    plugin,
    keymap.of([
      { key: 'Mod-;', run: (view) => askAt(view, view.state.selection.main.head) },
      { key: 'Shift-F10', run: (view) => askAt(view, view.state.selection.main.head) },
      { key: 'ContextMenu', run: (view) => askAt(view, view.state.selection.main.head) },
    ]),
    EditorView.domEventHandlers({
      contextmenu(event, view) {
        const pos = view.posAtCoords({ x: event.clientX, y: event.clientY })
        if (pos === null || !askAt(view, pos)) return false
        event.preventDefault()
        return true
      },
    }),
  ]
}

import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension, type Transaction } from '@codemirror/state'
import { drawSelection, dropCursor, EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view'
import { toggleBold, toggleItalic } from './commands'
import { stateWithHistory } from './kept-history'
import { liveMarkdown } from './live-markdown'
import { writingTheme } from './writing-theme'

/** Whether this transaction empties the text by the writer's own hand: deleting, cutting, undoing. */
function emptiedByHand(transaction: Transaction): boolean {
  return transaction.isUserEvent('delete') || transaction.isUserEvent('undo') || transaction.isUserEvent('redo')
}

export type Change = { text: string; emptied: boolean }

/** Swapped when the setting or the language changes, without losing the undo history. */
export const spellingSlot = new Compartment()

export type WritingOptions = {
  label: string
  placeholder: string
  taskLabel: string
  nonce: string
  onChange: (change: Change) => void
  /** Tags, people, attachments, paste, spelling, find. */
  features: Extension[]
}

/** The state of entry `id` with what can be undone in it. */
export function writingState(id: string, text: string, options: WritingOptions): EditorState {
  return stateWithHistory(id, text, {
    extensions: [
      EditorView.cspNonce.of(options.nonce),
      EditorState.phrases.of({ task: options.taskLabel }),
      history({ minDepth: 400 }),
      drawSelection(),
      dropCursor(),
      highlightSpecialChars(),
      closeBrackets(),
      EditorState.languageData.of(() => [{ closeBrackets: { brackets: ['(', '['] } }]),
      markdown({ base: markdownLanguage, completeHTMLTags: false, addKeymap: true }),
      liveMarkdown,
      writingTheme,
      EditorView.lineWrapping,
      placeholder(options.placeholder),
      EditorView.contentAttributes.of({
        'aria-label': options.label,
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'sentences',
      }),
      ...options.features,
      keymap.of([
        { key: 'Mod-b', run: toggleBold },
        { key: 'Mod-i', run: toggleItalic },
        { key: 'Tab', run: indentListItem, shift: indentLess },
        ...closeBracketsKeymap,
        ...searchKeymap.filter(
          (binding) =>
            binding.key === 'Mod-f' || binding.key === 'F3' || binding.key === 'Mod-g' || binding.key === 'Escape',
        ),
        ...historyKeymap,
        ...completionKeymap,
        ...defaultKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return
        const text = update.state.doc.toString()
        options.onChange({ text, emptied: text.trim() === '' && update.transactions.some(emptiedByHand) })
      }),
    ],
  })
}

/** Tab deepens a list item; elsewhere it moves the focus on, as keyboards expect. */
function indentListItem(view: EditorView): boolean {
  const line = view.state.doc.lineAt(view.state.selection.main.head)
  return /^\s*([-*+]|\d+[.)]) /.test(line.text) ? indentMore(view) : false
}

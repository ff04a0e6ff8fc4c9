import { history, undo } from '@codemirror/commands'
import type { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { keepHistory, stateWithHistory } from './kept-history'

const config = { extensions: [history()] }
const write = (state: EditorState, insert: string) =>
  state.update({ changes: { from: state.doc.length, insert }, userEvent: 'input.type' }).state
const undone = (state: EditorState) => {
  let after = state
  undo({ state, dispatch: (transaction) => (after = transaction.state) })
  return after.doc.toString()
}

test('what was written before the editor went away can be undone when it is back', () => {
  keepHistory('a', write(stateWithHistory('a', 'Stilte', config), ' na dia negen'))
  const back = stateWithHistory('a', 'Stilte na dia negen', config)
  expect(back.doc.toString()).toBe('Stilte na dia negen')
  expect(undone(back)).toBe('Stilte')
})

test('a text that has changed meanwhile, and another entry, begin anew', () => {
  keepHistory('b', write(stateWithHistory('b', 'Een', config), ' twee'))
  expect(undone(stateWithHistory('b', 'Een versie van vorige week', config))).toBe('Een versie van vorige week')
  expect(undone(stateWithHistory('c', 'Een twee', config))).toBe('Een twee')
})

test('the latest few entries are kept', () => {
  for (let n = 0; n < 9; n++) keepHistory(`n${n}`, write(stateWithHistory(`n${n}`, '', config), 'x'))
  expect(undone(stateWithHistory('n0', 'x', config))).toBe('x')
  expect(undone(stateWithHistory('n1', 'x', config))).toBe('')
})

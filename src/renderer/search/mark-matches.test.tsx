import { expect, test } from 'vitest'
import { markMatches } from './mark-matches'

function page(text: string) {
  const root = document.createElement('div')
  const paragraph = root.appendChild(document.createElement('p'))
  paragraph.textContent = text
  return root
}

test('marks every place, case and accents folded, and puts the text back', () => {
  const root = page('Een idee. IDEEËN, en nog een idée.')
  const marks = markMatches(root, ['idee'])
  expect(marks.count).toBe(3)
  expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['idee', 'IDEE', 'idée'])
  expect(root.textContent).toBe('Een idee. IDEEËN, en nog een idée.')
  marks.undo()
  expect(root.querySelector('mark')).toBeNull()
  expect(root.textContent).toBe('Een idee. IDEEËN, en nog een idée.')
})

test('text that looks like markup stays text', () => {
  const root = page('<img src=x onerror=alert(1)> stil')
  markMatches(root, ['img', 'stil'])
  expect(root.querySelector('img')).toBeNull()
  expect(root.querySelectorAll('mark')).toHaveLength(2)
})

test('nothing to mark changes nothing', () => {
  const root = page('rustig')
  expect(markMatches(root, ['']).count).toBe(0)
  expect(markMatches(root, ['stil']).count).toBe(0)
})

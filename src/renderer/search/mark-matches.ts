/**
 * Marks every place where one of the words stands in the text below `root`, accents and case folded.
 * Works on text nodes only: no markup is parsed. `undo` puts the text back as it was, so that the
 * component that owns the nodes can change them again.
 */
export function markMatches(root: HTMLElement, words: string[]): { count: number; undo: () => void } {
  const wanted = words.map(fold).filter(Boolean)
  const undone: (() => void)[] = []
  let count = 0
  if (wanted.length === 0) return { count, undo: () => undefined }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    const ranges = findRanges(text.data, wanted)
    if (ranges.length === 0) continue
    const parent = text.parentNode
    if (!parent) continue
    const pieces = split(text.data, ranges)
    count += ranges.length
    for (const piece of pieces) parent.insertBefore(piece, text)
    const original = text.data
    text.data = ''
    undone.push(() => {
      for (const piece of pieces) piece.remove()
      text.data = original
    })
  }
  return { count, undo: () => undone.forEach((undo) => undo()) }
}

/** Folds each character on its own, so that positions in the folded text are positions in the text. */
const fold = (text: string) =>
  Array.from({ length: text.length }, (_, index) => text[index]!.normalize('NFD')[0]!.toLowerCase()[0] ?? ' ').join('')

function findRanges(text: string, words: string[]): [number, number][] {
  const folded = fold(text)
  const ranges: [number, number][] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      if (!ranges.some(([from, to]) => at < to && at + word.length > from)) ranges.push([at, at + word.length])
    }
  }
  return ranges.sort((a, b) => a[0] - b[0])
}

function split(text: string, ranges: [number, number][]): ChildNode[] {
  const pieces: ChildNode[] = []
  let done = 0
  for (const [from, to] of ranges) {
    if (from > done) pieces.push(document.createTextNode(text.slice(done, from)))
    const mark = document.createElement('mark')
    mark.textContent = text.slice(from, to)
    pieces.push(mark)
    done = to
  }
  if (done < text.length) pieces.push(document.createTextNode(text.slice(done)))
  return pieces
}

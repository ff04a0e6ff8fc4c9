import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Points, from the lower left corner. `size` of the letters. */
export type PdfWord = { text: string; size: number; left: number; right: number; base: number }
export type PdfPage = { width: number; height: number; words: PdfWord[] }

/** What a PDF says and where, read back without the program that wrote it. */
export async function readPdf(path: string): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 })
  const document = await task.promise
  const pages: PdfPage[] = []
  for (let no = 1; no <= document.numPages; no++) {
    const page = await document.getPage(no)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a = 0, b = 0, , , left = 0, base = 0] = item.transform as number[]
      return [{ text: item.str, size: Math.hypot(a, b), left, right: left + item.width, base }]
    })
    pages.push({ width, height, words })
  }
  await task.destroy()
  return pages
}

/** Without spaces: where lines break is left to the page. */
export const squeezed = (text: string) => text.replace(/\s+/g, '')
export const textOf = (...pages: PdfPage[]) => squeezed(pages.flatMap(({ words }) => words.map(({ text }) => text)).join('')) // oxfmt-ignore

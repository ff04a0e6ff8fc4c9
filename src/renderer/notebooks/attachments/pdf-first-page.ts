import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as handler from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

// The page's policy allows no Worker (trusted-types 'none'): PDF.js then runs its parser here, from this name.
Object.assign(globalThis, { pdfjsWorker: handler })

/** Widest drawing in device pixels: a page of a PDF can be metres wide. */
const widest = 1600

/** Draws the first page of the PDF at `url` on `canvas`; resolves with the number of pages. */
export async function drawFirstPage(
  url: string,
  canvas: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<number> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error('unreadable')
  const loading = getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true, // glyphs are drawn as paths: no font is made from the file
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const file = await loading.promise
    const page = await file.getPage(1)
    const natural = page.getViewport({ scale: 1 })
    const scale = Math.min((width * window.devicePixelRatio) / natural.width, widest / natural.width)
    const viewport = page.getViewport({ scale })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    await page.render({ canvas, viewport }).promise
    return file.numPages
  } finally {
    await loading.destroy()
  }
}

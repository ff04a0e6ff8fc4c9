import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Mentoring } from '../pages/mentoring'
import { Papers } from '../pages/papers'
import type { Shell } from '../pages/shell'
import { Walk } from '../pages/walk'
import { borrowPort } from '../support/calls'
import { hillyLoop, longestWalk, makeCardWalk } from '../support/cards'
import { readPdf, squeezed, textOf, type PdfPage } from '../support/pdf'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp()

/** The dialog answers with this file. */
async function saveTo({ bospad }: Shell, name: string): Promise<string> {
  const path = join(bospad.home, name)
  await bospad.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  return path
}

type Choice = { id: string; large: boolean; to: 'pdf' | 'html' }
const saveCard = (shell: Shell, choice: Choice) =>
  borrowPort(shell.page, (call) => call((client, given) => client.mentoring.papers.saveCard(given), choice))

async function speak({ page }: Shell, language: 'en' | 'nl') {
  await borrowPort(page, (call) =>
    call(async (client, to) => void (await client.settings.set({ language: to })), language),
  )
}

/** Every word within the margins of its page, no letter too small; a side that was too full would make one page more. */
function expectWhole(pages: readonly PdfPage[], least: number) {
  for (const { width, height, words } of pages) {
    expect([Math.round(width), Math.round(height)]).toEqual([298, 420])
    expect(words.length).toBeGreaterThan(0)
    for (const { text, size, left, right, base } of words) {
      expect(size, text).toBeGreaterThanOrEqual(least)
      expect(Math.min(left, width - right, base, height - base - size), text).toBeGreaterThanOrEqual(14)
    }
  }
}

const sizeOf = (pages: readonly PdfPage[], words: string) =>
  pages.flatMap((page) => page.words).find(({ text }) => text.includes(words))?.size ?? 0

test('the pocket card of a walk: two sides on the screen and on A6, in large type too', async ({ shell }) => {
  test.setTimeout(180_000)
  const stops = [
    { name: 'Fallen beech', km: 0.8, question: 'What have you stopped noticing because you see it every day?', asks: 'mentor' },
    { name: 'Lookout De Kaap', km: 2.3, question: 'From up here: which decision of mine reaches you last?', asks: 'mentee' },
    { name: 'Bench by the pond', km: 4.6, question: 'What do we each take back on Monday?', asks: 'both' },
  ] // oxfmt-ignore
  const { walk } = await borrowPort(shell.page, (call) =>
    makeCardWalk(call, {
      mentor: 'Yusuf',
      mentee: 'Ingrid',
      agreements: ['Yusuf asks and leads', 'No names of colleagues'],
      walk: { place: 'Kaapse Bossen', meetingPoint: 'P De Kaap, Doorn', route: hillyLoop(), stops, careNote: 'PRIVATE knee' }, // oxfmt-ignore
    }),
  )
  const papers = new Papers(shell)
  await new Mentoring(shell).enter()
  await new Mentoring(shell).open('Yusuf', 'Ingrid')
  await new Walk(shell).open('Kaapse Bossen')
  await papers.open()
  await expect(papers.front).toContainText('Walk 1 of 5')
  await expect(papers.front).toContainText('Saturday 5 December 2026, 09:00')
  await expect(papers.back(1, 1)).toContainText('Lookout De Kaap, Ingrid asks')
  const path = await saveTo(shell, 'card.pdf')
  await papers.button('pdf').click()
  await papers.isSaved()
  const pages = await readPdf(path)
  expect(pages).toHaveLength(2)
  expectWhole(pages, 8.4)
  expect(sizeOf(pages, 'What do we each')).toBeGreaterThanOrEqual(12)
  const [front, back] = pages.map((page) => textOf(page))
  for (const part of [
    'Kaapse Bossen',
    'Doorn',
    'Meet: P De Kaap',
    '5.4 km',
    '80 min',
    '66 m up',
    '3 stops',
    'Yusuf asks and leads',
    'Ingrid and Yusuf',
  ])
    // oxfmt-ignore
    expect(front).toContain(squeezed(part))
  for (const part of ['1Fallen beech, Yusuf asks', 'Ingrid advises', 'Yusuf defers', 'One word each'])
    expect(back).toContain(squeezed(part))
  expect(`${front}${back}`).not.toMatch(/PRIVATE|REAL/)

  await papers.large()
  await expect(papers.front).toBeVisible()
  await papers.button('pdf').click()
  await expect.poll(async () => sizeOf(await readPdf(path), 'What do we each')).toBeGreaterThanOrEqual(15)
  const large = await readPdf(path)
  expect(large).toHaveLength(2)
  expectWhole(large, 8.4)
  expect(walk).not.toBe('')
})

for (const language of ['en', 'nl'] as const)
  test(`the longest texts on a card in ${language}: shortened by rule, never cut off`, async ({ shell }) => {
    test.setTimeout(180_000)
    const longest = longestWalk(language)
    const { walk: id } = await borrowPort(shell.page, (call) => makeCardWalk(call, longest))
    const bare = await borrowPort(shell.page, (call) =>
      makeCardWalk(call, { ...longest, mentor: `A ${language}`, mentee: `B ${language}`, agreements: [], walk: {} }),
    )
    const places = Array.from({ length: 200 }, (_, no) => ({ name: no % 2 ? `${no}` : longest.walk.routeName, km: null, lat: null, lon: null })) // oxfmt-ignore
    const nodes = await borrowPort(
      shell.page,
      (call) =>
      makeCardWalk(call, { ...longest, mentor: `C ${language}`, mentee: `D ${language}`, walk: { route: { ...longest.walk.route, source: 'nodes', segments: [], places }, stops: longest.walk.stops.slice(0, 4) } }), // oxfmt-ignore
    )
    await speak(shell, language)
    for (const large of [false, true]) {
      const path = await saveTo(shell, `longest-${language}${large ? '-large' : ''}.pdf`)
      await saveCard(shell, { id, large, to: 'pdf' })
      const pages = await readPdf(path)
      expectWhole(pages, 8.4)
      const [front, ...backs] = pages
      const words = textOf(...backs)
      for (const { name, question } of longest.walk.stops) {
        expect(words).toContain(squeezed(name))
        expect(words).toContain(squeezed(question))
      }
      for (const question of longest.walk.threeQuestions) expect(words).toContain(squeezed(question))
      expect(sizeOf(backs, 'question3end')).toBeGreaterThanOrEqual(10.9)
      const { routeName, place, meetingPoint } = longest.walk
      for (const part of [routeName, place, meetingPoint, longest.mentor, longest.mentee])
        expect(textOf(front as PdfPage)).toContain(squeezed(part))
      expect(textOf(front as PdfPage)).toMatch(language === 'en' ? /and\dmore|6agreements/ : /ennog\d|6afspraken/)
      // the last side says how many there are, and there are no more pages than that
      const last = textOf(pages.at(-1) as PdfPage)
      expect(last).toContain(`${backs.length}${language === 'en' ? 'of' : 'van'}${backs.length}`)
    }
    const nodesPath = await saveTo(shell, `nodes-${language}.pdf`)
    await saveCard(shell, { id: nodes.walk, large: false, to: 'pdf' })
    const listed = await readPdf(nodesPath)
    expectWhole(listed, 8.4)
    expect(textOf(listed[0] as PdfPage)).toMatch(language === 'en' ? /and1\d\dmore|200places/ : /ennog1\d\d|200plekken/)
    const barePath = await saveTo(shell, `bare-${language}.pdf`)
    await saveCard(shell, { id: bare.walk, large: false, to: 'pdf' })
    const blank = await readPdf(barePath)
    expect(blank).toHaveLength(2)
    expectWhole(blank, 8.4)
    await speak(shell, 'en')
  })

test('a card for a phone: one file that asks for nothing and runs nothing, whatever its texts are', async ({
  shell,
}) => {
  await speak(shell, 'en')
  const hostile = '<img src=x onerror="globalThis.harmed = 1"><script>globalThis.harmed = 1</script>'
  const { walk: id } = await borrowPort(shell.page, (call) =>
    makeCardWalk(call, {
      mentor: `"><b>Yusuf`,
      mentee: `Ingrid <i onclick='x'>`,
      agreements: [`${hostile} agreed`],
      walk: {
        routeName: `</title>${hostile}`,
        meetingPoint: `${hostile} & more`,
        route: hillyLoop(),
        stops: [{ name: `"'${hostile.slice(0, 60)}`, km: 1, question: `${hostile} why?`, asks: 'mentor' }],
        careNote: 'PRIVATE knee',
      },
    }),
  )
  const path = await saveTo(shell, 'card.html')
  await saveCard(shell, { id, large: false, to: 'html' })
  const html = readFileSync(path, 'utf8')
  expect(html).not.toMatch(/PRIVATE|REAL|<script|<img|<link|<iframe|https?:|@import|url\(/)
  expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`) // oxfmt-ignore
  const seen = await shell.bospad.inMain(async ({ BrowserWindow, session }, file) => {
    const apart = session.fromPartition('card-for-a-phone')
    const requests: string[] = []
    apart.webRequest.onBeforeRequest(({ url }, answer) => {
      requests.push(url)
      answer({})
    })
    const window = new BrowserWindow({ show: false, webPreferences: { session: apart, sandbox: true } })
    try {
      await window.loadFile(file)
      window.webContents.enableDeviceEmulation({ screenPosition: 'mobile', screenSize: { width: 320, height: 640 }, viewPosition: { x: 0, y: 0 }, deviceScaleFactor: 2, viewSize: { width: 320, height: 640 }, scale: 1 }) // oxfmt-ignore
      // the emulation is asked for, not awaited: it is there when the page has the phone's width
      await window.webContents.executeJavaScript(
        `new Promise((done) => { const look = () => innerWidth === 320 ? done() : setTimeout(look, 20); look() })`,
      )
      const page = await window.webContents.executeJavaScript(`({
        scripts: document.scripts.length,
        images: document.images.length,
        harmed: 'harmed' in globalThis,
        handlers: document.querySelectorAll('[onerror], [onclick], [style], [href], [src]').length,
        width: document.documentElement.scrollWidth,
        window: innerWidth,
        letters: Math.min(...[...document.querySelectorAll('p, li, h1, h2, span')].map((it) => parseFloat(getComputedStyle(it).fontSize))),
        text: document.body.innerText,
        title: document.title,
      })`)
      return { page, requests }
    } finally {
      window.destroy()
    }
  }, path)
  expect(seen.requests).toEqual([expect.stringMatching(/^file:.*card\.html$/)])
  const { page } = seen as { page: { text: string; title: string } & Record<string, unknown> }
  expect(page).toMatchObject({ scripts: 0, images: 0, harmed: false, handlers: 0, window: 320, width: 320, title: 'Walk 1 of 5' }) // oxfmt-ignore
  expect(page['letters']).toBeGreaterThanOrEqual(18)
  for (const part of [`${hostile} why?`, `${hostile} agreed`, '"><b>Yusuf asks', '& more', "Ingrid <i onclick='x'>"])
    expect(page.text).toContain(part)
})

test('the look back on paper holds what was marked as shared, and no trace of the rest', async ({ shell }) => {
  const retrospective = { mentorLearned: 'SHARED to wait', shareMentor: true, menteeLearned: 'UNSHARED fear', shareMentee: false, together: 'TOGETHER silence' } // oxfmt-ignore
  const { trajectory: id } = await borrowPort(shell.page, (call) =>
    makeCardWalk(call, { mentor: 'Noor', mentee: 'Els', agreements: [], walk: {}, retrospective }),
  )
  const path = await saveTo(shell, 'look-back.pdf')
  for (const [language, unshared] of [
    ['en', 'What the mentee learned'],
    ['nl', 'Wat de mentee leerde'],
  ] as const) {
    // oxfmt-ignore
    await speak(shell, language)
    await borrowPort(shell.page, (call) => call((client, pair) => client.mentoring.papers.summary({ id: pair, to: 'pdf' }), id)) // oxfmt-ignore
    const text = textOf(...(await readPdf(path)))
    for (const part of [
      'SHARED to wait',
      'TOGETHER silence',
      'Noor',
      'Els',
      language === 'en' ? 'What the mentor learned' : 'Wat de mentor leerde',
    ])
      // oxfmt-ignore
      expect(text).toContain(squeezed(part))
    for (const part of ['UNSHARED', unshared, 'REAL']) expect(text).not.toContain(squeezed(part))
  }
  await speak(shell, 'en')
})

test('the blank kit: six sheets in either language', async ({ shell }) => {
  const papers = new Papers(shell)
  const path = await saveTo(shell, 'kit.pdf')
  await borrowPort(shell.page, (call) => makeCardWalk(call, { mentor: 'Kit', mentee: 'Kat', agreements: [], walk: {} }))
  await new Mentoring(shell).enter()
  await papers.openKit()
  await papers.button('pdf').click()
  await expect(papers.page.getByRole('dialog')).toHaveCount(0)
  expect(textOf(...(await readPdf(path)))).toContain(squeezed('Three phases, nine steps'))
  for (const language of ['en', 'nl'] as const) {
    await borrowPort(shell.page, (call) => call((client, to) => client.mentoring.papers.kit({ language: to, to: 'pdf' }), language)) // oxfmt-ignore
    const pages = await readPdf(path)
    expect(pages).toHaveLength(6)
    for (const { width, height, words } of pages) {
      expect(Math.abs(width - 595) + Math.abs(height - 842)).toBeLessThan(2)
      for (const { text, base, left, right } of words) expect(Math.min(base, left, width - right), text).toBeGreaterThanOrEqual(18) // oxfmt-ignore
    }
    expect(textOf(...pages)).toContain(squeezed('N. Himmelreich'))
    expect(textOf(pages[3] as PdfPage).split(squeezed(language === 'en' ? 'We agreed' : 'We spraken af'))).toHaveLength(
      5,
    )
  }
})

import { Mentoring } from '../pages/mentoring'
import { Papers } from '../pages/papers'
import type { Shell } from '../pages/shell'
import { Walk } from '../pages/walk'
import { borrowPort } from './calls'
import { hillyLoop, makeCardWalk } from './cards'

type Look = (name: string) => Promise<void>

const words = {
  en: {
    agreements: ['Noah asks and leads', 'Judith gives no advice unless asked', 'No names of colleagues'],
    stops: ['What have you stopped noticing because you see it every day?', 'From up here: which decision of mine reaches you last?', 'When did you hold something back from me, and what would have helped?', 'What do we each take back on Monday?'],
    places: ['Fallen beech', 'Lookout', 'Edge of the heath', 'Bench by the pond'],
  },
  nl: {
    agreements: ['Noah vraagt en leidt', 'Judith geeft geen advies, tenzij gevraagd', 'Geen namen van collega’s'],
    stops: ['Wat merk je niet meer op omdat je het elke dag ziet?', 'Van hierboven: welk besluit van mij hoor jij als laatste?', 'Wanneer hield je iets voor me achter, en wat had geholpen?', 'Wat nemen we ieder maandag mee terug?'],
    places: ['Omgevallen beuk', 'Uitkijkpunt', 'Rand van de heide', 'Bankje bij de vijver'],
  },
} // oxfmt-ignore

/** The pocket card, in large type too, and the blank kit. */
export async function visitPapers(shell: Shell, look: Look) {
  const { agreements, stops, places } = words[shell.language]
  const room = new Mentoring(shell)
  const papers = new Papers(shell)
  await borrowPort(
    shell.page,
    (call) =>
    makeCardWalk(call, {
      mentor: 'Noah',
      mentee: 'Judith',
      agreements,
      walk: {
        place: 'Kaapse Bossen',
        route: hillyLoop(),
        stops: stops.map((question, at) => ({ name: places[at], km: 0.8 + at * 1.2, question, asks: (['mentor', 'mentee', 'mentor', 'both'] as const)[at] })),
      },
    }), // oxfmt-ignore
  )
  await room.enter()
  await room.open('Noah', 'Judith')
  await new Walk(shell).open('Kaapse Bossen')
  await papers.open()
  await look('29-card')
  await papers.large()
  await look('29a-card-large')
  await room.enter()
  await papers.openKit()
  await look('29b-kit')
  await shell.page.keyboard.press('Escape')
}

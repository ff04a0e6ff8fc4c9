import type { Language } from '@shared/contract/base'
import type { WalkCard } from '@shared/contract/mentoring/papers'
import { escaped, pageHead } from '@shared/domain/html'
import { drawRoute, type Drawing } from '@shared/domain/route/drawing'
import { readLine } from '@shared/domain/route/line'
import { momentIn, wordsIn, type Words } from './words'

/** Of the page itself: no script can run in it and nothing can be fetched, whatever stands in its texts. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** Black on white, large, in the letters of the phone: to be read in the sun at arm's length. */
const style = `
*{box-sizing:border-box}
:root{color-scheme:light}
body{margin:0;background:#fff;color:#000;font:18px/26px system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:560px;margin:0 auto;padding:20px 16px 48px}
h1{margin:4px 0;font:600 28px/34px Georgia,serif}
h2{margin:32px 0 8px;padding-top:16px;border-top:2px solid #000;font-size:20px;line-height:26px}
p,ul,ol{margin:0;padding:0;list-style:none}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px}
.facts{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:12px;font-size:20px}
svg{display:block;width:100%;height:auto;margin-top:16px;border:1px solid #000;border-radius:6px}
.asked>li{display:flex;gap:12px;margin-top:24px}
.asked>li>div{flex:1;min-width:0}
.no{flex:none;width:34px;height:34px;border-radius:50%;background:#2e5134;color:#fff;font:700 19px/34px system-ui,sans-serif;text-align:center}
.question{font:400 23px/32px Georgia,serif}
.places li{display:inline-block;margin:6px 6px 0 0;padding:2px 12px;border:2px solid #000;border-radius:18px}
.agreed li{margin-top:8px;padding-left:18px;text-indent:-18px}
.agreed li::before{content:"– "}
.tally{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 12px;margin-top:12px}
.tally span{display:flex;gap:8px}
input{width:30px;height:30px;margin:0}
`

/**
 * A walk as one page for a phone: everything is in it, no script, nothing from elsewhere, nothing encrypted. Its title is
 * neutral, for the list of open pages names it.
 */
export function cardHtml(card: WalkCard, language: Language): string {
  const say = escapingWords(language)
  const { mentor, mentee } = card
  const walk = walkIn(card, say)
  const names = mentor && mentee ? say('names', { mentor, mentee }) : escaped(mentor || mentee)
  const place = card.place === card.title ? '' : card.place
  return `${pageHead({ language, title: walk, policy, style })}
<body>
<main>
<p class="head"><b>${walk}</b><span>${names}</span></p>
<h1>${escaped(card.title) || walk}</h1>
${[
  place && escaped(place),
  card.startAt && momentIn(language, card.startAt),
  card.meetingPoint && say('meet', { place: card.meetingPoint }),
]
  .filter(Boolean)
  .map((line) => `<p>${line}</p>`)
  .join('\n')}
${factsIn(card, say)}
${wayIn(card, say)}
${questionsIn(card, say)}
${section(
  say('agreed'),
  card.agreements.map((text) => `<li>${escaped(text)}</li>`),
  'ul class="agreed"',
)}
${tallyIn(card, say)}
</main>
</body>
</html>
`
}

/** Values are escaped, numbers need not be. */
function escapingWords(language: Language): Words {
  const words = wordsIn(language)
  return (id, values) => {
    const safe = Object.entries(values ?? {}).map(([key, value]) => [key, typeof value === 'string' ? escaped(value) : value] as const) // oxfmt-ignore
    return words(id, Object.fromEntries(safe))
  }
}

function walkIn({ no, of }: WalkCard, say: Words): string {
  if (no === null) return say('walk')
  return of === null ? say('walkNo', { no }) : say('walkOf', { no, of })
}

/** Nothing without items. `list`: tag and class of what holds them. */
function section(title: string, items: readonly string[], list: string): string {
  if (items.length === 0) return ''
  return `<section><h2>${title}</h2><${list}>${items.join('\n')}</${list.split(' ')[0] ?? ''}></section>`
}

function factsIn({ km, minutes, up, stops }: WalkCard, say: Words): string {
  const facts = [
    km !== null && say('km', { km }),
    minutes !== null && say('minutes', { minutes }),
    up !== null && say('up', { up }),
    stops.length > 0 && say('stops', { count: stops.length }),
  ].filter((fact) => fact !== false)
  return facts.length > 0 ? `<ul class="facts">${facts.map((fact) => `<li>${fact}</li>`).join('')}</ul>` : ''
}

/** The line drawn, or the places along the way, or nothing. */
function wayIn({ route, stops }: WalkCard, say: Words): string {
  const line = route ? readLine(route) : null
  if (line) return svgOf(drawRoute(line, stops.map(({ km }) => km), { width: 360, height: 300 }), say) // oxfmt-ignore
  const places = route?.places.map(({ name }) => name).filter(Boolean) ?? []
  return section(
    say('along'),
    places.map((name) => `<li>${escaped(name)}</li>`),
    'ol class="places"',
  )
}

function svgOf({ width, height, line, gaps, arrows, start, end, stops }: Drawing, say: Words): string {
  const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`
  const letter = (x: number, y: number, text: string | number) =>
    `<text x="${x.toFixed(1)}" y="${(y + 5).toFixed(1)}" text-anchor="middle" fill="#fff" font-family="system-ui,sans-serif" font-weight="700" font-size="14">${text}</text>`
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${say('map')}">
<path d="${gaps}" fill="none" stroke="#555" stroke-dasharray="3 5"/>
<path d="${line}" fill="none" stroke="#2e5134" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>
${arrows.map(({ x, y, angle }) => `<path d="M0 -7L5.5 6L0 3L-5.5 6Z" transform="translate(${at(x, y)}) rotate(${angle.toFixed(0)})" fill="#2e5134" stroke="#fff" stroke-width="3" paint-order="stroke"/>`).join('\n')}
${end ? `<circle cx="${end.x.toFixed(1)}" cy="${end.y.toFixed(1)}" r="7" fill="#fff" stroke="#2e5134" stroke-width="3.5"/>` : ''}
<rect x="${(start.x - 12).toFixed(1)}" y="${(start.y - 12).toFixed(1)}" width="24" height="24" rx="4"/>${letter(start.x, start.y, 'P')}
${stops.map(({ no, x, y }) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="13" fill="#2e5134" stroke="#fff" stroke-width="2"/>${letter(x, y, no)}`).join('\n')}
</svg>`
}

function questionsIn({ stops, questions, mentor, mentee }: WalkCard, say: Words): string {
  const names = { mentor: mentor || say('mentor'), mentee: mentee || say('mentee') }
  const whoOf = (asks: WalkCard['stops'][number]['asks']) => (asks === 'both' ? say('both') : asks && say('asks', { name: names[asks] })) // oxfmt-ignore
  const item = (mark: string, above: readonly (string | null)[], text: string) =>
    `<li>${mark}<div><p>${above.filter(Boolean).join(', ')}</p><p class="question">${escaped(text)}</p></div></li>`
  const items = [
    ...stops.map(
      ({ name, km, question, asks }, at) =>
      item(`<span class="no">${at + 1}</span>`, [escaped(name), km === null ? null : say('after', { km }), whoOf(asks)], question), // oxfmt-ignore
    ),
    ...questions.map(({ text, asks }) => item('', [whoOf(asks)], text)),
  ]
  return section(say('stand'), items, 'ol class="asked"')
}

const boxes = 5

/** To be ticked while walking; the page keeps nothing. */
function tallyIn({ mentor, mentee }: WalkCard, say: Words): string {
  const row = (words: string) =>
    `<li class="tally">${words}<span>${Array.from({ length: boxes }, (_, at) => `<input type="checkbox" aria-label="${words}, ${at + 1}">`).join('')}</span></li>`
  const rows = [
    row(say('slipMentee', { name: mentee || say('mentee') })),
    row(say('slipMentor', { name: mentor || say('mentor') })),
  ]
  return section(say('slips'), rows, 'ul')
}

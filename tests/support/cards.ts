import { encodeLine } from '../../src/shared/domain/route/encoded-line'
import type { Route } from '../../src/shared/domain/method/route'
import type { Call } from './calls'
import { along, hills, loop } from './gpx-shapes'

/** A round of 5.4 km with two hills. */
export function hillyLoop(): Route {
  const points = along(52.07, 5.4, loop(5.4), 240, hills(14, 33, 2)).map(({ lat, lon, ele }) => ({ lat, lon, ele: Number(ele) })) // oxfmt-ignore
  return { source: 'gpx', name: 'Kaapse Bossen', segments: [encodeLine(points)], km: 5.4, up: 66, down: 66, places: [] }
}

/** So many letters, ending in a word that stands nowhere else. */
export function lengthy(letters: number, last: string, words: string): string {
  const room = letters - last.length - 1
  return `${`${words} `
    .repeat(Math.ceil(room / (words.length + 1)))
    .slice(0, room)
    .trimEnd()} ${last}`
}

const wordy = { en: 'what have you stopped noticing because you see it every day and', nl: 'welke verantwoordelijkheden merk je niet meer op omdat je ze dagelijks tegenkomt en' } // oxfmt-ignore

/** Everything a walk can hold, as long as its fields allow; `private` must never come out. */
export function longestWalk(language: 'en' | 'nl') {
  const words = wordy[language]
  return {
    mentor: lengthy(80, 'Yusufend', words),
    mentee: lengthy(80, 'Ingridend', words),
    agreements: Array.from({ length: 6 }, (_, no) => lengthy(no === 0 ? 130 : 240, `agreed${no}end`, words)),
    walk: {
      routeName: lengthy(120, 'titleend', words),
      place: lengthy(160, 'placeend', words),
      meetingPoint: lengthy(200, 'meetend', words),
      route: hillyLoop(),
      stops: Array.from({ length: 12 }, (_, no) => ({
        name: lengthy(80, `stop${no}end`, words),
        km: no * 0.45,
        question: lengthy(300, `question${no}end`, words),
        asks: (['mentor', 'mentee', 'both'] as const)[no % 3],
        level: 'feeling',
      })),
      threeQuestions: [lengthy(300, 'carried0end', words), lengthy(300, 'carried1end', words), lengthy(300, 'carried2end', words)], // oxfmt-ignore
      careNote: 'PRIVATE knee',
    },
  }
}

type CardWalk = {
  mentor: string
  mentee: string
  agreements: readonly string[]
  walk: Record<string, unknown>
  retrospective?: Record<string, unknown>
}

/** A pair with one walk; their ids. */
export function makeCardWalk(call: Call, given: CardWalk) {
  return call(async (client, { mentor: yusuf, mentee: ingrid, agreements: texts, walk, retrospective }) => {
    const zone = 'Europe/Amsterdam'
    const keep = async (kind: string, values: Record<string, unknown>) => {
      const { record } = await client.methods.records.start({ kind, at: Date.now(), zone, values })
      const { id, revision, data, at } = record
      const saved = await client.methods.records.save({ id, revision, data, at, zone, state: null, keep: true })
      if (saved.refused) throw new Error(JSON.stringify(saved.findings))
      return id
    }
    const mentor = (await client.people.create({ pseudonym: yusuf, realName: 'REAL NAME' })).id
    const mentee = (await client.people.create({ pseudonym: ingrid })).id
    const agreements: string[] = []
    for (const text of texts) agreements.push(await keep('coaching-phase.agreement', { text, confirmedBy: [mentor, mentee] })) // oxfmt-ignore
    const trajectory = await keep('reverse-mentoring.trajectory', { mentor, mentee, question: 'What do I no longer hear?', agreements, ...(retrospective && { retrospective }) }) // oxfmt-ignore
    const plan = { routeName: 'Kaapse Bossen', place: 'Doorn', meetingPoint: 'P De Kaap', startAt: '2026-12-05T09:00', durationMin: 80, distanceKm: 5.4 } // oxfmt-ignore
    return { trajectory, walk: await keep('mentoring-walk.walk', { trajectory, ...plan, ...walk }) }
  }, given)
}

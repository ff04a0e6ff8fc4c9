/** Numbers from 0 to 1 that come the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Random = () => number
const upTo = (random: Random, most: number) => Math.floor(random() * most)

/** The text of a JSON file changed in one to three ways: as text, or in the values it stands for. */
export function mutate(text: string, random: Random): string {
  let changed = text
  for (let times = 1 + upTo(random, 3); times > 0; times--) {
    const way = ways[upTo(random, ways.length)]
    changed = way ? way(changed, random) : changed
  }
  return changed
}

const ways: ((text: string, random: Random) => string)[] = [
  /** One character becomes another. */
  (text, random) => {
    const at = upTo(random, text.length)
    return text.slice(0, at) + String.fromCharCode(upTo(random, 0x2100)) + text.slice(at + 1)
  },
  /** A piece goes. */
  (text, random) => {
    const at = upTo(random, text.length)
    return text.slice(0, at) + text.slice(at + 1 + upTo(random, 40))
  },
  /** A piece comes twice. */
  (text, random) => {
    const at = upTo(random, text.length)
    const piece = text.slice(at, at + 1 + upTo(random, 200))
    return text.slice(0, at) + piece + text.slice(at)
  },
  withValue((random) => [null, true, 0, -1, 1.5, '', 'x', [], {}, [[]], { var: 'gap' }, 9e15][upTo(random, 12)]),
  withValue((random) => 'y'.repeat(2 ** (6 + upTo(random, 9)))),
  withValue((random) => nested(10 + upTo(random, 60))),
  withValue(() => ({ map: [{ var: '$.all' }, { map: [{ var: '$.all' }, { map: [{ var: '$.all' }, 1] }] }] })),
  withValue(() => '\u202eover'),
  withValue(() => '<b>https://example.org</b>'),
  /** A key with a meaning of its own. */
  (text, random) => {
    const places = [...text.matchAll(/\{/g)].map(({ index }) => index)
    const at = (places[upTo(random, places.length)] ?? 0) + 1
    const key = ['__proto__', 'constructor', 'prototype', 'toString', 'when'][upTo(random, 5)] ?? ''
    return `${text.slice(0, at)}"${key}": {"polluted": true},${text.slice(at)}`
  },
]

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { '!': nested(depth - 1) }
}

/** Puts another value in the place of one, anywhere; a text that is no JSON any more stays as it is. */
function withValue(make: (random: Random) => unknown) {
  return (text: string, random: Random): string => {
    try {
      const root: unknown = JSON.parse(text)
      let holder: unknown = root
      for (;;) {
        if (typeof holder !== 'object' || holder === null) return text
        const keys = Object.keys(holder)
        const key = keys[upTo(random, keys.length)]
        if (key === undefined) return text
        const inner = (holder as Record<string, unknown>)[key]
        if (typeof inner !== 'object' || inner === null || random() < 0.25) {
          ;(holder as Record<string, unknown>)[key] = make(random)
          return JSON.stringify(root, null, 2)
        }
        holder = inner
      }
    } catch {
      return text
    }
  }
}

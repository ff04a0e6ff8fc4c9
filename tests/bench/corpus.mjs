// Deterministic journal entries, always the same for a seed. Entry i has the same text for every n; only its date
// depends on n. Words follow Zipf-Mandelbrot, f(r) ~ 1/(r+2.7)^1.05, over 10,000 Dutch and 10,000 English forms: real
// words at the head, pronounceable made-up ones in the tail.
export function rng(seed) {
  // mulberry32
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const hash = (...xs) => {
  let h = 2166136261
  for (const x of xs) {
    h ^= x
    h = Math.imul(h, 16777619)
    h ^= h >>> 13
    h = Math.imul(h, 0x5bd1e995)
    h ^= h >>> 15
  }
  return h >>> 0
}

const NL_HEAD =
  `de ik en het een was van dat in op niet te met is voor ik heb maar er aan om ook mijn dan had bij zo naar we die nog weer toen als even wel toch geen heel meer over uit hij zij ze mij me hem haar ons onze door nu al hoe wat wie waar omdat want dus daarna vandaag gisteren morgen ochtend middag avond nacht dag week maand jaar tijd huis werk thuis koffie thee brood eten slapen wandelen fietsen lopen trein bus auto regen zon wind sneeuw strand zee bos park tuin stad dorp straat moeder vader broer zus vriend vriendin kind kinderen buurman familie opa oma gesprek vergadering collega baas project brief boek film muziek lied piano gitaar droom angst blij verdrietig boos moe rustig trots dankbaar bang alleen samen goed slecht mooi lelijk groot klein oud nieuw lang kort snel langzaam warm koud zacht hard licht donker gezond ziek dokter ziekenhuis pijn hoofdpijn hart hoofd hand ogen lachen huilen praten luisteren denken voelen weten willen kunnen moeten zullen hebben zijn worden gaan komen blijven zien horen maken doen geven nemen vinden vergeten herinneren beginnen stoppen wachten hopen proberen leren schrijven lezen koken bakken schoonmaken opruimen wandeling boodschappen verjaardag feest vakantie reis koffer vliegtuig hotel café creëren ideeën reünie zeeën patiënt één coördinatie`.split(
    /\s+/,
  )
const EN_HEAD =
  `the i and to a of was it in my that for with on but not at is had we so this me he she they be have then just about all out up from as when what there her his our because again really very today yesterday tomorrow morning afternoon evening night day week month year time home work coffee tea bread dinner sleep walk walking cycling train bus car rain sun wind snow beach sea forest park garden city village street mother father brother sister friend child children neighbour family grandfather grandmother talk meeting colleague boss project letter book film music song piano guitar dream fear happy sad angry tired calm proud grateful afraid alone together good bad beautiful ugly big small old new long short fast slow warm cold soft hard light dark healthy sick doctor hospital pain headache heart head hand eyes laugh cry speak listen think feel know want can must will been being become go come stay see hear make do give take find forget remember begin stop wait hope try learn write read cook bake clean tidy groceries birthday party holiday journey suitcase plane hotel café naïve resumé`.split(
    /\s+/,
  )
const NL_ON = [
  'b',
  'd',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'w',
  'z',
  'bl',
  'br',
  'dr',
  'gr',
  'kl',
  'kr',
  'pl',
  'sch',
  'schr',
  'sl',
  'sn',
  'sp',
  'st',
  'str',
  'tr',
  'vl',
  'vr',
  'zw',
  'kn',
]
const NL_V = ['a', 'e', 'i', 'o', 'u', 'aa', 'ee', 'oo', 'uu', 'ij', 'ei', 'oe', 'ui', 'ie', 'eu', 'ou']
const NL_C = ['', '', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'cht', 'ng', 'nd', 'nk', 'rt', 'st', 'ls', 'rm', 'f', 'g']
const NL_SUF = ['', '', '', 'en', 'e', 'er', 'heid', 'ing', 'lijk', 'tje', 's', 'sel', 'elijk', 'ende', 'ten']
const NL_PRE = ['', '', '', '', '', 'ge', 'be', 'ver', 'ont', 'aan', 'op', 'uit', 'over', 'af']
const EN_ON = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'w',
  'bl',
  'br',
  'ch',
  'cl',
  'cr',
  'dr',
  'fl',
  'fr',
  'gl',
  'gr',
  'pl',
  'pr',
  'sh',
  'sk',
  'sl',
  'sp',
  'st',
  'str',
  'th',
  'tr',
  'wh',
]
const EN_V = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ee', 'oa', 'oo', 'ou', 'y']
const EN_C = [
  '',
  '',
  'ck',
  'd',
  'g',
  'l',
  'll',
  'm',
  'n',
  'nd',
  'ng',
  'nt',
  'p',
  'r',
  'rd',
  'rn',
  's',
  'sh',
  'st',
  't',
  'th',
  'x',
]
const EN_SUF = ['', '', '', 's', 'ed', 'ing', 'er', 'ly', 'ness', 'ment', 'tion', 'able', 'ful', 'al', 'est']
const EN_PRE = ['', '', '', '', '', 're', 'un', 'dis', 'over', 'out', 'in', 'pre', 'mis']
function words(head, on, v, c, pre, suf, size, seed) {
  const r = rng(seed),
    pick = (a) => a[Math.floor(r() * a.length)],
    out = [...new Set(head)],
    seen = new Set(out)
  while (out.length < size) {
    const tail = out.length / size // frequent words are short, rare ones longer
    const aff = r()
    let w = aff < 0.25 + 0.2 * tail ? pick(pre) : ''
    const k = 1 + (r() < 0.1 + 0.5 * tail ? 1 : 0)
    for (let j = 0; j < k; j++) w += pick(on) + pick(v) + pick(c)
    if (aff > 0.45) w += pick(suf)
    if (w.length < 3 || w.length > 16 || seen.has(w)) continue
    seen.add(w)
    out.push(w)
  }
  return out
}
function zipf(size) {
  // cumulative table
  const c = new Float64Array(size)
  let s = 0
  for (let i = 0; i < size; i++) {
    s += 1 / Math.pow(i + 1 + 2.7, 1.05)
    c[i] = s
  }
  for (let i = 0; i < size; i++) c[i] /= s
  return c
}
const PHRASES = {
  nl: [
    'een lange wandeling langs de zee',
    'zin in koffie',
    'naar huis gelopen',
    'slecht geslapen vannacht',
    'een goed gesprek met mijn moeder',
    'voor het eerst sinds lange tijd',
    'ik ben dankbaar',
    'het regende de hele dag',
    'samen gegeten',
    'even niets doen',
  ],
  en: [
    'a long walk by the sea',
    'could not sleep',
    'on the way home',
    'a good talk with my mother',
    'for the first time in weeks',
    'i am grateful for',
    'it rained all day',
    'dinner with old friends',
    'nothing much happened',
    'the meeting went well',
  ],
}
const TAGS = [
  'werk',
  'gezin',
  'reizen',
  'dromen',
  'gezondheid',
  'sport',
  'muziek',
  'boeken',
  'eten',
  'natuur',
  'vrienden',
  'studie',
  'therapie',
  'dankbaarheid',
  'ideeën',
  'huis',
  'work',
  'family',
  'travel',
  'health',
  'garden',
  'finance',
  'music',
  'reading',
  'cooking',
  'photography',
  'weather',
  'faith',
  'language',
  'running',
]
const EMOTIONS = [
  'calm',
  'happy',
  'grateful',
  'proud',
  'excited',
  'neutral',
  'tired',
  'anxious',
  'sad',
  'angry',
  'lonely',
  'hopeful',
]
let V
export function vocabulary() {
  return (V ??= {
    nl: words(NL_HEAD, NL_ON, NL_V, NL_C, NL_PRE, NL_SUF, 10000, 11),
    en: words(EN_HEAD, EN_ON, EN_V, EN_C, EN_PRE, EN_SUF, 10000, 12),
    cdf: zipf(10000),
  })
}
function draw(cdf, u) {
  let lo = 0,
    hi = cdf.length - 1
  while (lo < hi) {
    const m = (lo + hi) >> 1
    if (cdf[m] < u) lo = m + 1
    else hi = m
  }
  return lo
}
const cap = (s) => s[0].toUpperCase() + s.slice(1)
export const START = Date.UTC(2015, 0, 1),
  SPAN = 3652 * 86400e3 // ten years
export function entry(i, n, seed = 1) {
  const v = vocabulary(),
    r = rng(hash(seed, i, 77))
  const main = r() < 0.62 ? 'nl' : 'en'
  const target = 150 + Math.floor(r() * 151)
  const paras = [[]]
  let count = 0
  while (count < target) {
    const lang = r() < 0.9 ? main : main === 'nl' ? 'en' : 'nl'
    const len = 5 + Math.floor(r() * 16),
      ws = []
    if (r() < 0.08) ws.push(...PHRASES[lang][Math.floor(r() * 10)].split(' '))
    while (ws.length < len) {
      let w = v[lang][draw(v.cdf, r())]
      if (ws.length > 2 && ws.length < len - 1 && r() < 0.07) w += ','
      ws.push(w)
    }
    count += ws.length
    let s = cap(ws.join(' '))
    if (r() < 0.02) s += ' 🙂'
    s += r() < 0.85 ? '.' : r() < 0.5 ? '!' : '?'
    paras[paras.length - 1].push(s)
    if (r() < 0.18 && count < target) paras.push([])
  }
  const body = paras
    .filter((p) => p.length)
    .map((p) => p.join(' '))
    .join('\n\n')
  const t = []
  const tl = 2 + Math.floor(r() * 5)
  for (let k = 0; k < tl; k++) t.push(v[main][draw(v.cdf, 0.3 + 0.7 * r())])
  const tags = []
  const tn = Math.floor(r() * 4)
  for (let k = 0; k < tn; k++) {
    const g = TAGS[Math.floor(Math.pow(r(), 1.7) * TAGS.length)]
    if (!tags.includes(g)) tags.push(g)
  }
  const emotion = EMOTIONS[Math.floor(Math.pow(r(), 1.3) * EMOTIONS.length)]
  const ms = START + Math.floor(((i + r()) / n) * SPAN)
  const hx = (k) => hash(seed, i, k).toString(16).padStart(8, '0')
  return {
    id: hx(1) + hx(2) + hx(3) + hx(4),
    created: new Date(ms).toISOString(),
    updated: new Date(ms + Math.floor(r() * 864e5)).toISOString(),
    title: cap(t.join(' ')),
    body,
    tags,
    emotion,
    lang: main,
  }
}
export function* generate(n, seed = 1) {
  for (let i = 0; i < n; i++) yield entry(i, n, seed)
}

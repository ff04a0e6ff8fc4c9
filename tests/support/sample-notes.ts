import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Note = {
  daysAgo: number
  hour: number
  notebook: string
  title: string
  body: string
  emotions?: string[]
  mood?: number
}

/** Invented notes of invented people, so that pictures of the screens show what they are for. */
const notes: Record<'en' | 'nl', Note[]> = {
  en: [
    {
      daysAgo: 1,
      hour: 17,
      notebook: 'Leadership log',
      title: 'The silence after slide nine',
      emotions: ['tense', 'relieved'],
      mood: 1,
      body: 'I asked what they thought of the third scenario and nobody answered. The old reflex came up at once: fill it, soften it, give them my own view so that at least something is on the table.\n\nI counted, as planned. I got to three. Then @Bram said, quietly, that the scenario assumes a team we no longer have. It was the most useful sentence of the afternoon, and it would not have been said if I had got to it first.\n\n> **What was I feeling, and what did it want?**\n> Tension in my jaw. It wanted me to be the one who has the answer, because that is how I earned the chair.\n\nNext time I want to reach four. And to ask @Noor before the meeting. #board #listening',
    },
    {
      daysAgo: 6,
      hour: 9,
      notebook: 'Leadership log',
      title: 'Noor, second attempt',
      emotions: ['uneasy'],
      mood: -2,
      body: 'She said the plan was fine. Her shoulders said something else and I let it pass. @Bram would have left the silence alone. I filled it with a joke about the coffee. #listening',
    },
    {
      daysAgo: 17,
      hour: 16,
      notebook: 'Leadership log',
      title: 'What I overlooked in the budget round',
      emotions: ['irritated'],
      mood: -1,
      body: 'I read the numbers and not the room. @Henk had two slides he never showed. I asked for questions in the last four minutes, which is a way of asking for none. #board',
    },
    {
      daysAgo: 21,
      hour: 6,
      notebook: 'Walk notes',
      title: 'Yusuf shows me the night shift',
      emotions: ['curious'],
      mood: 3,
      body: 'Half past five, the hall still cold. He asked me to only watch for the first hour. I wrote down nine things nobody had ever reported, because nobody had ever asked. #listening @Yusuf',
    },
    {
      daysAgo: 30,
      hour: 18,
      notebook: 'Leadership log',
      title: 'Steering group, again without agenda',
      emotions: ['impatient'],
      mood: -1,
      body: 'I took over. It felt efficient for about ten minutes. Then everybody looked at me and nobody at each other.',
    },
    {
      daysAgo: 36,
      hour: 12,
      notebook: 'Leadership log',
      title: 'A short note on praise',
      body: 'I give it in the corridor and criticism in the room. Turn it around.',
    },
    {
      daysAgo: 62,
      hour: 8,
      notebook: 'Leadership log',
      title: 'Before the off-site',
      emotions: ['hopeful'],
      mood: 2,
      body: 'The plan: after each question a silence of ten seconds, with @Bram watching the clock.\n\n- one question before lunch\n- no slides\n- [ ] ask @Noor to open',
    },
    {
      daysAgo: 365,
      hour: 20,
      notebook: 'Leadership log',
      title: 'Already at the door',
      emotions: ['grateful'],
      mood: 1,
      body: 'I answered before the question was finished. Afterwards Joost said: you were already at the door. He was right, and he was kind about it.',
    },
  ],
  nl: [
    {
      daysAgo: 1,
      hour: 17,
      notebook: 'Leiderschapslogboek',
      title: 'De stilte na dia negen',
      emotions: ['tense', 'relieved'],
      mood: 1,
      body: 'Ik vroeg wat ze van het derde scenario vonden en niemand antwoordde. De oude reflex kwam meteen: opvullen, verzachten, mijn eigen mening geven zodat er tenminste iets op tafel ligt.\n\nIk telde, zoals ik me had voorgenomen. Ik kwam tot drie. Toen zei @Bram, zachtjes, dat het scenario uitgaat van een team dat we niet meer hebben. Het was de nuttigste zin van de middag, en hij was niet gezegd als ik hem voor was geweest.\n\n> **Wat voelde ik, en wat wilde dat gevoel?**\n> Spanning in mijn kaak. Ik wilde degene zijn die het antwoord heeft, want zo heb ik mijn stoel verdiend.\n\nDe volgende keer wil ik tot vier komen. En @Noor voor de directievergadering vragen. #bestuur #luisteren',
    },
    {
      daysAgo: 6,
      hour: 9,
      notebook: 'Leiderschapslogboek',
      title: 'Noor, tweede poging',
      emotions: ['uneasy'],
      mood: -2,
      body: 'Ze zei dat het plan goed was. Haar schouders zeiden iets anders en ik liet het lopen. @Bram had de stilte gelaten. Ik vulde haar met een grap over de koffie. #luisteren',
    },
    {
      daysAgo: 17,
      hour: 16,
      notebook: 'Leiderschapslogboek',
      title: 'Wat ik over het hoofd zag bij de begroting',
      emotions: ['irritated'],
      mood: -1,
      body: 'Ik las de cijfers en niet de kamer. @Henk had twee dia’s die hij niet liet zien. Ik vroeg om vragen in de laatste vier minuten, en dat is een manier om er geen te krijgen. #bestuur',
    },
    {
      daysAgo: 21,
      hour: 6,
      notebook: 'Wandelnotities',
      title: 'Yusuf laat me de nachtdienst zien',
      emotions: ['curious'],
      mood: 3,
      body: 'Half zes, de hal nog koud. Hij vroeg me het eerste uur alleen te kijken. Ik schreef negen dingen op die niemand ooit had gemeld, omdat niemand er ooit naar vroeg. #luisteren @Yusuf',
    },
    {
      daysAgo: 30,
      hour: 18,
      notebook: 'Leiderschapslogboek',
      title: 'Stuurgroep, weer zonder agenda',
      emotions: ['impatient'],
      mood: -1,
      body: 'Ik nam het over. Het voelde een minuut of tien doelmatig. Daarna keek iedereen naar mij en niemand naar elkaar.',
    },
    {
      daysAgo: 36,
      hour: 12,
      notebook: 'Leiderschapslogboek',
      title: 'Kort, over complimenten',
      body: 'Ik geef ze op de gang en kritiek in de zaal. Draai het om.',
    },
    {
      daysAgo: 62,
      hour: 8,
      notebook: 'Leiderschapslogboek',
      title: 'Voor de heidag',
      emotions: ['hopeful'],
      mood: 2,
      body: 'Het plan: na elke vraag tien seconden stilte, en @Bram houdt de klok bij.\n\n- één vraag voor de lunch\n- geen dia’s\n- [ ] @Noor vragen om te openen',
    },
    {
      daysAgo: 365,
      hour: 20,
      notebook: 'Leiderschapslogboek',
      title: 'Al bij de deur',
      emotions: ['grateful'],
      mood: 1,
      body: 'Ik antwoordde voordat de vraag af was. Later zei Joost: je stond al bij de deur. Hij had gelijk, en hij zei het vriendelijk.',
    },
  ],
}

/** Writes the notes as a folder of Markdown with front matter, dated back from now, and returns the folder. */
export function writeSampleNotes(home: string, language: 'en' | 'nl'): string {
  const folder = join(home, `notes-${language}`)
  for (const note of notes[language]) {
    const day = new Date()
    // the same date a year ago, also across a leap day
    if (note.daysAgo === 365) day.setFullYear(day.getFullYear() - 1)
    else day.setDate(day.getDate() - note.daysAgo)
    day.setHours(note.hour, 12, 0, 0)
    const front = [
      `title: ${JSON.stringify(note.title)}`,
      `created: ${day.toISOString()}`,
      ...(note.emotions ? [`emotions: [${note.emotions.join(', ')}]`] : []),
      ...(note.mood === undefined ? [] : [`mood: ${note.mood}`]),
    ]
    mkdirSync(join(folder, note.notebook), { recursive: true })
    writeFileSync(join(folder, note.notebook, `${note.title}.md`), `---\n${front.join('\n')}\n---\n\n${note.body}\n`)
  }
  return folder
}

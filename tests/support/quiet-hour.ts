const both = (en: string, nl: string) => ({ en, nl })

/** A method that Bospad does not know: text, scale and choice, a refusal, a rhythm, a figure and questions. */
export const quietHour = {
  format: 1,
  id: 'quiet-hour',
  version: 1,
  name: both('Quiet hour', 'Stil uur'),
  about: both('An hour without calls, looked back on in a minute.', 'Een uur zonder gesprekken, met een minuut terugblik.'),
  credit: both('From a colleague.', 'Van een collega.'),
  evidence: both('Nothing has been studied.', 'Er is niets onderzocht.'),
  audience: ['executive'],
  theme: 'own',
  minutes: 2,
  prompts: [{ id: 'quiet-hour-1', kind: 'open', when: 'evening', ...both('What did the quiet bring?', 'Wat bracht de stilte?') }],
  records: [
    {
      id: 'hour',
      name: both('Hour', 'Uur'),
      title: 'subject',
      cadence: { every: 1, unit: 'day', at: 'evening' },
      fields: [
        { key: 'subject', type: 'text', label: both('What it was for', 'Waar het voor was'), required: true, missing: both('Say what the hour was for.', 'Zeg waar het uur voor was.') },
        { key: 'calm', type: 'scale', min: 0, max: 10, low: both('restless', 'onrustig'), high: both('calm', 'rustig'), label: both('How calm', 'Hoe rustig') },
        { key: 'brought', type: 'text', lines: true, label: both('What it brought', 'Wat het bracht'), prompt: 'quiet-hour-1' },
      ],
      rules: [
        { id: 'too-calm', kind: 'hint', on: ['leave'], field: 'calm', when: { '>=': [{ var: 'calm' }, 9] }, say: both('That calm: what made it so?', 'Zo rustig: hoe kwam dat?') },
      ],
    },
  ],
  figures: [
    {
      id: 'calm',
      name: both('Calm by day', 'Rust per dag'),
      chart: 'line',
      from: 'hour',
      by: { kind: 'time', unit: 'day' },
      measures: [{ name: both('Calm', 'Rust'), as: 'mean', of: 'calm' }],
      sentences: [{ when: true, say: both('Over {n} hours it was {mean} on average.', 'Over {n} uren was het gemiddeld {mean}.') }],
    },
  ],
} // oxfmt-ignore

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../bench/corpus.mjs'

type Sample = { id: string; created: string; updated: string; title: string; body: string; tags: string[] }

/** Writes `count` entries of the corpus as a folder of notes, as Joplin exports them; returns their titles. */
export function writeNotes(folder: string, count: number): Sample[] {
  const notes = [...(generate as (n: number) => Iterable<Sample>)(count)]
  for (const [i, { id, created, updated, title, body, tags }] of notes.entries()) {
    const notebook = join(folder, `Journal ${1 + (i % 4)}`)
    if (i < 4) mkdirSync(notebook, { recursive: true })
    const list = tags.length > 0 ? `tags:\n${tags.map((tag) => `  - ${tag}`).join('\n')}\n` : ''
    writeFileSync(
      join(notebook, `${String(i).padStart(6, '0')}.md`),
      `---\ntitle: ${title}\nid: ${id}\nupdated: ${updated}\ncreated: ${created}\n${list}---\n\n${body}\n`,
    )
  }
  return notes
}

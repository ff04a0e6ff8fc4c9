export type CorpusEntry = {
  id: string
  created: string
  updated: string
  title: string
  body: string
  tags: string[]
  emotion: string
  lang: 'nl' | 'en'
}
export function generate(n: number, seed?: number): Generator<CorpusEntry>
export function vocabulary(): { nl: string[]; en: string[] }

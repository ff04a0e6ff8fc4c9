import type { Catalogue, Language } from '.'

const files = {
  en: import.meta.glob<Catalogue>('./en/*.json', { eager: true, import: 'default' }),
  nl: import.meta.glob<Catalogue>('./nl/*.json', { eager: true, import: 'default' }),
}

/** All messages of a language; each area has a file of its own. */
export const catalogues: Record<Language, Catalogue> = {
  en: Object.assign({}, ...Object.values(files.en)) as Catalogue,
  nl: Object.assign({}, ...Object.values(files.nl)) as Catalogue,
}

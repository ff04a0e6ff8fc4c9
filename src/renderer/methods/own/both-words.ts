import type { Words } from '@shared/domain/method/text'
import { catalogues } from '../../i18n/catalogues'

/** A message without values in both languages, for what is written into a method. */
export function bothWords(id: string): Words {
  return { en: catalogues.en[id] ?? '', nl: catalogues.nl[id] ?? '' }
}

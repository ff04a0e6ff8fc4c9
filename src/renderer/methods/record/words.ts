import { useIntl, type IntlShape } from 'react-intl'
import type { Words } from '@shared/domain/method/text'
import type { Option } from '@shared/domain/method/fields'

/** The words of a method in the language of the interface. */
export function inLanguage(intl: IntlShape, words: Words): string {
  return intl.locale.startsWith('nl') ? words.nl : words.en
}

export function useWords(): (words: Words | Option) => string {
  const intl = useIntl()
  return (words) => inLanguage(intl, words)
}

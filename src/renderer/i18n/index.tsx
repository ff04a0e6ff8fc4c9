import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'

export type Language = 'en' | 'nl'

type Catalogue = Record<string, string>
const files = {
  en: import.meta.glob<Catalogue>('./en/*.json', { eager: true, import: 'default' }),
  nl: import.meta.glob<Catalogue>('./nl/*.json', { eager: true, import: 'default' }),
}
/** All messages of a language; each area has a file of its own. */
export const catalogues: Record<Language, Catalogue> = {
  en: Object.assign({}, ...Object.values(files.en)) as Catalogue,
  nl: Object.assign({}, ...Object.values(files.nl)) as Catalogue,
}

const LanguageContext = createContext<Language>('en')
export const useLanguage = () => useContext(LanguageContext)

/** Gives everything below its words, dates and plurals; changes at once with `language`. */
export function Words({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
        <IntlProvider locale={language === 'nl' ? 'nl' : 'en-GB'} defaultLocale="en" messages={catalogues[language]}>
          {children}
        </IntlProvider>
      </I18nProvider>
    </LanguageContext>
  )
}

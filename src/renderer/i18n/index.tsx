import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import { gateMessages } from './gate'

export type Language = 'en' | 'nl'
export type Catalogue = Record<string, string>

const LanguageContext = createContext<Language>('en')
export const useLanguage = () => useContext(LanguageContext)

type Props = {
  language: Language
  /** What is said before a vault is open, when left out; all of `catalogues.ts` after. */
  messages?: Catalogue
  children: ReactNode
}

/** Gives everything below its words, dates and plurals; changes at once with `language`. */
export function Words({ language, messages = gateMessages[language], children }: Props) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
        <IntlProvider locale={language === 'nl' ? 'nl' : 'en-GB'} defaultLocale="en" messages={messages}>
          {children}
        </IntlProvider>
      </I18nProvider>
    </LanguageContext>
  )
}

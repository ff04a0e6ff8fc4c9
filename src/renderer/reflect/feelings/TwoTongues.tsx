import { useIntl } from 'react-intl'

/** A word in both languages, the one of the interface first; once when both are the same. */
export function TwoTongues({ en, nl }: { en: string; nl: string }) {
  const dutch = useIntl().locale.startsWith('nl')
  return (
    <>
      <b lang={dutch ? 'nl' : 'en'}>{dutch ? nl : en}</b>
      {en !== nl && (
        <>
          {' '}
          <i lang={dutch ? 'en' : 'nl'}>{dutch ? en : nl}</i>
        </>
      )}
    </>
  )
}

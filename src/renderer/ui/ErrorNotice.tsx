import { ORPCError } from '@orpc/client'
import { FormattedMessage, useIntl } from 'react-intl'
import { errorCodes, type ErrorCode } from '@shared/errors'
import { Notice } from './Notice'

/** The code of the closed list that a refused call carries; anything else is UNEXPECTED. */
export function codeOf(error: unknown): ErrorCode {
  const code = error instanceof ORPCError ? (error.code as string) : ''
  return errorCodes.find((known) => known === code) ?? 'UNEXPECTED'
}

/** Facts that a message may name: a count, a size, a version. */
export function factsOf(error: unknown): Record<string, string | number> {
  const data: unknown = error instanceof ORPCError ? error.data : undefined
  return (data as { facts?: Record<string, string | number> } | undefined)?.facts ?? {}
}

/** What went wrong, what is safe, and what to do next, in the user's language. */
export function ErrorNotice({ error }: { error: unknown }) {
  const intl = useIntl()
  const code = codeOf(error)
  const facts = factsOf(error)
  return (
    <Notice tone="attention" title={intl.formatMessage({ id: `errors.${code}.title` }, facts)}>
      <span>
        <FormattedMessage id={`errors.${code}.text`} values={facts} />{' '}
        <FormattedMessage id={`errors.${code}.next`} values={facts} />
      </span>
    </Notice>
  )
}

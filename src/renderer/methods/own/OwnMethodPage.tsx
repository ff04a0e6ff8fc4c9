import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { api } from '../../api'
import { useLanguage } from '../../i18n'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { newMethod, opened } from './draft'
import { MethodEditor } from './MethodEditor'
import { storedPage, type Page } from './method-draft'
import { bothWords as both } from './both-words'

type Props = { edit: string; /** A method to begin with. */ copyOf: string | null }

/** An own method being written: a fresh one, a copy of another one, or the next version of one's own. */
export function OwnMethodPage({ edit, copyOf }: Props) {
  const intl = useIntl()
  const language = useLanguage()
  const name = copyOf ? `${edit} ${copyOf}` : edit
  const from = copyOf ?? (edit === 'new' ? null : edit)
  const draft = useQuery(api.methods.own.draft.queryOptions({ input: { page: name } }))
  const base = useQuery({ ...api.methods.get.queryOptions({ input: { id: from ?? '' } }), enabled: from !== null })
  const list = useQuery(api.methods.list.queryOptions())
  const error = draft.error ?? base.error ?? list.error
  if (error) return <ErrorNotice error={error} />
  if (draft.data === undefined || !list.data || (from !== null && !base.data)) return null

  const method = base.data?.method
  const fresh = method
    ? {
        ...method,
        ...(copyOf && {
          version: 1,
          name: {
            en: `${method.name.en} (${both('methods.own.copied').en})`,
            nl: `${method.name.nl} (${both('methods.own.copied').nl})`,
          },
        }),
      }
    : newMethod({
        credit: both('methods.write.credit.own'),
        evidence: both('methods.write.evidence.own'),
        record: both('methods.write.record.own'),
      })
  const first: Page = storedPage(draft.data) ?? { mode: 'form', draft: opened(fresh, language) }
  return (
    <MethodEditor
      name={name}
      first={first}
      fresh={edit === 'new'}
      title={intl.formatMessage({
        id: edit === 'new' ? (copyOf ? 'methods.own.copy' : 'methods.own.new') : 'methods.own.edit',
      })}
      taken={new Set(list.data.map(({ id }) => id))}
      back={from}
    />
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Person } from '@shared/contract/people'
import { api } from '../api'
import { useGo } from '../shell/go'
import { ErrorNotice } from '../ui/ErrorNotice'
import { ConfirmDialog } from '../ui/ConfirmDialog'

/** The one deletion that cannot be undone: it names what it touches before it does. */
export function RemovePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const touched = useQuery(api.people.mentions.queryOptions({ input: { id: person.id } }))
  const remove = useMutation(
    api.people.remove.mutationOptions({
      onSuccess: async () => {
        onClose()
        go.people()
        queries.removeQueries({ queryKey: api.people.get.key({ input: { id: person.id } }) })
        await queries.invalidateQueries()
      },
    }),
  )
  return (
    <ConfirmDialog
      isOpen
      destructive
      title={intl.formatMessage({ id: 'people.remove.title' }, { name: person.pseudonym })}
      confirm={intl.formatMessage({ id: 'people.remove.confirm' })}
      isDisabled={!touched.data || remove.isPending}
      onConfirm={() => remove.mutate({ id: person.id })}
      onClose={onClose}
    >
      {touched.data && (
        <p>
          <FormattedMessage id="people.remove.text" values={touched.data} />
        </p>
      )}
      {(touched.error ?? remove.error) && <ErrorNotice error={touched.error ?? remove.error} />}
    </ConfirmDialog>
  )
}

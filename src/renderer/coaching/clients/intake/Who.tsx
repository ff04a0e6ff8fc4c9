import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { clientKinds } from '@shared/contract/coaching/clients'
import type { Finding } from '@shared/contract/methods'
import { api, client } from '../../../api'
import { RecordForm } from '../../../methods/record/RecordForm'
import { textOf } from '../../../methods/record/values'
import { RadioGroup } from '../../../ui/Choices'
import { useClient } from '../use-client'

/** Who comes, under a name of one's own choosing. The engagement is called after them. */
export function Who({ findings }: { findings: readonly Finding[] }) {
  const intl = useIntl()
  const queries = useQueryClient()
  const { keeper, known, data } = useClient()
  const chosen = textOf(data['client'])
  const person = useQuery({ ...api.people.get.queryOptions({ input: { id: chosen } }), enabled: chosen !== '' })
  const found = chosen === '' ? undefined : person.data
  const relation = data['kind'] === 'executive-coaching' ? 'client' : 'team'
  const name = found?.pseudonym
  useEffect(() => {
    if (name !== undefined && data['title'] !== name) keeper.change({ title: name })
  }, [name, data, keeper])
  useEffect(() => {
    if (found?.relation !== 'other') return
    void client.people
      .update({ id: found.id, relation })
      .then(() => queries.invalidateQueries({ queryKey: api.people.key() }))
  }, [found, relation, queries])
  return (
    <>
      <RadioGroup
        layout="cards"
        label={intl.formatMessage({ id: 'clients.kind' })}
        value={textOf(data['kind']) || null}
        onChange={(kind) => keeper.change({ kind, form: undefined })}
        options={clientKinds.map((id) => ({
          id,
          name: intl.formatMessage({ id: `clients.kind.${id}` }),
          description: intl.formatMessage({ id: `clients.kind.${id}.text` }),
        }))}
      />
      <RecordForm keeper={keeper} known={known} only={['client']} findings={findings} />
    </>
  )
}

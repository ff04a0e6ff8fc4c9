import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { foldName } from '@shared/domain/markdown-text'
import type { Person } from '@shared/contract/people'
import { api, client } from '../../../api'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { TextField } from '../../../ui/TextField'
import { useClient } from '../use-client'
import styles from './intake.module.css'

/** Names that are offered while one is typed. */
const most = 4

type Props = { relation: 'client' | 'team'; onChosen: (id: string, name: string) => void }

/** A name typed once: somebody who is known already, or somebody new. */
export function NameField({ relation, onChosen }: Props) {
  const intl = useIntl()
  const queries = useQueryClient()
  const { keeper } = useClient()
  const [text, setText] = useState('')
  const name = text.trim()
  const people = useQuery({
    ...api.people.list.queryOptions({ input: { text: name, limit: most, side: 'both' } }),
    placeholderData: keepPreviousData,
    enabled: name !== '',
  })
  const found = name === '' ? [] : (people.data ?? [])
  const same = (person: Person) => foldName(person.pseudonym) === foldName(name)
  const choose = useMutation({
    mutationFn: async () => found.find(same) ?? client.people.create({ pseudonym: name, relation }),
    onSuccess: async (person) => {
      await queries.invalidateQueries({ queryKey: api.people.key() })
      onChosen(person.id, person.pseudonym)
      void keeper.flush()
    },
  })
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault()
        if (name !== '' && !choose.isPending) choose.mutate()
      }}
    >
      <TextField
        label={intl.formatMessage({ id: 'clients.name' })}
        description={intl.formatMessage({ id: 'clients.name.help' })}
        value={text}
        onChange={setText}
        maxLength={80}
        isRequired
      />
      <Button type="submit" isDisabled={name === '' || choose.isPending}>
        <FormattedMessage id="clients.name.take" />
      </Button>
      {found.some((person) => !same(person)) && (
        <p className={styles.offered}>
          <FormattedMessage id="clients.name.known" />
          {found
            .filter((person) => !same(person))
            .map(({ id, pseudonym }) => (
              <button key={id} type="button" onClick={() => onChosen(id, pseudonym)}>
                {pseudonym}
              </button>
            ))}
        </p>
      )}
      {choose.isError && <ErrorNotice error={choose.error} />}
    </form>
  )
}

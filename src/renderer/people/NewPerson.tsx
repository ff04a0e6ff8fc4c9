import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { relations } from '@shared/contract/people'
import { api } from '../api'
import { useGo } from '../shell/go'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import styles from './people.module.css'

/** A pseudonym and a relation are enough to begin with. */
export function NewPerson({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const [pseudonym, setPseudonym] = useState('')
  const [relation, setRelation] = useState<(typeof relations)[number]>('other')
  const create = useMutation(
    api.people.create.mutationOptions({
      onSuccess: async (person) => {
        await queries.invalidateQueries({ queryKey: api.people.key() })
        onClose()
        go.person(person.id)
      },
    }),
  )
  return (
    <Dialog title={intl.formatMessage({ id: 'people.new' })} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (pseudonym.trim()) create.mutate({ pseudonym: pseudonym.trim(), relation })
        }}
      >
        <TextField
          label={intl.formatMessage({ id: 'people.pseudonym' })}
          description={intl.formatMessage({ id: 'people.pseudonym.help' })}
          value={pseudonym}
          onChange={setPseudonym}
          maxLength={80}
          autoFocus
        />
        <Select
          label={intl.formatMessage({ id: 'people.relation' })}
          value={relation}
          onChange={setRelation}
          options={relations.map((id) => ({ id, name: intl.formatMessage({ id: `people.relation.${id}` }) }))}
        />
        {create.isError && <ErrorNotice error={create.error} />}
        <div className={styles.actions}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="people.cancel" />
          </Button>
          <Button variant="primary" type="submit" isDisabled={!pseudonym.trim() || create.isPending}>
            <FormattedMessage id="people.create" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

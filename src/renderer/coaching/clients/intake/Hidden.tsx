import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Person } from '@shared/contract/people'
import { api, client } from '../../../api'
import { HiddenText, type HiddenField } from '../../../people/HiddenText'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import styles from './intake.module.css'

/** A real name or contact data of the client; kept with the person, hidden again once it is. */
export function Hidden({ person, field }: { person: Person; field: HiddenField }) {
  const queries = useQueryClient()
  const [text, setText] = useState<string | null>(null)
  const [came, setCame] = useState<string | null>(null)
  const hide = () => {
    setText(null)
    setCame(null)
  }
  const keep = useMutation({
    mutationFn: (value: string) => client.people.update({ id: person.id, [field]: value.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.people.key() })
      hide()
    },
  })
  return (
    <div className={styles.hidden}>
      <HiddenText
        field={field}
        personId={person.id}
        isKept={field === 'realName' ? person.hasRealName : person.hasContact}
        value={text}
        shown={came}
        onShow={(shown) => {
          setText(shown)
          setCame(shown)
        }}
        onChange={setText}
        onHide={hide}
      />
      {text !== null && text !== came && (
        <Button size="sm" isDisabled={keep.isPending} onPress={() => keep.mutate(text)}>
          <FormattedMessage id="clients.keep" />
        </Button>
      )}
      {keep.isError && <ErrorNotice error={keep.error} />}
    </div>
  )
}

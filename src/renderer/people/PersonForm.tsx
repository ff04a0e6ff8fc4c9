import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { relations, type Person } from '@shared/contract/people'
import { api, client } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Select } from '../ui/Select'
import { TextArea } from '../ui/TextArea'
import { TextField } from '../ui/TextField'
import styles from './people.module.css'

/** Changes are kept when Save is pressed; a refused one stays in its field. */
export function PersonForm({ person }: { person: Person }) {
  const intl = useIntl()
  const queries = useQueryClient()
  const [pseudonym, setPseudonym] = useState(person.pseudonym)
  const [relation, setRelation] = useState(person.relation)
  const [note, setNote] = useState(person.note)
  /** null: hidden, or not kept. */
  const [realName, setRealName] = useState<string | null>(null)
  const [shownName, setShownName] = useState<string | null>(null)
  const reveal = useMutation({
    mutationFn: () => client.people.realName({ id: person.id }),
    onSuccess: (name) => {
      setRealName(name)
      setShownName(name)
    },
  })
  const save = useMutation(api.people.update.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const changed =
    pseudonym.trim() !== person.pseudonym ||
    relation !== person.relation ||
    note !== person.note ||
    (realName !== null && realName !== shownName)

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!pseudonym.trim() || !changed) return
        save.mutate(
          {
            id: person.id,
            pseudonym: pseudonym.trim(),
            relation,
            note,
            ...(realName !== null && { realName: realName.trim() }),
          },
          { onSuccess: () => setShownName(realName) },
        )
      }}
      onChange={() => {
        if (save.isSuccess) save.reset()
      }}
    >
      <div className={styles.two}>
        <TextField
          label={intl.formatMessage({ id: 'people.pseudonym' })}
          description={intl.formatMessage({ id: 'people.pseudonym.help' })}
          value={pseudonym}
          onChange={setPseudonym}
          maxLength={80}
        />
        <Select
          label={intl.formatMessage({ id: 'people.relation' })}
          value={relation}
          onChange={setRelation}
          options={relations.map((id) => ({ id, name: intl.formatMessage({ id: `people.relation.${id}` }) }))}
        />
      </div>
      {realName === null ? (
        <div className={styles.real}>
          <span className={styles.label}>
            <FormattedMessage id="people.realName" />
          </span>
          <span>
            <FormattedMessage id={person.hasRealName ? 'people.realName.hidden' : 'people.realName.none'} />
          </span>
          <Button
            size="sm"
            onPress={() => {
              if (person.hasRealName) reveal.mutate()
              else {
                setRealName('')
                setShownName('')
              }
            }}
          >
            <FormattedMessage id={person.hasRealName ? 'people.realName.show' : 'people.realName.add'} />
          </Button>
        </div>
      ) : (
        <div className={styles.real}>
          <TextField
            label={intl.formatMessage({ id: 'people.realName' })}
            description={intl.formatMessage({ id: 'people.realName.help' })}
            value={realName}
            onChange={setRealName}
            maxLength={200}
          />
          {realName === shownName && (
            <Button size="sm" onPress={() => setRealName(null)}>
              <FormattedMessage id="people.realName.hide" />
            </Button>
          )}
        </div>
      )}
      <TextArea
        label={intl.formatMessage({ id: 'people.note' })}
        placeholder={intl.formatMessage({ id: 'people.note.placeholder' })}
        value={note}
        onChange={setNote}
        maxLength={4000}
      />
      {reveal.isError && <ErrorNotice error={reveal.error} />}
      {save.isError && <ErrorNotice error={save.error} />}
      <div className={styles.actions}>
        <span role="status" className={styles.saved}>
          {save.isSuccess && !changed && <FormattedMessage id="people.saved" />}
        </span>
        <Button variant="primary" type="submit" isDisabled={!changed || !pseudonym.trim() || save.isPending}>
          <FormattedMessage id="people.save" />
        </Button>
      </div>
    </form>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { relations, type Person } from '@shared/contract/people'
import { api } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Select } from '../ui/Select'
import { TextArea } from '../ui/TextArea'
import { TextField } from '../ui/TextField'
import { HiddenText, type HiddenField } from './HiddenText'
import styles from './people.module.css'

const fields = ['realName', 'contact'] as const satisfies readonly HiddenField[]
type Shown = { text: string; came: string }

/** Changes are kept when Save is pressed; a refused one stays in its field. */
export function PersonForm({ person }: { person: Person }) {
  const intl = useIntl()
  const queries = useQueryClient()
  const [pseudonym, setPseudonym] = useState(person.pseudonym)
  const [relation, setRelation] = useState(person.relation)
  const [note, setNote] = useState(person.note)
  /** What was asked for: as it stands, and as it came. What is hidden, or not kept, is not in it. */
  const [hidden, setHidden] = useState<Partial<Record<HiddenField, Shown>>>({})
  const put = (field: HiddenField, shown: Shown | undefined) => setHidden({ ...hidden, [field]: shown })
  const save = useMutation(api.people.update.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const changed =
    pseudonym.trim() !== person.pseudonym ||
    relation !== person.relation ||
    note !== person.note ||
    fields.some((field) => hidden[field] && hidden[field].text !== hidden[field].came)

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
            ...Object.fromEntries(
              fields.flatMap((field) => (hidden[field] ? [[field, hidden[field].text.trim()]] : [])),
            ),
          },
          { onSuccess: () => setHidden(Object.fromEntries(fields.flatMap((field) => (hidden[field] ? [[field, { text: hidden[field].text, came: hidden[field].text }]] : [])))) }, // oxfmt-ignore
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
      {fields.map((field) => (
        <HiddenText
          key={field}
          field={field}
          personId={person.id}
          isKept={field === 'realName' ? person.hasRealName : person.hasContact}
          value={hidden[field]?.text ?? null}
          shown={hidden[field]?.came ?? null}
          onShow={(text) => put(field, { text, came: text })}
          onChange={(text) => put(field, { text, came: hidden[field]?.came ?? '' })}
          onHide={() => put(field, undefined)}
        />
      ))}
      <TextArea
        label={intl.formatMessage({ id: 'people.note' })}
        placeholder={intl.formatMessage({ id: 'people.note.placeholder' })}
        value={note}
        onChange={setNote}
        maxLength={4000}
      />
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

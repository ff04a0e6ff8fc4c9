import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Template } from '@shared/contract/notebooks'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import shelf from '../shelf/shelf.module.css'

type TemplateFormProps = {
  start: { id?: string; name: string; body: string }
  onSaved: (template: Template) => void
  onCancel: () => void
}

/** Name and text of a template of your own. */
export function TemplateForm({ start, onSaved, onCancel }: TemplateFormProps) {
  const field = useId()
  const queries = useQueryClient()
  const [name, setName] = useState(start.name)
  const [body, setBody] = useState(start.body)
  const save = useMutation(
    api.notebooks.templates.save.mutationOptions({
      onSuccess: async (template) => {
        await queries.invalidateQueries({ queryKey: api.notebooks.templates.key() })
        onSaved(template)
      },
    }),
  )
  return (
    <form
      className={shelf.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) save.mutate({ ...(start.id ? { id: start.id } : {}), name: name.trim(), body })
      }}
    >
      {save.error && <ErrorNotice error={save.error} />}
      <div>
        <label className={shelf.label} htmlFor={`${field}-name`}>
          <FormattedMessage id="notebooks.template.name" />
        </label>
        <input
          id={`${field}-name`}
          className={shelf.field}
          value={name}
          maxLength={120}
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div>
        <label className={shelf.label} htmlFor={`${field}-body`}>
          <FormattedMessage id="notebooks.template.body" />
        </label>
        <textarea
          id={`${field}-body`}
          className={shelf.area}
          value={body}
          maxLength={20_000}
          onChange={(event) => setBody(event.target.value)}
        />
      </div>
      <div className={shelf.buttons}>
        <Button onPress={onCancel}>
          <FormattedMessage id="notebooks.cancel" />
        </Button>
        <Button type="submit" variant="primary" isDisabled={!name.trim() || save.isPending}>
          <FormattedMessage id="notebooks.template.save" />
        </Button>
      </div>
    </form>
  )
}
